import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstChildOf, isMasked, nextSiblingOf, parentOf } from '../../../utils/page/masks.ts';

/** What all nodes share, as the browser has it. */
class NodeLike {
  get firstChild(): string {
    return 'its first child';
  }
  get nextSibling(): string {
    return 'its next sibling';
  }
  get parentNode(): string {
    return 'its parent';
  }
}

/** A node; `fields` are seen as its own, as Chromium shows a form's. */
const nodeLike = (tag: string, fields: readonly string[]): Node => {
  const node = Object.create(NodeLike.prototype, {
    [Symbol.toStringTag]: { value: tag },
  }) as object;
  for (const name of fields) Object.defineProperty(node, name, { value: 'a field' });
  return node as Node;
};

beforeEach(() => {
  vi.stubGlobal('Node', NodeLike);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the ways around a form are its own, whatever its fields are called', () => {
  const form = nodeLike('HTMLFormElement', ['firstChild', 'nextSibling', 'parentNode']);
  expect(firstChildOf(form)).toBe('its first child');
  expect(nextSiblingOf(form)).toBe('its next sibling');
  expect(parentOf(form)).toBe('its parent');
});

test('a form with a field named as what we ask is masked; one with other fields is not', () => {
  expect(isMasked(nodeLike('HTMLFormElement', ['getAttribute']))).toBe(true);
  expect(isMasked(nodeLike('HTMLFormElement', ['checkVisibility', 'id']))).toBe(true);
  expect(isMasked(nodeLike('HTMLFormElement', ['id', 'name', 'action', 'nextSibling']))).toBe(
    false,
  );
  expect(isMasked(nodeLike('HTMLDivElement', ['getAttribute']))).toBe(false);
});
