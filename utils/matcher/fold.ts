/**
 * Folding of text for matching: differences that a reader does not see as another word fall away.
 * Terms and pages go through the same function, so both meet in one form.
 */

/** Folded text, or memory for one. Both arrays have the same length. */
export interface Folded {
  /** Folded UTF-16 codes. */
  codes: Uint16Array;
  /** Where each code stands in the text that was folded, in UTF-16 code units, rising. */
  offsets: Uint32Array;
}

const space = 0x20;
const lineBreak = 0x0a;
/** Stands in the table for a character that is dropped. No text keeps U+FFFF (a noncharacter). */
const dropped = 0xffff;
const replacement = 0xfffd;

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

/** Zero-width characters: soft hyphen, U+200B to U+200F (marks of direction too), joiners, BOM. */
const invisible = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff];

const makeTable = (): Uint16Array => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0x41; code < spacedScriptsEnd; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) table[code] = lower.charCodeAt(0);
  }
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0] ?? code;
  for (const same of alike) for (const char of same) table[char.charCodeAt(0)] = same.charCodeAt(0);
  for (const code of [0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000])
    table[code] = space;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = space;
  for (const code of [0x85, 0x2028, 0x2029]) table[code] = lineBreak;
  for (const code of invisible) table[code] = dropped;
  table[0xffff] = replacement;
  return table;
};

const table = makeTable();

const wordCodes = Uint8Array.from({ length: spacedScriptsEnd }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Whether a folded code is a letter or digit of a script that puts spaces between words.
 * @param code a folded UTF-16 code
 */
export const isWordCode = (code: number): boolean =>
  code < spacedScriptsEnd && wordCodes[code] === 1;

/** Memory for the folding of a text of `length` UTF-16 code units. */
export const foldMemory = (length: number): Folded => ({
  codes: new Uint16Array(length),
  offsets: new Uint32Array(length),
});

/** Does the work of `foldText`; gives the number of codes. */
const foldInto = ({ codes, offsets }: Folded, text: string, from: number, to: number): number => {
  let count = 0;
  let previous = lineBreak;
  let gap = 0;
  let gapStart = 0;
  for (let i = from; i < to; i++) {
    const code = table[text.charCodeAt(i)] ?? replacement;
    if (code === space) {
      if (gap === 0) gapStart = i;
      gap++;
      continue;
    }
    if (code === dropped) continue;
    if (gap > 0) {
      const apart = gap > 2 || (isWordCode(previous) && isWordCode(code));
      if (apart && previous !== lineBreak && code !== lineBreak) {
        codes[count] = space;
        offsets[count++] = gapStart;
      }
      gap = 0;
    }
    codes[count] = code;
    offsets[count++] = i;
    previous = code;
  }
  return count;
};

/**
 * Folds a text: full width to half width, upper to lower case, brackets 〔［[（(【 to one form, kinds
 * of quotation marks, dashes and commas to one each; zero-width characters fall away. White space
 * of one or two characters falls away too, except between two letters or digits ("国 家 粮 食" is
 * 国家粮食, "2022 年" is 2022年); other white space becomes one space. '\n' stays and no term holds
 * one: it is where a block of the page ends. White space beside it falls away.
 * @param text any UTF-16 text; lone surrogates pass unchanged
 * @param memory written over and part of the result, at least as long as what is folded; fresh memory
 *   costs as much as the folding
 * @param from where folding begins and, at `to`, ends, as if nothing else were there; the offsets remain
 *   those of the whole text
 */
export const foldText = (
  text: string,
  memory = foldMemory(text.length),
  from = 0,
  to = text.length,
): Folded => {
  const count = foldInto(memory, text, from, to);
  return { codes: memory.codes.subarray(0, count), offsets: memory.offsets.subarray(0, count) };
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
