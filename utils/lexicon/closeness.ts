/** How closely a catalogue entry names a term, and which entries only mention it. */
import type { CatalogueEntry } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';
import { namesInPhrase } from './names.ts';
import { splitPieces } from './pieces.ts';
import { activities, uses } from './words.ts';

/** What of an entry tells how it names a term. */
export type Naming = Pick<CatalogueEntry, 'text' | 'columns'>;

/** Columns that say what a row is; the others say who, why and how much. */
const namingColumn = /^(?:需求名称|惩戒内容|条目|标准名称|文件名)$/u;

/** An entry that lists more things than this is about none of them. */
const mostListed = 8;

/** Of `closeness`: from here on an entry holds the term within other words. */
const within = 3;
/** Of `closeness`: the entry only mentions the term. */
const mentioned = 5;

/** The words that say what an entry is: its row's naming cell, or all up to the end of the first sentence. */
const naming = ({ text, columns = [] }: Naming): { own: string; rest: string; isRow: boolean } => {
  const cell = columns.findIndex((column) => namingColumn.test(column));
  if (cell >= 0) return { own: text.split('\t')[cell] ?? '', rest: text, isRow: true };
  const end = text.indexOf('。');
  return end < 0
    ? { own: text, rest: '', isRow: false }
    : { own: text.slice(0, end), rest: text.slice(end + 1), isRow: false };
};

/** A phrase without what is done with the thing: 种子 of 种子生产; each step of taking it off. */
const withoutActivities = (phrase: string): string[] => {
  const steps = [phrase];
  for (let rest = phrase; ;) {
    const end = activities.find((word) => rest.endsWith(word) && rest.length > word.length);
    if (end === undefined) return steps;
    rest = rest.slice(0, -end.length);
    steps.push(rest);
  }
};

/** What is done with things: an entry that ends with it is still about them. */
const doings = [...activities, ...uses].toSorted((a, b) => b.length - a.length);

/** Whether words name nothing but what is done: 综合利用, 研发、生产与. */
const areDoings = (words: string): boolean => {
  let rest = words.replace(/[、与和及的等]/gu, '');
  for (;;) {
    const end = doings.find((word) => rest.endsWith(word));
    if (end === undefined) return rest === '';
    rest = rest.slice(0, -end.length);
  }
};

/**
 * Whether a text lists a thing only to say what kind of other thing it is about: 储能 in
 * 风电、光伏、储能等清洁能源设备的回收利用, where 煤矸石等综合利用 is about 煤矸石. What a part of the text begins with
 * is its own: 油茶等木本油料的种植.
 * @param name folded; each place where the text has it is asked
 */
const qualifies = (text: string, name: string): boolean => {
  const parts = text
    .split(/[，,；;：:。（）()]/u)
    .map(foldTerm)
    .filter((part) => part.includes(name));
  return parts.every((part) => {
    const behind = part.slice(part.lastIndexOf(name) + name.length);
    const joint = behind.indexOf('等');
    return joint >= 0 && !part.startsWith(name) && !areDoings(behind.slice(joint));
  });
};

/** What an entry leaves out: （儿童福利机构、收养登记机构除外）, （不包括普通半挂车、自卸车）. Folded. */
const exclusions = /\((?:[^()]*除外|(?:不包括|不包含|不含)[^()]*)\)/gu;

/** What a thing must have or meet to count: 通过…一致性评价的药物, 满足国六排放标准, 列入《…》的, 不涉及…服务. Folded. */
const conditions =
  /(?:拥有|满足|达到|符合|列入|通过(?!式)|需为|不涉及)[^,;。()]*?(?:的|以上|范围内|》内|服务(?=\)))/gu;

/**
 * How closely an entry names a term: it is the entry (0), one of the few things that it lists,
 * apart from what is done with it (1: 化妆品制造), one of many or of those that only say what kind of thing is meant,
 * its first words or a kind of it (2: 知识产权服务, 设施渔业), words within, or an item of its later sentences (3: 农、林、渔业通用航空公司), in its headings or criteria alone (4),
 * or it is only mentioned by the sentences behind the first, by what the entry leaves out or asks for (拥有自主知识产权的新药), or by
 * cells that do not say what the row is (5).
 * @param names the term's name and variants
 */
export const closeness = (entry: Naming, names: readonly string[]): number => {
  const folded = names.map(foldTerm);
  const isName = (words: string | undefined): boolean =>
    words !== undefined && folded.includes(foldTerm(words));
  const lists = (text: string): number => {
    const pieces = splitPieces(text);
    const isOne = (piece: string): boolean =>
      isName(namesInPhrase(piece).own) || withoutActivities(piece).some(isName);
    return pieces.some(isOne) ? pieces.length : 0;
  };
  const { own: words, rest, isRow } = naming(entry);
  if (isName(words)) return 0;
  const listed = lists(words);
  const own = foldTerm(words);
  const included = own.replace(exclusions, '');
  const isLeftOut = (name: string): boolean => own.includes(name) && !included.includes(name);
  if (folded.some(isLeftOut) && !folded.some((name) => included.includes(name))) return mentioned;
  if (listed > 0) {
    const isOwn = folded.some((name) => own.includes(name) && !qualifies(words, name));
    return listed > mostListed || !isOwn ? 2 : 1;
  }
  // 自主知识产权的新药 is no kind of 知识产权: only what a whole part of the list ends with is.
  const parts = own.split(/[,;:。()]/u).flatMap(withoutActivities);
  const isAbout = (name: string): boolean =>
    own.startsWith(name) || parts.some((part) => part.endsWith(name));
  if (folded.some(isAbout)) return 2;
  if (folded.some((name) => own.includes(name))) {
    const unconditional = own.replace(conditions, '');
    return folded.some((name) => unconditional.includes(name)) ? within : mentioned;
  }
  if (!isRow && lists(rest) > 0) return within;
  const behind = foldTerm(rest);
  return folded.some((name) => behind.includes(name)) ? mentioned : 4;
};

/** Catalogues that encourage industries: what enterprises ask for first. */
const encouraging = /产业.*目录/u;
/** Lists of needs and penalties: a row is about one firm's or one office's affair. */
const affairs = /技术创新需求目录|失信惩戒措施/u;
/** A list of what is known of whom: 快递领域黑名单. */
const records = /公共信用信息/u;

/**
 * Which lists a reader asks for first: industries (0), plans, standards and others (1), then needs,
 * penalties and records (2).
 */
export const listRank = (catalogue: string): number => {
  if (encouraging.test(catalogue)) return 0;
  return affairs.test(catalogue) || records.test(catalogue) ? 2 : 1;
};

/**
 * How an entry stands to a term: it names it (0), holds it within other words (1), or mentions
 * it by the way (2). A firm's need and a penalty name only what they are called: 以旧换新 within a smelter's need
 * tells nothing of 以旧换新.
 * @param close the entry's `closeness`
 */
export const bearing = (catalogue: string, close: number): 0 | 1 | 2 => {
  if (close >= mentioned || (close > 0 && affairs.test(catalogue))) return 2;
  return close >= within || listRank(catalogue) === 2 ? 1 : 0;
};
