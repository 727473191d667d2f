import { foldTitle } from '../corpus/text/titles.ts';
import { foldTerm } from './fold.ts';

/** Bodies by other names than the one that titles and orders mostly print. */
const bodies = new Map([
  ['国家发展和改革委员会', '国家发展改革委'],
  ['国家卫生健康委员会', '国家卫生健康委'],
  ['工信部', '工业和信息化部'],
  ['住房城乡建设部', '住房和城乡建设部'],
  ['人力资源和社会保障部', '人力资源社会保障部'],
  ['科学技术部', '科技部'],
  ['国家市场监督管理总局', '市场监管总局'],
  ['国家税务总局', '税务总局'],
  ['中国人民银行', '人民银行'],
]);
const otherNames = new RegExp([...bodies.keys()].join('|'), 'gu');

/** A text with the bodies that it names in one form each. */
export const shortBodies = (text: string): string =>
  text.replace(otherNames, (name) => bodies.get(name) ?? name);

const yearWord = /(?<=(?:19|20)\d\d)年(?!度)/gu;
const editionWord = /(?<=(?:19|20)\d\d)(?:版|本)$/u;

/**
 * What prints of one title share: without spaces, punctuation and brackets of any kind, without
 * 中华人民共和国 in front, bodies by one name each, the edition's year without 年, 年本 or 年版. Two titles with other years or
 * other words keep other keys.
 * @param title any print of a title
 */
export const titleKey = (title: string): string =>
  shortBodies(foldTitle(foldTerm(title)))
    .replace(/^中华人民共和国(?=.)/u, '')
    .replace(yearWord, '')
    .replace(editionWord, '');

/** A number that stands in the title marks: 《…的意见（国发〔2019〕6号）》; brackets are folded. */
const numberBehind = /\([^()]*(?:\([^()]*\)[^()]*)?号\)$/u;

/** An edition or a draft that stands behind the title marks: 《…目录》（2022年版）. Brackets are folded. */
export const editionBehind =
  /^\((?:(?:19|20)\d\d ?年?[^()\d号]{0,6}|[^()]{0,4}(?:征求意见稿|送审稿|草案|修订版?))\)/u;

/**
 * The keys that the words between title marks may have, the whole first.
 * @param words folded
 */
export const keysOfWords = (words: string): string[] => {
  const bare = words.replace(numberBehind, '');
  return bare === words ? [titleKey(words)] : [titleKey(words), titleKey(bare)];
};

const issuing =
  /(?:印发|发布|公布|转发|修订|修改|调整)([^《》〈〉]{4,}?)的?(?:通知|公告|决定|批复|函)?$/u;

/**
 * The text that a notice's title says it issues, where no marks stand around it: 国务院关于印发X的通知.
 * @param words folded
 * @returns its place in `words`
 */
export const issuedWords = (words: string): { start: number; end: number } | undefined => {
  const name = issuing.exec(words)?.[1];
  if (name === undefined) return undefined;
  const start = words.lastIndexOf(name);
  return { start, end: start + name.length };
};

/** What may stand before a document's name that is named within a longer title. */
const before =
  /(?:印发|发布|公布|转发|修订|修改|调整|贯彻|实施|落实|执行|施行|废止|解读|学习|宣传|关于|[《〈«<"'、和与及])$/u;
/** What may stand behind it. */
const behind = /^(?:$|的(?!通知书)|等|和|与|及|、|[》〉»>"']|解读|有关|若干问题|部分|\()/u;
const number = /\d.*号$/u;

/**
 * Whether a document's name found within an unknown title means that document: a number, or a name
 * with nothing of the longer title's own words at its sides (专利代理条例 in 江苏省专利代理条例 is another
 * document's).
 * @param words the unknown title, folded
 */
export const standsAlone = (words: string, start: number, end: number): boolean =>
  number.test(words.slice(start, end)) ||
  (before.test(words.slice(0, start)) && behind.test(words.slice(end)));
