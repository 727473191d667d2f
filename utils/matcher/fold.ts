/**
 * Folding of text for matching: differences that a reader does not see as another word fall away.
 * Terms and pages go through the same function, so both meet in one form.
 */

import { leapTo, offsetsOf } from './leaps.ts';
import { lineSeparator } from './model.ts';

/** Folded text, and where each code stands in the text that was folded. */
export interface FoldedPlaces {
  /** Folded UTF-16 codes. */
  codes: Uint16Array;
  /** Offsets in UTF-16 code units, rising; as many as codes. */
  offsets: Uint32Array;
}

/** Folded text, as the matcher reads it. */
export interface Folded {
  /** Folded UTF-16 codes. */
  codes: Uint16Array;
  /** The memory of `codes`: behind them stands `endMark`. */
  marked: Uint16Array;
  /** Where the codes stand in the text that was folded, see `leapTo`. */
  leaps: number[];
  /** Places of title marks in `codes`, rising. */
  signs: number[];
  /** Whether one of the breaks is U+2028, which ends a line within a block. */
  isCut: boolean;
}

/** A code that no folded text has, nor a pattern. */
export const endMark = 0;

const space = 0x20;
const lineBreak = 0x0a;
/**
 * What the table says of characters that need more than being copied: control characters below the line break, so that
 * one test passes nearly all. No text keeps them.
 */
const dropped = 0;
const sign = 1;
const blank = 2;
const separator = 3;
const replacement = 0xfffd;

const lineSeparatorCode = lineSeparator.charCodeAt(0);

/** Letters and digits of scripts that put spaces between words end here: Latin to Cyrillic. */
export const spacedScriptsEnd = 0x530;

/** Each list: characters, all folded to the first. */
const alike = [
  '([〔［（﹝【',
  ')]〕］）﹞】',
  '"“”„‟″〝〞＂',
  "'‘’‚‛′＇",
  '-‐‑‒–—―−－─',
  '·•‧∙⋅・･',
  '~～∼〜',
  ',、，',
];

export const titleMarks = { opening: '《〈«≪', closing: '》〉»≫' };
/** Zero-width characters: soft hyphen, U+200B to U+200F (marks of direction too), joiners, BOM. */
const invisible = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff];

/** Codes that are entered in one call. */
const partLength = 1 << 10;

const fillPart = (table: Uint16Array, from: number): void => {
  for (let code = from; code < from + partLength; code++) table[code] = code;
};

const makeTable = (): Uint16Array => {
  const table = new Uint16Array(0x10000);
  // Not Uint16Array.from(), which takes 2 ms, nor one loop: a compiler takes over at the next call, but late within one.
  for (let from = 0; from < table.length; from += partLength) fillPart(table, from);
  table.fill(replacement, 0, space);
  for (let code = 0x41; code < spacedScriptsEnd; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) table[code] = lower.charCodeAt(0);
  }
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0] ?? code;
  for (const same of alike) for (const char of same) table[char.charCodeAt(0)] = same.charCodeAt(0);
  for (const code of [0x09, 0x0b, 0x0c, 0x0d, space, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000])
    table[code] = blank;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = blank;
  for (const code of [lineBreak, 0x85, 0x2029]) table[code] = lineBreak;
  table[lineSeparatorCode] = separator;
  for (const code of invisible) table[code] = dropped;
  for (const mark of titleMarks.opening + titleMarks.closing) table[mark.charCodeAt(0)] = sign;
  return table;
};

/** Made when something is folded first: pages of the extension that fold nothing before they are drawn come sooner. */
let madeTable: Uint16Array | undefined;

