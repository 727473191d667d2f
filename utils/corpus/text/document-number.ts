import { hanDigits } from './numerals.ts';

/** A 发文字号 in a text; offsets in UTF-16 code units, `end` exclusive. */
export interface FoundNumber {
  start: number;
  end: number;
  /** Normalized, see `normalizeDocumentNumber`. */
  number: string;
}

// 国发〔2019〕6号, 中咨协资信(2022)53 号, 财会〔2010〕第 5 号
const bracketed = String.raw`\p{Script=Han}{2,14} ?[〔［\[（(【] ?(?:19|20)\d{2} ?[〕］\]）)】] ?(?:第 ?)?\d{1,5} ?号`;
// 国务院令第 796 号, 中华人民共和国主席令第五十三号, 第 52 号令, 令第 52 号
const order = `\\p{Script=Han}{0,40}(?:令 ?第|[部委局会院署府]令) ?[\\d${hanDigits}]{1,6} ?号|第 ?[\\d${hanDigits}]{1,6} ?号令`;
// 工业和信息化部公告2024年第33号
const announcement = String.raw`\p{Script=Han}{2,40}公告 ?(?:19|20)\d{2} ?年 ?第 ?\d{1,4} ?号`;
// GB/T 44726—2024, DB44/T2228-2020, GF-2000-0211
const standard = String.raw`(?<![A-Za-z\d/])(?:[A-Z]{1,3}\d{0,4}\/[A-Z]{1,6}|GB|SL|HJ|YS|CJJ|JGJ|ISO|IEC|GF)[ -]?\d{2,6}(?:\.\d{1,3})?(?: ?[—–－-] ?\d{4}|[:：]\d{4})`;

const numberPattern = new RegExp(`${bracketed}|${announcement}|${order}|${standard}`, 'gu');

// Words that stand before a number and are no part of it: 根据国发〔2019〕6号. The exceptions are parts
// of names: 中华人民共和国, 工业和信息化部, 经济和信息化委员会, 国家数据局.
const leading =
  /^.*(?:根据|按照|依据|依照|落实|执行|关于|以及|印发|及其|(?<!共)和(?!信息化|社会保障|旅游|改革|城乡建设)|与|的|由|按|符合|参照|经(?![济贸营])|以|(?<!数)据)(?=\p{Script=Han}{2})/u;

/**
 * A 发文字号 in the one form that the corpus uses: 〔〕 around the year, no spaces (other than within
 * a standard's number, whose dash stays as printed), ASCII digits.
 */
export const normalizeDocumentNumber = (number: string): string => {
  const text = number.trim().replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
  if (/^[A-Z]/u.test(text)) return text.replaceAll(/\s+/gu, ' ').replace(/ ?([—–－-]) ?/gu, '$1');
  return text
    .replaceAll(/\s+/gu, '')
    .replace(/[〔［[（(【]((?:19|20)\d{2})[〕］\]）)】]/u, '〔$1〕');
};

/**
 * A number without what prints of it vary in: brackets, spaces, digits, dashes. Two numbers are the
 * same where their keys are.
 */
export const numberKey = (number: string): string =>
  normalizeDocumentNumber(number)
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[—–－]/gu, '-');

/** Every 发文字号 in a text, in order of appearance, without overlaps. */
export const findDocumentNumbers = (text: string): FoundNumber[] => {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const lead = leading.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    found.push({ start, end, number: normalizeDocumentNumber(text.slice(start, end)) });
  }
  return found;
};

/** The normalized 发文字号 that a line consists of, or `undefined`: 国发〔2019〕6号, 第 52 号. */
export const readNumberLine = (line: string): string | undefined => {
  const text = line.trim();
  const bare = new RegExp(`^第 ?[\\d${hanDigits}]{1,6} ?号$`, 'u');
  if (bare.test(text)) return normalizeDocumentNumber(text);
  const whole = new RegExp(`^(?:${bracketed}|${announcement}|${order})$`, 'u');
  return whole.test(text) ? normalizeDocumentNumber(text) : undefined;
};
