/**
 * The automaton's file: little-endian 32-bit words (every browser that runs this is little-endian).
 * A header, then the sections in the order of `sectionNames`.
 */

/** "PLTM" read as a little-endian word. */
const magic = 0x4d544c50;
const version = 4;
const headerWords = 8;

/** Bits of a place in the map of starts. 2^14 words are 64 KB, sparse at 12,000 patterns. */
export const startBits = 14;

/** Words of one cell of the double array. */
export const cellWords = 3;

/** The sections of an automaton. */
export interface Sections {
  /** Folded codes that occur in patterns; a code's class is its position plus one. */
  alphabet: Uint32Array;
  /**
   * The double array, `cellWords` to a cell, so that one step reads one place of memory. A state is the
   * offset of its cell; the cell holds where the state's children begin, the state that it is a child
   * of (below 0: none), and what ends here: 0 nothing, 1 a longer word, else what `packValue` made.
   */
  cells: Int32Array;
  /**
   * How patterns begin: the word at `startPlace` of the first two folded codes has the bit `startBit` of
   * the third, all bits where a pattern has but two codes.
   */
  starts: Int32Array;
  /** What titles mean, see `makeTitleTable`. */
  titles: Uint32Array;
}

/** A file that is no automaton, or a damaged one. */
export class AutomatonError extends Error {
  override readonly name = 'AutomatonError';
}

/** Where what begins with two folded codes stands in the map of starts. */
export const startPlace = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - startBits);

/** The bit of a third folded code in a word of the map of starts. */
export const startBit = (third: number): number => Math.imul(third, 0xc2b2ae35) >>> 27;

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

/** Whether a packed value's text must not be in small letters alone. */
export const wantsCapitals = (value: number): boolean => ((value - 2) & 8) !== 0;

/** Whether a packed value names a document. */
export const namesDocument = (value: number): boolean => ((value - 2) & 16) !== 0;

/** Whether the articles of a packed value's document are held. */
export const hasArticles = (value: number): boolean => ((value - 2) & 32) !== 0;

/** FNV-1a over words. */
const checksum = (words: Uint32Array): number => {
  let hash = 0x811c9dc5;
  // An index, not an iterator: this runs cold, once in the life of a background.
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Writes an automaton. The same sections give the same bytes. */
export const writeAutomaton = (sections: Sections): ArrayBuffer => {
  const { alphabet, cells, starts, titles } = sections;
  const parts = [alphabet, cells, starts, titles];
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
  const [alphabet = 0, cells = 0, starts = 0, titles = 0] = lengths;
  const next = (length: number): number => {
    const start = at;
    at += length * 4;
    return start;
  };
  return {
    alphabet: new Uint32Array(buffer, next(alphabet), alphabet),
    cells: new Int32Array(buffer, next(cells), cells),
    starts: new Int32Array(buffer, next(starts), starts),
    titles: new Uint32Array(buffer, next(titles), titles),
  };
};
