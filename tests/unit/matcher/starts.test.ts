import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMemory } from '../../../utils/matcher/fold.ts';
import { findStarts, markStart, startMap } from '../../../utils/matcher/starts.ts';

const firstCode = 0x4e00;
/** Codes of no order: the same seed gives the same. */
const codesOf = (count: number, seed: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return firstCode + (((state ^ (state >>> 13)) >>> 0) % 3_000);
  });
};

const startsIn = (patterns: readonly (readonly number[])[], text: readonly number[]): number[] => {
  const starts = startMap();
  for (const pattern of patterns) markStart(starts, pattern);
  const places = new Int32Array(text.length + 4);
  const memory = foldMemory(text.length);
  memory.set(text);
  const words = new Int32Array(memory.buffer);
  return [...places.subarray(0, findStarts(starts, words, 0, text.length - 1, places))];
};

test('no place is left out where a pattern begins, and they rise', () => {
  const code = fc.integer({ min: firstCode, max: firstCode + 40 });
  const pattern = fc.array(code, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 20 }),
      // Whole patterns and single codes: of random codes hardly any makes a pattern longer than two.
      fc.array(fc.oneof(code, fc.nat(19)), { minLength: 2, maxLength: 60 }),
      (patterns, parts) => {
        const text = parts.flatMap((part) =>
          part >= firstCode ? [part] : (patterns[part % patterns.length] ?? []),
        );
        const places = startsIn(patterns, text);
        const begins = [...text.keys()].filter((at) =>
          patterns.some((codes) => codes.every((one, i) => text[at + i] === one)),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(begins.filter((at) => !places.includes(at))).toEqual([]);
      },
    ),
  );
});

test('of a text in which no pattern stands most places are left out', () => {
  const patterns = Array.from({ length: 10_000 }, (_, at) => codesOf(at % 20 === 0 ? 2 : 4, at));
  expect(startsIn(patterns, codesOf(20_000, 1_000_003)).length).toBeLessThan(4_000);
});

test('an empty map has no starts, nor a text of one code', () => {
  expect(startsIn([], codesOf(100, 5))).toEqual([]);
  expect(startsIn([[firstCode, firstCode]], [firstCode])).toEqual([]);
});
