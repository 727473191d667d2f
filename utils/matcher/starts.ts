/**
 * Where patterns may begin: a map of bits, which a text is held against before the double array is asked. The first
 * two codes tell a word of the map, the second and third a bit of it; a pattern of two codes sets all. Of a text full of
 * terms a sixth of the places are left, half of them by chance. Two maps, of pairs and of triples, with two bits for
 * each, left half as many, but at every place of the text that takes twice the time.
 */

/** An empty map: sparse, and small enough for a near cache. */
export const startMap = (): Int32Array => new Int32Array(1 << 14);

// Numbers stand here as such: with names outside of the functions a search took a fifth longer. Of a shift's count only
// the lowest five bits are taken.

/** Enters a pattern of two or more folded codes. */
export const markStart = (
  starts: Int32Array,
  [first = 0, second = 0, third]: readonly number[],
): void => {
  const word = Math.imul((second << 16) | first, 0x9e3779b1) >>> 18;
  starts[word] = third === undefined ? -1 : (starts[word] ?? 0) | (1 << (second ^ third));
};

/**
 * The places from `from` to `to` where a pattern may begin, rising; none where one does is left out. As the text is
 * read by two codes, and looked at by four, up to one place before `from` and three from `to` on may be among them.
 * @param words folded text, two codes in each number, the first in its lower half; there are eight codes behind `to`
 * @param places written over, longer than `to - from` by four
 * @returns how many there are
 */
export const findStarts = (
  starts: Int32Array,
  words: Int32Array,
  from: number,
  to: number,
  places: Int32Array,
): number => {
  let count = 0;
  let word = words[from >> 1] as number;
  for (let place = from & -2; place < to; place += 4) {
    const middle = words[(place >> 1) + 1] as number;
    const next = words[(place >> 1) + 2] as number;
    const second = word >>> 16;
    const fourth = middle >>> 16;
    const is0 = ((starts[Math.imul(word, 0x9e3779b1) >>> 18] as number) >> (second ^ middle)) & 1;
    const pair1 = second | (middle << 16);
    const is1 = ((starts[Math.imul(pair1, 0x9e3779b1) >>> 18] as number) >> (middle ^ fourth)) & 1;
    const is2 = ((starts[Math.imul(middle, 0x9e3779b1) >>> 18] as number) >> (fourth ^ next)) & 1;
    const pair3 = fourth | (next << 16);
    const third = next ^ (next >>> 16);
    const is3 = ((starts[Math.imul(pair3, 0x9e3779b1) >>> 18] as number) >> third) & 1;
    // Written always, counted where a bit says so: a branch here would be guessed wrong too often.
    places[count] = place;
    count += is0;
    places[count] = place + 1;
    count += is1;
    places[count] = place + 2;
    count += is2;
    places[count] = place + 3;
    count += is3;
    word = next;
  }
  return count;
};
