import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDoubleArray, type TrieWord } from '../../../utils/matcher/double-array.ts';
import { cellBase, hasClass, isEnd, largestClass } from '../../../utils/matcher/format.ts';

const classCount = 4;

/** What ends where the classes lead; 0 where they lead nowhere. */
const lookUp = (
  { cells, values }: ReturnType<typeof buildDoubleArray>,
  classes: readonly number[],
): number => {
  let at = 0;
  for (const codeClass of classes) {
    at = cellBase(cells[at] ?? 0) + codeClass;
    expect(at).toBeLessThan(cells.length);
    if (!hasClass(cells[at] ?? 0, codeClass)) return 0;
  }
  const value = values[at] ?? 0;
  if (at > 0 && value > 0) expect(isEnd(cells[at] ?? 0)).toBe(true);
  return value;
};

const before = (a: readonly number[], b: readonly number[]): number =>
  a.map((one, i) => one - (b[i] ?? 0)).find((difference) => difference !== 0) ??
  a.length - b.length;

test('leads to its words alone, and by class 0 nowhere', () => {
  const word = fc.array(fc.integer({ min: 1, max: classCount }), { minLength: 1, maxLength: 5 });
  const any = fc.array(fc.integer({ min: 0, max: classCount }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { selector: String, maxLength: 30 }),
      fc.array(any, { maxLength: 30 }),
      (unsorted, others) => {
        const words: TrieWord[] = unsorted
          .toSorted(before)
          .map((classes, i) => ({ classes, value: i + 1 }));
        const values = new Map(words.map(({ classes, value }) => [String(classes), value]));
        const built = buildDoubleArray(words, classCount);
        for (const classes of [...unsorted, ...others])
          expect(lookUp(built, classes)).toBe(values.get(String(classes)) ?? 0);
      },
    ),
  );
});

test('refuses more classes than a cell can say', () => {
  const words = [{ classes: [1], value: 2 }];
  expect(() => buildDoubleArray(words, largestClass)).not.toThrow();
  expect(() => buildDoubleArray(words, largestClass + 1)).toThrow('too many');
});
