/**
 * How well a word stands in a text: the part of its characters and of its neighbouring pairs that
 * stand together in one window a little longer than the word. One dropped or swapped character
 * costs little, the same characters far apart count for nothing.
 */

/** A query word made ready for scanning. */
export interface ScanWord {
  length: number;
  /** For each UTF-16 code its number in the word, from 1; 0 where the word lacks it. */
  slots: Uint8Array;
  /** For each two slots the number of the pair in the word, from 1; 0 where it is none. */
  pairs: Uint8Array;
  distinct: number;
  distinctPairs: number;
}

/** The best window: its score from 0 to 1, and its first and last code. */
export interface Window {
  score: number;
  first: number;
  last: number;
}

/** Makes a folded, non-empty word ready. */
export const scanWord = (word: string): ScanWord => {
  const slots = new Uint8Array(0x10000);
  let distinct = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (slots[code] === 0) slots[code] = ++distinct;
  }
  const width = distinct + 1;
  const pairs = new Uint8Array(width * width);
  let distinctPairs = 0;
  for (let i = 1; i < word.length; i++) {
    const pair =
      (slots[word.charCodeAt(i - 1)] as number) * width + (slots[word.charCodeAt(i)] as number);
    if (pairs[pair] === 0) pairs[pair] = ++distinctPairs;
  }
  return { length: word.length, slots, pairs, distinct, distinctPairs };
};

/**
 * The best window of `word` in `codes[from]` … `codes[to - 1]`.
 * @param codes folded text
 */
export const bestWindow = (
  codes: Uint16Array,
  from: number,
  to: number,
  word: ScanWord,
): Window => {
  const { slots, pairs, distinct, distinctPairs } = word;
  const width = distinct + 1;
  const size = word.length + 1 + (word.length >> 2);
  const counts = new Uint8Array(width);
  const pairCounts = new Uint8Array(distinctPairs + 1);
  let held = 0;
  let best = 0;
  let end = from;
  for (let i = from; i < to; i++) {
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
    if (slot === 0) continue;
    if (counts[slot]!++ === 0) held++;
    if (i > from) {
      const pair = pairs[(slots[codes[i - 1] as number] as number) * width + slot] as number;
      if (pair > 0 && pairCounts[pair]!++ === 0) held++;
    }
    if (held > best) {
      best = held;
      end = i;
    }
  }
  return {
    score: best / (distinct + distinctPairs),
    first: Math.max(from, end - size + 1),
    last: end,
  };
};
