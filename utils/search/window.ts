/**
 * How well a text holds a word: the share of the word's characters and pairs of characters that
 * stand together in one window a little longer than the word. One dropped or swapped character
 * costs little, the same characters far apart count for nothing.
 */
import { isWordCode } from '../matcher/fold.ts';
import type { Alphabet } from './alphabet.ts';

/** A query word made ready for scanning. */
export interface ScanWord {
  /** Folded. */
  text: string;
  /** The same as numbers of the alphabet. */
  codes: Uint16Array;
  /** Whether it begins or ends with a letter or digit of a script that puts spaces between words. */
  bordered: boolean;
  /** For each number of the alphabet its number in the word, from 1; 0 where the word lacks it. */
  slots: Uint8Array;
  /** For each two slots the number of the pair in the word, from 1; 0 where it is none. */
  pairs: Uint8Array;
  distinct: number;
  distinctPairs: number;
  /** Longest stretch of text that counts as one place. */
  size: number;
  /** Memory for counting: how often each slot and each pair stands in the window. */
  counts: Uint8Array;
  pairCounts: Uint8Array;
}

/** The best window: its score from 0 to 1, and its first and last code. */
export interface Window {
  score: number;
  first: number;
  last: number;
}

/**
 * Makes a word ready.
 * @param text folded, not empty, at most 200 UTF-16 code units
 * @param alphabet of the texts that are scanned
 */
export const scanWord = (text: string, alphabet: Alphabet): ScanWord => {
  const slots = new Uint8Array(alphabet.size + 1);
  const codes = alphabet.encode(text);
  // What no text has counts as well: it is missed everywhere.
  const slotOf = new Map<string, number>();
  const inOrder = Array.from(codes, (code, i) => {
    const character = text.charAt(i);
    const slot = slotOf.get(character) ?? slotOf.size + 1;
    slotOf.set(character, slot);
    if (code > 0) slots[code] = slot;
    return slot;
  });
  const distinct = slotOf.size;
  const width = distinct + 1;
  const pairs = new Uint8Array(width * width);
  let distinctPairs = 0;
  for (let i = 1; i < inOrder.length; i++) {
    const pair = (inOrder[i - 1] as number) * width + (inOrder[i] as number);
    if (pairs[pair] === 0) pairs[pair] = ++distinctPairs;
  }
  return {
    text,
    codes,
    bordered: isWordCode(text.charCodeAt(0)) || isWordCode(text.charCodeAt(text.length - 1)),
    slots,
    pairs,
    distinct,
    distinctPairs,
    size: text.length + 1 + (text.length >> 2),
    counts: new Uint8Array(width),
    pairCounts: new Uint8Array(distinctPairs + 1),
  };
};

/**
 * The best window of `word` in `codes[from]` … `codes[to - 1]`.
 * @param codes folded text, as numbers of the alphabet
 */
export const bestWindow = (
  codes: Uint16Array,
  from: number,
  to: number,
  word: ScanWord,
): Window => {
  const { slots, pairs, distinct, size, counts, pairCounts } = word;
  const width = distinct + 1;
  const all = distinct + word.distinctPairs;
  counts.fill(0);
  pairCounts.fill(0);
  let held = 0;
  let best = 0;
  let end = from;
  let before = 0;
  for (let i = from; i < to && best < all; i++) {
    const gone = i - size;
    if (gone >= from) {
      const slot = slots[codes[gone] as number] as number;
      if (slot > 0) {
        if (--counts[slot]! === 0) held--;
        const pair = pairs[slot * width + (slots[codes[gone + 1] as number] as number)] as number;
        if (pair > 0 && --pairCounts[pair]! === 0) held--;
      }
    }
    const slot = slots[codes[i] as number] as number;
    if (slot > 0) {
      if (counts[slot]!++ === 0) held++;
      const pair = pairs[before * width + slot] as number;
      if (pair > 0 && pairCounts[pair]!++ === 0) held++;
      if (held > best) {
        best = held;
        end = i;
      }
    }
    before = slot;
  }
  return { score: best / all, first: Math.max(from, end - size + 1), last: end };
};
