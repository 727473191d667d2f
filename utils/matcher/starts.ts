/**
 * Where patterns may begin: a map of bits, which a text is held against before the double array is asked. The first
 * two codes tell a word of the map, the third a bit of it; a pattern of two codes sets all. Of a text full of terms a
 * quarter of the places are left, half of them by chance. Two maps, of pairs and of triples, with two bits for
 * each, left half as many, but at every place of the text that takes twice the time.
 */

/** An empty map: sparse, and small enough for a near cache. */
export const startMap = (): Int32Array => new Int32Array(1 << 13);

// Numbers stand here as such: with names outside of the functions a search took a fifth longer. Of a shift's count only
// the lowest five bits are taken.

/** Enters a pattern of two or more folded codes. */
export const markStart = (
  starts: Int32Array,
  [first = 0, second = 0, third]: readonly number[],
): void => {
  const pair = Math.imul((first << 16) | second, 0x9e3779b1);
  const word = pair >>> 19;
  starts[word] = third === undefined ? -1 : (starts[word] ?? 0) | (1 << (pair ^ third));
};

/**
 * The places from `from` to `to` where a pattern may begin, rising; none where one does is left out.
 * @param codes folded text; there are two codes behind `to`, or one and `endMark`
 * @param places written over, longer than `to - from`
 * @returns how many there are
 */
export const findStarts = (
  starts: Int32Array,
  codes: Uint16Array,
  from: number,
  to: number,
  places: Int32Array,
): number => {
  if (from >= to) return 0;
  let count = 0;
  let both = ((codes[from] ?? 0) << 16) | (codes[from + 1] ?? 0);
  for (let place = from; place < to; place++) {
    const third = codes[place + 2] as number;
    const pair = Math.imul(both, 0x9e3779b1);
    // Written always, counted where a bit says so: a branch here would be guessed wrong too often.
    places[count] = place;
    count += ((starts[pair >>> 19] as number) >>> (pair ^ third)) & 1;
    both = (both << 16) | third;
  }
  return count;
};
