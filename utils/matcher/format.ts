/**
 * The automaton's file: little-endian 32-bit words (every browser that runs this is little-endian).
 * A header, then the sections.
 */

import type { DoubleArray } from './double-array.ts';

/** "PLTM" read as a little-endian word. */
const magic = 0x4d544c50;
const version = 10;

/** The sections of an automaton. */
export interface Sections extends DoubleArray {
  /** Folded codes that occur in patterns; a code's class is its position plus one. */
  alphabet: Uint16Array;
  /** How patterns begin, see `markStart`. */
  starts: Int32Array;
  /** What titles mean, see `makeTitleTable`. */
  titles: Uint32Array;
}

/** The sections in the order of the file, each at a whole word; the header has their lengths in numbers of theirs. */
const order = [
  ['alphabet', Uint16Array],
  ['checks', Uint16Array],
  ['bases', Int32Array],
  ['tails', Uint16Array],
  ['starts', Int32Array],
  ['titles', Uint32Array],
] as const satisfies readonly (readonly [keyof Sections, unknown])[];

const fixedWords = 4;
const headerWords = fixedWords + order.length;

const wordsOf = ({ byteLength }: { byteLength: number }): number => (byteLength + 3) >> 2;

/** A file that is no automaton, or a damaged one. */
export class AutomatonError extends Error {
  override readonly name = 'AutomatonError';
}

/** The value of a longer word, in which a term stands by chance. */
export const longerWord = 1;

/** Largest id of a term: seven bits of a value go to the rest. */
export const largestTerm = 0xffffff;

/** What a pattern says besides its term and kind. */
export interface PatternFlags {
  /** Whether the text must not be in small letters alone (5G, not 5g). */
  capitals: boolean;
  /** Whether it names a document. */
  document: boolean;
  /** Whether that document's articles are held, so that 第二十条 behind it can be shown. */
  articles: boolean;
  /** Whether a Latin letter or a digit is the first or last: it is then to be asked what stands beside it. */
  edged: boolean;
}

/**
 * Puts what a pattern stands for in one word, 2 and above.
 * @param term id of the term, to `largestTerm`
 * @param kind 0 to 7
 */
export const packValue = (
  term: number,
  kind: number,
  { capitals, document, articles, edged }: PatternFlags,
): number =>
  term * 128 +
  (edged ? 64 : 0) +
  (articles ? 32 : 0) +
  (document ? 16 : 0) +
  (capitals ? 8 : 0) +
  kind +
  2;

/** The term's id of a packed value. */
export const valueTerm = (value: number): number => (value - 2) >>> 7;

/** The kind of a packed value. */
export const valueKind = (value: number): number => (value - 2) & 7;

/** Whether a packed value's text must not be in small letters alone. */
export const wantsCapitals = (value: number): boolean => ((value - 2) & 8) !== 0;

/** Whether a packed value names a document. */
export const namesDocument = (value: number): boolean => ((value - 2) & 16) !== 0;

/** Whether the articles of a packed value's document are held. */
export const hasArticles = (value: number): boolean => ((value - 2) & 32) !== 0;

/** Whether a value names no document; nor does a longer word's. */
export const isPlain = (value: number): boolean => value === longerWord || ((value - 2) & 48) === 0;

/** Whether nothing is to be asked of a word with this value: no longer word, no document, no edges. */
export const isSimple = (value: number): boolean => ((value - 2) & 112) === 0;

/** FNV-1a over words. */
const checksum = (words: Uint32Array): number => {
  let hash = 0x811c9dc5;
  // An index, not an iterator: this runs cold, once in the life of a background.
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Writes an automaton. The same sections give the same bytes. */
export const writeAutomaton = (sections: Sections): ArrayBuffer => {
  const parts = order.map(([name]) => sections[name]);
  const words = parts.reduce((sum, part) => sum + wordsOf(part), 0);
  const file = new Uint32Array(headerWords + words);
  file.set([magic, version, words, 0, ...parts.map((part) => part.length)]);
  let at = headerWords;
  for (const part of parts) {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    new Uint8Array(file.buffer, at * 4).set(bytes);
    at += wordsOf(part);
  }
  file[3] = checksum(file.subarray(fixedWords));
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
  if (sum !== checksum(file.subarray(fixedWords))) throw new AutomatonError('automaton: damaged');
  let at = headerWords;
  const sections = order.map(([name, Numbers], i) => {
    const section = new Numbers(buffer, at * 4, lengths[i]);
    at += wordsOf(section);
    return [name, section] as const;
  });
  return Object.fromEntries<unknown>(sections) as unknown as Sections;
};
