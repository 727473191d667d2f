/**
 * The automaton's file: little-endian 32-bit words (every browser that runs this is little-endian).
 * A header, then the sections in the order of `Sections`.
 */

/** "PLTM" read as a little-endian word. */
const magic = 0x4d544c50;
const version = 6;
const headerWords = 10;

/** The class of free cells and of the root, which no code has. */
export const noClass = 0xfff;
/** Largest class of a cell. */
export const largestClass = noClass - 1;
/** Largest base of a cell. */
export const largestBase = 0x3ffff;

/** A cell that no class leads to. */
export const freeCell = noClass << 1;

/**
 * Puts what a state of the double array is in one word, so that one step reads one place of memory and
 * the whole array stays in a near cache.
 * @param base where its children are counted from, or in a leaf the place of its value, to `largestBase`
 * @param codeClass the class that leads to it, to `largestClass`; `noClass` for the root
 */
export const packCell = (
  base: number,
  codeClass: number,
  { isEnd, isLeaf }: { isEnd: boolean; isLeaf: boolean },
): number => (isLeaf ? 1 << 31 : 0) | (base << 13) | (codeClass << 1) | (isEnd ? 1 : 0);

/** Where the children of a cell's state are counted from, or where a leaf's value stands. */
export const cellBase = (cell: number): number => (cell << 1) >>> 14;

/** Whether a class leads to a cell. */
export const hasClass = (cell: number, codeClass: number): boolean =>
  ((cell >>> 1) & 0xfff) === codeClass;

/** Whether a pattern ends at a cell. */
export const isEnd = (cell: number): boolean => (cell & 1) !== 0;

/** Whether a cell has no children. */
export const isLeaf = (cell: number): boolean => cell < 0;

/** The sections of an automaton. */
export interface Sections {
  /** Folded codes that occur in patterns; a code's class is its position plus one. */
  alphabet: Uint32Array;
  /** The double array, see `packCell` and `buildDoubleArray`. */
  cells: Int32Array;
  /** What patterns stand for: 1 a longer word, else what `packValue` made. */
  values: Int32Array;
  /** How patterns of two codes begin, and the others, see `markStart`. */
  pairs: Int32Array;
  triples: Int32Array;
  /** What titles mean, see `makeTitleTable`. */
  titles: Uint32Array;
}

/** A file that is no automaton, or a damaged one. */
export class AutomatonError extends Error {
  override readonly name = 'AutomatonError';
}

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
  const { alphabet, cells, values, pairs, triples, titles } = sections;
  const parts = [alphabet, cells, values, pairs, triples, titles];
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
  const [alphabet = 0, cells = 0, values = 0, pairs = 0, triples = 0, titles = 0] = lengths;
  const next = (length: number): number => {
    const start = at;
    at += length * 4;
    return start;
  };
  return {
    alphabet: new Uint32Array(buffer, next(alphabet), alphabet),
    cells: new Int32Array(buffer, next(cells), cells),
    values: new Int32Array(buffer, next(values), values),
    pairs: new Int32Array(buffer, next(pairs), pairs),
    triples: new Int32Array(buffer, next(triples), triples),
    titles: new Uint32Array(buffer, next(titles), titles),
  };
};
