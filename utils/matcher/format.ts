/**
 * The automaton's file: little-endian 32-bit words (every browser that runs this is little-endian).
 * A header, then the sections in the order of `sectionNames`.
 */

/** "PLTM" read as a little-endian word. */
const magic = 0x4d544c50;
const version = 2;
const headerWords = 10;

/** Bits of the map of first pairs. 2^17 bits keep it in 16 KB, sparse at 20,000 terms. */
export const pairBits = 17;

/** The sections of an automaton. `base`, `check` and `value` are the double array. */
export interface Sections {
  /** Folded codes that occur in patterns; a code's class is its position plus one. */
  alphabet: Uint32Array;
  /** Of each state: where its children begin. */
  base: Int32Array;
  /** Of each cell: the state it is a child of, or -1. */
  check: Int32Array;
  /** Of each state: 0 nothing ends here, 1 a longer word, else what `packValue` made. */
  value: Int32Array;
  /** One bit for each hash of the first two codes of a pattern. */
  pairs: Int32Array;
  /** What titles mean, see `makeTitleTable`. */
  titles: Uint32Array;
}

/** A file that is no automaton, or a damaged one. */
export class AutomatonError extends Error {
  override readonly name = 'AutomatonError';
}

/** Where two folded codes stand in the map of pairs. */
export const pairHash = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);

/** Largest id of a term: six bits of a value go to the rest. */
export const largestTerm = 0xffffff;

/** What a pattern says besides its term and kind. */
export interface PatternFlags {
  /** Whether the text must not be in small letters alone (5G, not 5g). */
  capitals: boolean;
  /** Whether it names a document. */
  document: boolean;
  /** Whether that document's articles are held, so that 第二十条 behind it can be shown. */
  articles: boolean;
}

/**
 * Puts what a pattern stands for in one word, 2 and above.
 * @param term id of the term, to `largestTerm`
 * @param kind 0 to 7
 */
export const packValue = (
  term: number,
  kind: number,
  { capitals, document, articles }: PatternFlags,
): number => term * 64 + (articles ? 32 : 0) + (document ? 16 : 0) + (capitals ? 8 : 0) + kind + 2;

/** The term's id of a packed value. */
export const valueTerm = (value: number): number => (value - 2) >>> 6;

/** The kind of a packed value. */
export const valueKind = (value: number): number => (value - 2) & 7;

/** The flags of a packed value. */
export const valueFlags = (value: number): PatternFlags => ({
  capitals: ((value - 2) & 8) !== 0,
  document: ((value - 2) & 16) !== 0,
  articles: ((value - 2) & 32) !== 0,
});

/** FNV-1a over words. */
const checksum = (words: Uint32Array): number => {
  let hash = 0x811c9dc5;
  // An index, not an iterator: this runs cold, once in the life of a background.
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Writes an automaton. The same sections give the same bytes. */
export const writeAutomaton = (sections: Sections): ArrayBuffer => {
  const { alphabet, base, check, value, pairs, titles } = sections;
  const parts = [alphabet, base, check, value, pairs, titles];
  const words = parts.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint32Array(headerWords + words);
  file.set([magic, version, words, 0, ...parts.map((part) => part.length)]);
  let at = headerWords;
  for (const part of parts) {
    file.set(new Uint32Array(part.buffer, part.byteOffset, part.length), at);
    at += part.length;
  }
  file[3] = checksum(file.subarray(4));
  return file.buffer;
};

/**
 * Reads an automaton without copying it.
 * @throws AutomatonError when the buffer is no automaton of this version, or was cut or changed
 */
export const readAutomaton = (buffer: ArrayBuffer): Sections => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < headerWords * 4)
    throw new AutomatonError(`automaton: ${buffer.byteLength} bytes are no automaton`);
  const file = new Uint32Array(buffer);
  const [fileMagic, fileVersion, words, sum, ...lengths] = file.subarray(0, headerWords);
  if (fileMagic !== magic) throw new AutomatonError('automaton: not an automaton');
  if (fileVersion !== version)
    throw new AutomatonError(`automaton: version ${fileVersion}, wanted ${version}`);
  if (words !== file.length - headerWords)
    throw new AutomatonError(`automaton: ${file.length - headerWords} words, wanted ${words}`);
  if (sum !== checksum(file.subarray(4))) throw new AutomatonError('automaton: damaged');
  let at = headerWords * 4;
  const [alphabet = 0, base = 0, check = 0, value = 0, pairs = 0, titles = 0] = lengths;
  const next = (length: number): number => {
    const start = at;
    at += length * 4;
    return start;
  };
  return {
    alphabet: new Uint32Array(buffer, next(alphabet), alphabet),
    base: new Int32Array(buffer, next(base), base),
    check: new Int32Array(buffer, next(check), check),
    value: new Int32Array(buffer, next(value), value),
    pairs: new Int32Array(buffer, next(pairs), pairs),
    titles: new Uint32Array(buffer, next(titles), titles),
  };
};
