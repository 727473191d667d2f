/**
 * Words that a `<br>` cuts: 支持小微<br>企业发展. A text says such a break as U+2028. It may as well part the
 * items of a list (融资<br>担保<br>贷款), so a word is put together only where that is unlikely: see
 * `isCutWord`.
 */
import { endMark, foldMemory, isWordCode, type Folded } from './fold.ts';
import { leapTo, OffsetReader } from './leaps.ts';
import { lineSeparator } from './model.ts';
import { isTitleMark } from './title-spans.ts';

const lineBreak = 0x0a;
const colon = 0x3a;

/** From so many codes on, a line runs on as prose does: items of lists are shorter. */
const longLine = 10;
/** Codes in front of the colon of 承办单位：…, which begins a line of its own. */
const longestLabel = 8;

/** Lines of one block, parted by breaks; positions are those of folded codes. */
export interface CutBlock {
  from: number;
  to: number;
}

/**
 * The blocks of a text that have breaks. A break ends its block where an empty line or an indented
 * one follows.
 * @param text what was folded
 */
export const cutBlocks = (text: string, { codes, leaps }: Folded): CutBlock[] => {
  const offsets = new OffsetReader(leaps);
  const blocks: CutBlock[] = [];
  let from = 0;
  let isCut = false;
  for (let at = 0; at <= codes.length; at++) {
    if (at < codes.length && codes[at] !== lineBreak) continue;
    const isLast = at + 1 >= codes.length;
    const place = at < codes.length ? offsets.of(at) : text.length;
    const gap = text.slice(place + 1, isLast ? text.length : offsets.of(at + 1));
    const isInside = at > from && !isLast && codes[at + 1] !== lineBreak;
    if (isInside && text[place] === lineSeparator && !/\s/u.test(gap)) {
      isCut = true;
      continue;
    }
    if (isCut) blocks.push({ from, to: at });
    from = at + 1;
    isCut = false;
  }
  return blocks;
};

/** The codes of a block without its breaks, and the place of each. */
export const joinedLines = (codes: Uint16Array, { from, to }: CutBlock): Folded => {
  const marked = foldMemory(to - from);
  const leaps = [0, from];
  const signs: number[] = [];
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = codes[at] ?? 0;
    if (code === lineBreak) continue;
    if (isTitleMark(code)) signs.push(count);
    leapTo(leaps, count, at);
    marked[count++] = code;
  }
  marked[count] = endMark;
  return { codes: marked.subarray(0, count), marked, leaps, signs, isCut: false };
};

/** Whether a line begins with a label: 承办单位：…. */
const isLabelled = (codes: Uint16Array, from: number, to: number): boolean =>
  codes.subarray(from, Math.min(to, from + longestLabel + 1)).includes(colon);

/**
 * Whether the word from `start` to `end` was cut by the breaks within it, and is not put together by
 * chance of what ends one line and begins the next:
 * - not where the break stands for a space between Latin words or numbers;
 * - not where the next line begins with a label;
 * - always where the block is nothing but the word, as in the head of a table's column;
 * - in short lines, not where a whole line of two or more characters is a part of it: that is an item.
 *
 * Of adjacent items of the corpus's own enumerations, set as lists, one break in a thousand makes a word
 * so; of its catalogues' entries, none.
 */
export const isCutWord = (
  codes: Uint16Array,
  { from, to }: CutBlock,
  start: number,
  end: number,
): boolean => {
  const isItem = (lineFrom: number, lineTo: number): boolean =>
    lineTo - lineFrom > 1 && start <= lineFrom && end >= lineTo;
  for (let at = start; at < end; at++) {
    if (codes[at] !== lineBreak) continue;
    if (isWordCode(codes[at - 1] ?? 0) && isWordCode(codes[at + 1] ?? 0)) return false;
    const lineStart = codes.lastIndexOf(lineBreak, at - 1) + 1;
    const nextBreak = codes.indexOf(lineBreak, at + 1);
    const lineEnd = nextBreak < 0 ? to : nextBreak;
    if (isLabelled(codes, at + 1, lineEnd)) return false;
    if ((start === from && end === to) || at - lineStart >= longLine) continue;
    if (isItem(lineStart, at) || isItem(at + 1, lineEnd)) return false;
  }
  return true;
};
