import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildDoubleArray,
  largestClass,
  tailEnd,
  type DoubleArray,
  type Word,
} from '../../../utils/matcher/double-array.ts';

const firstCode = 0x4e00;
const classCount = 4;
const classesOf = (count: number): Map<number, number> =>
  new Map(Array.from({ length: count }, (_, i) => [firstCode + i, i + 1]));

const tailValue = (tails: Uint16Array, at: number): number =>
  (tails[at + 1] ?? 0) + 0x10000 * (tails[at + 2] ?? 0);

/** What the word stands for that is these codes; 0 where it is none. */
const lookUp = ({ checks, bases, tails }: DoubleArray, codes: readonly number[]): number => {
  let cell = 0;
  for (const [depth, code] of codes.entries()) {
    const base = bases[cell] ?? 0;
    if (base < 0) {
      const rest = codes.slice(depth);
      const at = ~base + rest.length;
      if (rest.some((code, i) => tails[~base + i] !== code) || tails[at] !== tailEnd) return 0;
      return tailValue(tails, at);
    }
    const codeClass = code < firstCode ? 0 : code - firstCode + 1;
    cell = base + codeClass;
    expect(cell).toBeLessThan(checks.length);
    if ((checks[cell] ?? 0) >>> 1 !== codeClass) return 0;
  }
  if (((checks[cell] ?? 0) & 1) === 0) return 0;
  const base = bases[cell] ?? 0;
  const leaf = base < 0 ? base : (bases[base] ?? 0);
  expect(leaf).toBeLessThan(0);
  return tailValue(tails, ~leaf);
};

const before = (a: Word, b: Word): number =>
  a.codes.map((one, i) => one - (b.codes[i] ?? 0)).find((difference) => difference !== 0) ??
  a.codes.length - b.codes.length;

test('leads to its words alone, and by a code of no word nowhere', () => {
  const code = fc.integer({ min: firstCode, max: firstCode + classCount - 1 });
  const word = fc.record({
    codes: fc.array(code, { minLength: 2, maxLength: 7 }),
    value: fc.integer({ min: 1, max: 0x3fffffff }),
  });
  const any = fc.array(fc.oneof(code, fc.constant(0x20)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { selector: ({ codes }) => String(codes), maxLength: 30 }),
      fc.array(any, { maxLength: 30 }),
      (words, others) => {
        const values = new Map(words.map(({ codes, value }) => [String(codes), value]));
        const built = buildDoubleArray(words.toSorted(before), classesOf(classCount));
        for (const codes of [...words.map((word) => word.codes), ...others])
          expect(lookUp(built, codes)).toBe(values.get(String(codes)) ?? 0);
      },
    ),
  );
});

test('refuses more classes than a check can say', () => {
  const words = [{ codes: [firstCode, firstCode], value: 1 }];
  expect(() => buildDoubleArray(words, classesOf(largestClass))).not.toThrow();
  expect(() => buildDoubleArray(words, classesOf(largestClass + 1))).toThrow('too many');
});
