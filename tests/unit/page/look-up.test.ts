import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Desk, UncheckedParts } from '../../../utils/page/desk.ts';
import { makeLookUp } from '../../../utils/page/look-up.ts';

vi.mock('../../../utils/page/selection.ts', () => ({
  selectionPlace: () => ({ places: [{ node: {}, from: 0, to: 0 }], point: { x: 0, y: 0 } }),
}));

const listeners = new Map<string, Set<(event: object) => void>>();
const heard = (type: string): number => listeners.get(type)?.size ?? 0;

beforeEach(() => {
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
  });
  vi.stubGlobal('removeEventListener', (type: string, listener: () => void) =>
    listeners.get(type)?.delete(listener),
  );
});
afterEach(() => {
  listeners.clear();
  vi.unstubAllGlobals();
});

const selected = { text: '粉煤灰', first: { term: 1, kind: 2, words: '粉煤灰' }, others: [] };

const setUp = () => {
  const desk = { open: vi.fn<Desk['open']>(() => Promise.resolve()), clear: vi.fn<() => void>() };
  const made: UncheckedParts[] = [];
  const lookUp = makeLookUp((parts) => {
    made.push(parts);
    return desk as unknown as Desk;
  });
  return { lookUp, desk, made };
};

/** A key as the window’s listeners get it. */
const press = (key: string, isTrusted = true): void => {
  for (const listener of listeners.get('keydown') ?? []) listener({ key, isTrusted });
};

describe('on a page without marks', () => {
  test('nothing listens before a look-up, and one listener after many', () => {
    const { lookUp, made, desk } = setUp();
    expect(heard('keydown')).toBe(0);
    lookUp(selected);
    lookUp(selected);
    expect(heard('keydown')).toBe(1);
    expect(made).toHaveLength(1);
    expect(desk.open).toHaveBeenCalledTimes(2);
  });

  test('Escape closes the card, and nothing listens then', () => {
    const { lookUp, desk } = setUp();
    lookUp(selected);
    press('a');
    press('Escape', false);
    expect(desk.clear).not.toHaveBeenCalled();
    press('Escape');
    expect(desk.clear).toHaveBeenCalledOnce();
    expect(heard('keydown')).toBe(0);
  });

  test('nothing listens once the card was closed by its button, until the next look-up', () => {
    const { lookUp, made } = setUp();
    lookUp(selected);
    made[0]?.onUnpinned?.();
    expect(heard('keydown')).toBe(0);
    lookUp(selected);
    expect(heard('keydown')).toBe(1);
  });
});