const wordCodes = Uint8Array.from({ length: spacedScriptsEnd }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Whether a folded code is a letter or digit of a script that puts spaces between words.
 * @param code a folded UTF-16 code
 */
export const isWordCode = (code: number): boolean =>
  code < spacedScriptsEnd && wordCodes[code] === 1;

/**
 * Memory for the folding of a text of `length` UTF-16 code units, and `endMark`; and as much behind as is read at once,
 * see `findStarts`.
 */
export const foldMemory = (length: number): Uint16Array => new Uint16Array((length + 10) & -2);

/** Whether white space of so many characters between two codes is kept, as one space. */
const keepsSpace = (gap: number, before: number, behind: number): boolean =>
  (gap > 2 || (gap > 0 && isWordCode(before) && isWordCode(behind))) &&
  before !== lineBreak &&
  behind !== lineBreak;

/**
 * Copies characters that are only copied, which nearly all are, folded; gives where the first other one stands. One test
 * for eight characters takes half the time of one for each.
 */
const copyPlain = (
  table: Uint16Array,
  text: string,
  from: number,
  to: number,
  memory: Uint16Array,
  at: number,
): number => {
  let i = from;
  let count = at;
  for (const stop = to - 7; i < stop; i += 8) {
    const code0 = table[text.charCodeAt(i)] as number;
    const code1 = table[text.charCodeAt(i + 1)] as number;
    const code2 = table[text.charCodeAt(i + 2)] as number;
    const code3 = table[text.charCodeAt(i + 3)] as number;
    const code4 = table[text.charCodeAt(i + 4)] as number;
    const code5 = table[text.charCodeAt(i + 5)] as number;
    const code6 = table[text.charCodeAt(i + 6)] as number;
    const code7 = table[text.charCodeAt(i + 7)] as number;
    // Below zero where a code is smaller than the line break.
    const some = (code0 - 10) | (code1 - 10) | (code2 - 10) | (code3 - 10);
    if ((some | (code4 - 10) | (code5 - 10) | (code6 - 10) | (code7 - 10)) < 0) break;
    memory[count] = code0;
    memory[count + 1] = code1;
    memory[count + 2] = code2;
    memory[count + 3] = code3;
    memory[count + 4] = code4;
    memory[count + 5] = code5;
    memory[count + 6] = code6;
    memory[count + 7] = code7;
    count += 8;
  }
  for (; i < to; i++) {
    const code = table[text.charCodeAt(i)] as number;
    if (code < lineBreak) break;
    memory[count++] = code;
  }
  return i;
};

/** Does the work of `foldPart`; gives the number of codes. */
const foldInto = (
  folded: Omit<Folded, 'codes'>,
  text: string,
  from: number,
  to: number,
): number => {
  const { marked: memory, leaps, signs } = folded;
  const table = (madeTable ??= makeTable());
  let count = 0;
  for (let i = from; i < to;) {
    const plainEnd = copyPlain(table, text, i, to, memory, count);
    count += plainEnd - i;
    i = plainEnd;
    let code = blank;
    let gap = 0;
    let gapStart = i;
    for (; i < to; i++) {
      code = table[text.charCodeAt(i)] as number;
      if (code !== blank && code !== dropped) break;
      if (code === blank && gap++ === 0) gapStart = i;
    }
    if (i >= to) break;
    const isMarked = code < lineBreak;
    if (isMarked) code = code === separator ? lineBreak : text.charCodeAt(i);
    if (keepsSpace(gap, count > 0 ? (memory[count - 1] ?? 0) : lineBreak, code)) {
      leapTo(leaps, count, gapStart);
      memory[count++] = space;
    }
    leapTo(leaps, count, i);
    if (!isMarked) continue;
    if (code === lineBreak) folded.isCut = true;
    else signs.push(count);
    memory[count++] = code;
    i++;
  }
  return count;
};

/**
 * Folds a part of a text as if nothing else were there, see `foldText`.
 * @param memory written over and part of the result, made for what is folded or more; fresh memory
 *   costs as much as the folding
 * @param from where the part begins and, at `to`, ends; what is said of places in the text is of the whole text
 */
export const foldPart = (text: string, memory: Uint16Array, from: number, to: number): Folded => {
  const folded = { marked: memory, leaps: [0, from], signs: [], isCut: false };
  // A function of its own: what stands behind a loop was not run when the loop is compiled, which costs that work.
  const count = foldInto(folded, text, from, to);
  memory[count] = endMark;
  return { codes: memory.subarray(0, count), ...folded };
};

/**
 * Folds a text: full width to half width, upper to lower case, brackets 〔［[（(【 to one form, kinds
 * of quotation marks, dashes and commas to one each; zero-width characters fall away. White space
 * of one or two characters falls away too, except between two letters or digits ("国 家 粮 食" is
 * 国家粮食, "2022 年" is 2022年); other white space becomes one space. '\n' stays and no term holds
 * one: it is where a block of the page ends. White space beside it falls away. Other control characters become
 * U+FFFD.
 * @param text any UTF-16 text; lone surrogates pass unchanged
 */
export const foldText = (text: string): FoldedPlaces => {
  const { codes, leaps } = foldPart(text, foldMemory(text.length), 0, text.length);
  return { codes, offsets: offsetsOf(leaps, codes.length) };
};

/**
 * The folded form of a term as a string, for keys and comparisons.
 * @param text a term, in any width or case
 */
export const foldTerm = (text: string): string => {
  let folded = '';
  for (const code of foldText(text).codes) folded += String.fromCharCode(code);
  return folded;
};
