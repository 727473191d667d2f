import type { MappedText } from './mapped-text.ts';

const han = /^\p{Script=Han}/u;

/** Where the Han character that ends at `end` begins, or -1. */
const hanBefore = (text: string, end: number): number => {
  const start = end - ((text.charCodeAt(end - 1) & 0xfc00) === 0xdc00 ? 2 : 1);
  return start >= 0 && han.test(text.slice(start, end)) ? start : -1;
};

/** Where the Han character that begins at `start` ends, or -1. */
const hanAfter = (text: string, start: number): number => {
  const end = start + ((text.charCodeAt(start) & 0xfc00) === 0xd800 ? 2 : 1);
  return han.test(text.slice(start, end)) ? end : -1;
};

/** Whether the word that ends at `end` is a single character, and what stands before it. */
const singleBefore = (text: string, end: number): { before: number } | undefined => {
  const start = hanBefore(text, end);
  return start < 0 || hanBefore(text, start) >= 0 ? undefined : { before: start };
};

const singleAfter = (text: string, start: number): { after: number } | undefined => {
  const end = hanAfter(text, start);
  return end < 0 || hanAfter(text, end) >= 0 ? undefined : { after: end };
};

/** Whether the words on both sides of the space at `at` are one. Looks at a few characters alone. */
const isTorn = (text: string, at: number): boolean => {
  const left = singleBefore(text, at);
  const right = singleAfter(text, at + 1);
  if (left && right) return true;
  // A lone character among longer words was cut off one of them.
  if (left) return text[left.before - 1] !== ' ' || !singleBefore(text, left.before - 1);
  if (right) return text[right.after] !== ' ' || !singleAfter(text, right.after + 1);
  return false;
};

const startsWithNumeral = /^[一二三四五六七八九十] \p{Script=Han}/u;

/** Where the words end that a line begins with, where a numeral counts the line: 一 范围 总则. */
const endOfNumbered = (text: string): number => {
  if (!startsWithNumeral.test(text)) return 0;
  const end = /[^ \p{Script=Han}]/u.exec(text)?.index ?? text.length;
  return end;
};

/**
 * Joins single characters that print set apart (国 家, 财 政 部, 总 则) or cut off at the end of a
 * line (信用监 督). Two or more in a row are a word of their own: the space around them stays, as
 * does a space between longer words (交通运输部 科学技术部).
 */
const joinTorn = (text: MappedText): MappedText => {
  let numbered: number | undefined;
  return text.replace(/ (?<=\p{Script=Han} )(?=\p{Script=Han})/gu, (space, _, at) => {
    numbered ??= endOfNumbered(text.text);
    return at >= numbered && isTorn(text.text, at) ? '' : space;
  });
};

/**
 * Takes out the spaces that print and conversion left by chance: around full-width marks, inside a
 * 发文字号, within a unit or formula (μ m, m ²), within Chinese words, at both ends. Expects no two
 * spaces in a row.
 */
export const readSpaces = (text: MappedText): MappedText =>
  joinTorn(
    text
      // Full-width marks bring their own space.
      .remove(
        / (?:(?=[\t，。；：！？、（）《》〈〉〔〕【】…])|(?<=[\t，。；：！？、（）《》〈〉〔〕【】…] ))/gu,
      )
      .remove(/ (?:(?<=\p{Script=Han} )(?=[“”])|(?<=[“”] )(?=\p{Script=Han}))/gu)
      .remove(/ (?:(?<=[A-Za-z)] )(?=[²³⁺⁻₀-₉])|(?<=[²³] )(?=\/)|(?<=μ )(?=m(?![A-Za-z])))/gu)
      .replace(
        /([〔[（(] ?\d{4} ?[〕\]）)]) ?(第?) ?(\d+) ?号/gu,
        (_, [year = '', ordinal = '', number = '']) => `${year}${ordinal}${number}号`,
      )
      .replace(/令 ?第 ?(\d+) ?号/gu, (_, [number = '']) => `令第${number}号`),
  ).remove(/^ +| +$/gu);
