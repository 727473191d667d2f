import { foldTitle } from '../corpus/text/titles.ts';
import { foldTerm } from './fold.ts';

/** Bodies by other names than the one that titles and orders mostly print. */
const bodies = new Map([
  ['国家发展和改革委员会', '国家发展改革委'],
  ['国家发改委', '国家发展改革委'],
  ['国家卫生健康委员会', '国家卫生健康委'],
  ['工信部', '工业和信息化部'],
  ['住房城乡建设部', '住房和城乡建设部'],
  ['住建部', '住房和城乡建设部'],
  ['人力资源和社会保障部', '人力资源社会保障部'],
  ['人社部', '人力资源社会保障部'],
  ['科学技术部', '科技部'],
  ['国家市场监督管理总局', '市场监管总局'],
  ['国家税务总局', '税务总局'],
  ['中国人民银行', '人民银行'],
]);
const otherNames = new RegExp([...bodies.keys()].join('|'), 'gu');

/** A text with the bodies that it names in one form each. */
export const shortBodies = (text: string): string =>
  text.replace(otherNames, (name) => bodies.get(name) ?? name);

/**
 * The forms of a text in which each body that it names goes by one of its other names: 工信部公告… for
 * 工业和信息化部公告….
 */
export const otherBodies = (text: string): string[] =>
  [...bodies].flatMap(([other, body]) =>
    text.includes(body) && !text.includes(other) ? [text.replaceAll(body, other)] : [],
  );

const yearWord = /(?<=(?:19|20)\d\d)年(?!度)/gu;
const editionWord = /(?<=(?:19|20)\d\d)(?:版|本)$/u;
const yearTo = /(?<=(?:19|20)\d\d)[至到](?=(?:19|20)\d\d)/gu;

/**
 * What prints of one title share: without spaces, punctuation and brackets of any kind, without
 * 中华人民共和国 in front, 的, bodies by one name each, the edition's year without 年, 年本 or 年版, years joined by 至 as
 * by a dash. Two titles with other years or other words keep other keys.
 * @param title any print of a title
 */
export const titleKey = (title: string): string =>
  shortBodies(foldTitle(foldTerm(title)))
    .replace(/^中华人民共和国(?=.)/u, '')
    .replace(yearWord, '')
    .replace(yearTo, '')
    .replace(editionWord, '')
    .replaceAll('的', '');

/** A number that stands in the title marks: 《…的意见（国发〔2019〕6号）》; brackets are folded. */
const numberWithin = /\([^()]*(?:\([^()]*\)[^()]*)?号令?\)$/u;
/** The same behind the title marks: 》（国发〔2019〕6号，以下简称…. */
const numberBehind = /^ ?\([^()]*(?:\([^()]*\)[^()]*?)?\d ?号令?(?=[,);])/u;

/** An edition or a draft that stands behind the title marks: 《…目录》（2022年版）. Brackets are folded. */
const editionBehind =
  /^ ?\((?:(?:19|20)\d\d ?年?[^()\d号]{0,6}|\d\.\d ?版?|[^()]{0,4}(?:征求意见稿|送审稿|草案|修订版?))\)/u;
/** A year beside the marks, without brackets: 2020年版《…目录》, 《…目录》2020年版. */
const yearBefore = /(?<![\d-])((?:19|20)\d\d) ?年?[版本]?的?$/u;
/** The year in which what is named was issued, within the sentence: 2014年,经国务院批准,国家发展改革委发布《…目录》. */
const issuedIn =
  /(?<![\d-])((?:19|20)\d\d) ?年(?!度)[^。;!?《》〈〉\n]{0,40}?(?:发布|印发|公布|颁布|出台|制定|制订)了?$/u;
const yearBehind = /^ ?((?:19|20)\d\d) ?年?[版本]/u;
/** What says that a law stands in a later wording: （2021年修正）, （2023年）. */
const amended = /修正|修订(?!征求)|^ ?\((?:19|20)\d\d ?年?\)$/u;

/** The same within the marks: 《药品管理法（2019年修订）》. */
const amendedWithin = /\((?:19|20)\d\d ?年?(?:第.次)?修[正订][版本]?\)$/u;

/** Codes before and behind the marks in which an edition or number is looked for. */
export const aroundTitle = { before: 48, behind: 48 };

/** Shorter words are no title. */
const shortestTitle = 2;

/** Signs that no plain key has in it. */
const editionlessSign = '*';
const amendedSign = '+';

const figures = (text = ''): string => (text.match(/\d+/gu) ?? []).join(' ');

/**
 * The key of a title whose edition is left out.
 * @param number the document's, where one stands beside the title: its figures must be the edition's own
 */
export const editionlessKey = (title: string, number?: string): string =>
  `${titleKey(title)}${editionlessSign}${figures(number)}`;

/** The key of a law's title with the year of a later wording, which is the same law. */
export const amendedKey = (title: string): string => `${titleKey(title)}${amendedSign}`;

/**
 * The keys that a title may have, the surest first. Where another edition, or a number, stands beside
 * it, or the year in which it was issued, the title alone means no edition.
 * @param words what stands between the marks, folded
 * @param before what stands before the marks, folded, see `aroundTitle`
 * @param behind what stands behind them
 */
export const keysOfTitle = (words: string, before = '', behind = ''): string[] => {
  if (words.length < shortestTitle) return [];
  const law = words.replace(amendedWithin, '');
  if (law !== words) return [titleKey(words), amendedKey(law)];
  const within = words.endsWith(')') ? numberWithin.exec(words) : null;
  const bare = within ? words.slice(0, within.index) : words;
  const key = titleKey(bare);
  const keys = within ? [titleKey(words)] : [];
  const edition = editionBehind.exec(behind)?.[0];
  if (edition !== undefined) {
    keys.push(titleKey(bare + edition));
    return amended.test(edition) ? [...keys, `${key}${amendedSign}`] : keys;
  }
  const year = (yearBefore.exec(before) ?? yearBehind.exec(behind) ?? issuedIn.exec(before))?.[1];
  if (year !== undefined) return [...keys, titleKey(bare + year), key];
  const number = within?.[0] ?? numberBehind.exec(behind)?.[0];
  return [...keys, key, `${key}${editionlessSign}${figures(number)}`];
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

const law = /(?<!办)法$|条例$/u;

/**
 * Whether a title is a law's, which is one name: 循环经济 is a part of 循环经济促进法. Of a notice or a plan the title says
 * what it is about.
 * @param words folded
 */
export const namesLaw = (words: string): boolean =>
  law.test(words.endsWith(')') ? words.replace(/ ?\([^()]*\)$/u, '') : words);
