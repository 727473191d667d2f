/**
 * Where patterns may begin: two maps of bits, which a text is held against before the double array is
 * asked. Of a text full of terms they leave a seventh of the places, at a nanosecond a place.
 */
import type { Sections } from './format.ts';

type Starts = Pick<Sections, 'pairs' | 'triples'>;

const pairHash = (first: number, second: number): number =>
  Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

const tripleHash = (pair: number, third: number): number => pair ^ Math.imul(third, 0xc2b2ae35);

/**
 * Empty maps of 2^15 and 2^19 bits: of 30,000 patterns 700 have two codes. Both are sparse and small enough
 * for a near cache.
 */
export const startSections = (): Starts => ({
  pairs: new Int32Array(1 << 10),
  triples: new Int32Array(1 << 14),
});

// The upper bits of a hash tell the word, the five below the bit: shifts take five bits of their count. Numbers
// stand here as such: with names outside of the functions a search took a fifth longer.

const pairWord = (pair: number): number => pair >>> 22;
const pairBit = (pair: number): number => pair >>> 17;
const tripleWord = (triple: number): number => triple >>> 18;
const tripleBit = (triple: number): number => triple >>> 13;

const setBit = (map: Int32Array, word: number, bit: number): void => {
  map[word] = (map[word] ?? 0) | (1 << bit);
};

/** Enters a pattern of two or more folded codes. */
export const markStart = (
  { pairs, triples }: Starts,
  [first = 0, second = 0, third]: readonly number[],
): void => {
  const pair = pairHash(first, second);
  if (third === undefined) setBit(pairs, pairWord(pair), pairBit(pair));
  else {
    const triple = tripleHash(pair, third);
    setBit(triples, tripleWord(triple), tripleBit(triple));
  }
};

/**
 * The places from `from` to `to` where a pattern may begin, rising; none where one does is left out.
 * @param codes folded text
 * @param places written over, at least `to - from` long
 * @returns how many there are
 */
export const findStarts = (
  { pairs, triples }: Starts,
  codes: Uint16Array,
  from: number,
  to: number,
  places: Int32Array,
): number => {
  const { length } = codes;
  let count = 0;
  let second = from < length ? (codes[from] ?? 0) : 0;
  let third = from + 1 < length ? (codes[from + 1] ?? 0) : 0;
  for (let i = from; i < to; i++) {
    const first = second;
    second = third;
    third = i + 2 < length ? (codes[i + 2] ?? 0) : 0;
    const pair = pairHash(first, second);
    const triple = tripleHash(pair, third);
    // Written always, counted where a bit says so: a branch here would be guessed wrong too often.
    places[count] = i;
    count +=
      (((pairs[pairWord(pair)] ?? 0) >>> pairBit(pair)) |
        ((triples[tripleWord(triple)] ?? 0) >>> tripleBit(triple))) &
      1;
  }
  return count;
};
