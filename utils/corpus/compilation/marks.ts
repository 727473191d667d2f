import type { Clause } from '../model.ts';
import { hanDigits, readNumeral } from '../text/numerals.ts';

/** The numberings of Chinese policy texts, from the outermost in. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'appendix'
  | 'han'
  | 'article'
  | 'code'
  | 'han-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled';

/** The number that a line begins with. */
export interface Mark {
  kind: MarkKind;
  value: number;
  /** As printed, without what separates it from the words: 第三条, （一）, 1. */
  label: string;
  /** UTF-16 units of the text up to the first word behind the number. */
  length: number;
  /** Lower is further out (GB/T 9704: 一、 > （一） > 1. > （1）; laws: 编 > 章 > 节 > 条). */
  rank: number;
}

const ranks: Readonly<Record<MarkKind, number>> = {
  part: 1,
  // An appendix may repeat the parts of the text.
  appendix: 0.5,
  chapter: 2,
  section: 3,
  han: 4,
  article: 5,
  code: 5,
  'han-paren': 6,
  arabic: 7,
  'arabic-paren': 8,
  circled: 9,
};

const numeral = `[\\d${hanDigits}]{1,6}`;
const patterns: readonly (readonly [MarkKind, RegExp])[] = [
  ['part', new RegExp(`^(第 ?(${numeral}) ?(?:[篇编]|部分))[\\s：:]*`, 'u')],
  ['chapter', new RegExp(`^(第 ?(${numeral}) ?章)[\\s：:]*`, 'u')],
  ['section', new RegExp(`^(第 ?(${numeral}) ?节)[\\s：:]*`, 'u')],
  [
    'article',
    new RegExp(
      `^(第 ?(${numeral}) ?条(?:之[一二三四五六七八九十])?)\\s*(?![款项和、，的规第])`,
      'u',
    ),
  ],
  ['appendix', new RegExp(`^(附[录表] ?(${numeral}))(?![\\d年月])[\\s：:]*`, 'u')],
  ['han', new RegExp(`^(([${hanDigits}]{1,4})、)\\s*`, 'u')],
  ['han-paren', new RegExp(`^([（(] ?([${hanDigits}]{1,4}) ?[)）])[、.．]?\\s*`, 'u')],
  ['code', /^((0\d)(?:\.\d{2})*)(?=\s+\p{Script=Han})\s+/u],
  ['arabic', /^((\d{1,3}) ?(?:[.．、](?!\d)|[.．](?= +\d)|[.．](?=\d+ ?[A-Za-z]|\d{4}年)))\s*/u],
  ['arabic-paren', /^([（(] ?(\d{1,3}) ?[)）])\s*/u],
];
const circled = /^([①-⑳])\s*/u;

/**
 * The number that a readable text begins with, or `undefined`. Does not know lists: whether `118.8 万吨`
 * is entry 118 only the numbers before it tell (see `catalogue-list.ts`).
 */
export const readMark = (text: string): Mark | undefined => {
  const ring = circled.exec(text);
  if (ring?.[1]) {
    const value = ring[1].charCodeAt(0) - '①'.charCodeAt(0) + 1;
    return { kind: 'circled', value, label: ring[1], length: ring[0].length, rank: ranks.circled };
  }
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    const value = match ? readNumeral(match[2] ?? '') : undefined;
    if (!match || value === undefined) continue;
    const label = match[1] ?? '';
    const depth = kind === 'code' ? label.split('.').length / 10 : 0;
    return { kind, value, label, length: match[0].length, rank: ranks[kind] + depth };
  }
  return undefined;
};

/** What a heading with such a number divides a document into. */
export const divisionOf = ({ kind }: Mark): Clause['division'] =>
  kind === 'part' || kind === 'chapter' || kind === 'section' ? kind : undefined;

/** Whether a line names an annex (附件, 附件 2, 附：…) and nothing, or a list of annexes. */
export const isAnnexMark = (text: string): boolean => /^附件?\s*\d{0,2}\s*$/u.test(text);

/** Whether a line is the caption of a figure, whose picture no text has: 图 2 数字产业化总体框架. */
export const isFigureCaption = (text: string): boolean =>
  /^图 ?[\d一二三四五六七八九十]+(?:[-—.]\d+)? /u.test(text);

/** The title of a box (专栏 3 电源重点工程列表), or `undefined`. */
export const readBoxTitle = (text: string): string | undefined =>
  /^专栏 ?[\d一二三四五六七八九十]{0,3}(?:[\s：:、]|(?=\p{Script=Han}|[“‘]))/u.test(text) &&
  text.length <= 60 &&
  !/[。；]$/u.test(text)
    ? text.replace(/\t+/gu, '').trim()
    : undefined;
