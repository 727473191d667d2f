import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDoubleArray } from '../../../utils/matcher/double-array.ts';
import { cellBase, hasClass, isEnd, isLeaf, largestClass } from '../../../utils/matcher/format.ts';

const classCount = 4;

/** Which word ends where the classes lead; -1 where none does. */
const lookUp = (cells: Int32Array, classes: readonly number[]): number => {
  let cell = cells[0] ?? 0;
  for (const codeClass of classes) {
    if (isLeaf(cell)) return -1;
    const at = cellBase(cell) + codeClass;
    expect(at).toBeLessThan(cells.length);
    cell = cells[at] ?? 0;
    if (!hasClass(cell, codeClass)) return -1;
  }
  if (!isEnd(cell)) return -1;
  const leaf = isLeaf(cell) ? cell : (cells[cellBase(cell) + classCount + 1] ?? 0);
  expect(isLeaf(leaf)).toBe(true);
  return cellBase(leaf);
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
        const words = unsorted.toSorted(before);
        const places = new Map(words.map((classes, i) => [String(classes), i]));
        const cells = buildDoubleArray(words, classCount);
        for (const classes of [...words, ...others])
          expect(lookUp(cells, classes)).toBe(places.get(String(classes)) ?? -1);
      },
    ),
  );
});

test('refuses more classes than a cell can say', () => {
  expect(() => buildDoubleArray([[1]], largestClass - 1)).not.toThrow();
  expect(() => buildDoubleArray([[1]], largestClass)).toThrow('too many');
});
