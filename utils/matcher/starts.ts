/**
 * Where patterns may begin: two maps of bits, which a text is held against before the double array is
 * asked. Each pair or triple of codes sets two bits of one word; of a text full of terms they leave an eighth of
 * the places, and one of a hundred others by chance.
 */

/**
 * An empty map of 2^15 bits for pairs, and 2^18 for triples behind: of 30,000 patterns 700 have two codes. Both are
 * sparse and small enough for a near cache, and one array, as each more takes registers.
 */
export const startMap = (): Int32Array => new Int32Array((1 << 10) + (1 << 13));

// The upper bits of a hash tell the word, the lowest ten two bits of it: shifts take five bits of their count. Numbers
// stand here as such: with names outside of the functions a search took a fifth longer.

/** The hash of two codes, the first in the upper half. */
const pairHash = (pair: number): number => Math.imul(pair, 0x9e3779b1);
const pairWord = (hash: number): number => hash >>> 22;

/** The hash of three codes. */
const tripleHash = (pair: number, third: number): number => pair ^ Math.imul(third, 0xc2b2ae35);
const tripleWord = (hash: number): number => 1024 + (hash >>> 19);

const setBits = (starts: Int32Array, word: number, hash: number): void => {
  starts[word] = (starts[word] ?? 0) | (1 << hash) | (1 << (hash >>> 5));
};

/** Enters a pattern of two or more folded codes. */
export const markStart = (
  starts: Int32Array,
  [first = 0, second = 0, third]: readonly number[],
): void => {
  const pair = pairHash((first << 16) | second);
  if (third === undefined) setBits(starts, pairWord(pair), pair);
  else {
    const triple = tripleHash(pair, third);
    setBits(starts, tripleWord(triple), triple);
  }
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
    // The hashes as above: until a compiler has seen this loop, a call takes as long as all else in it.
    const pair = Math.imul(both, 0x9e3779b1);
    const triple = pair ^ Math.imul(third, 0xc2b2ae35);
    const ofPair = starts[pair >>> 22] as number;
    const ofTriple = starts[1024 + (triple >>> 19)] as number;
    // Written always, counted where bits say so: a branch here would be guessed wrong too often.
    places[count] = place;
    count +=
      (((ofPair >>> pair) & (ofPair >>> (pair >>> 5))) |
        ((ofTriple >>> triple) & (ofTriple >>> (triple >>> 5)))) &
      1;
    both = (both << 16) | third;
  }
  return count;
};
