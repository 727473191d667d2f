import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markKinds } from '../../../utils/messages/limits.ts';
import { highlightNames } from '../../../utils/page/mark-painter.ts';

const css = readFileSync(new URL('../../../entrypoints/marks.css', import.meta.url), 'utf8');

const looks = ['underline', 'tint'] as const;
const names = looks.flatMap(highlightNames);

describe('mark styles', () => {
  test.each(looks)('each kind of mark has its own %s', (look) => {
    expect(new Set(highlightNames(look)).size).toBe(markKinds.length);
  });

  test.each(names)('%s has a rule on screen and one in print', (name) => {
    const [screen, print] = css.split('@media print');
    expect(screen).toContain(`::highlight(${name})`);
    expect(print).toContain(`::highlight(${name})`);
  });

  test('no rule without a kind', () => {
    const styled = Array.from(css.matchAll(/::highlight\(([^)]+)\)/gu), ([, name]) => name);
    expect(new Set(styled)).toEqual(new Set(names));
  });
});
