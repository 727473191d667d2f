/** The words that card, popup and reader say about the corpus's data. */
import type { CitationRelation, DefinitionForm, DocumentKind } from '../utils/corpus/model.ts';
import type { TermKind } from '../utils/lexicon/model.ts';
import type { HitKind } from '../utils/search/model.ts';

export const termKindWords: Record<TermKind, string> = {
  definition: '有界定',
  document: '政策文件',
  entry: '目录所列',
  expression: '政策表述',
};

export const hitKindWords: Record<HitKind, string> = {
  term: '术语',
  definition: '界定',
  entry: '目录条目',
  document: '文件',
  clause: '条文',
  statement: '政策表述',
};

/** Said of definitions that do not simply define: the heading above them says 界定 already. */
export const formWords: Record<Exclude<DefinitionForm, 'defines'>, string> = {
  abbreviates: '简称',
  criteria: '界定要点',
  explains: '释义',
};

export const documentKindWords: Record<DocumentKind, string> = {
  law: '法律',
  regulation: '行政法规',
  rule: '规章',
  notice: '通知',
  opinion: '意见',
  plan: '规划',
  catalogue: '目录',
  guideline: '指南',
  interpretation: '解读',
  standard: '标准',
  other: '其他文件',
};

/** What is held of a document; of one held in full nothing is said, as the print may lack a part unseen. */
export const coverageWords: Record<'full' | 'partial' | 'title-only', string | null> = {
  full: null,
  partial: '部分内容',
  'title-only': '仅标题，未收录正文',
};

/** What a document does to one that it cites. */
export const relationNames: Record<CitationRelation, string> = {
  repeals: '废止',
  amends: '修改',
  'based-on': '以其为依据',
  implements: '贯彻实施',
  interprets: '解读',
  cites: '提及',
};

/** In the order in which a reader weighs them: what changes the document's force comes first. */
const relationWords: [CitationRelation, (count: number) => string][] = [
  ['repeals', (count) => `${count} 处将其废止`],
  ['amends', (count) => `${count} 处将其修改`],
  ['based-on', (count) => `${count} 处以其为依据`],
  ['implements', (count) => `${count} 处为贯彻实施它`],
  ['interprets', (count) => `${count} 处解读它`],
  ['cites', (count) => `${count} 处提及`],
];

/**
 * How the corpus's other documents cite one.
 * @param citedBy counts by relation
 * @returns such as `1 处将其废止，12 处提及`, or null where nothing cites it
 */
export const citedWords = (citedBy: Partial<Record<CitationRelation, number>>): string | null => {
  const words = relationWords.flatMap(([relation, say]) => {
    const count = citedBy[relation];
    return count ? [say(count)] : [];
  });
  return words.length > 0 ? words.join('，') : null;
};

/**
 * A date as Chinese documents print it.
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export const dateWords = (iso: string): string =>
  iso
    .split('-')
    .map((part, index) => `${Number(part)}${'年月日'[index] ?? ''}`)
    .join('');

/**
 * A title in title marks. Marks inside alternate, as GB/T 15834—2011 (4.15.3.2) has it:
 * 《关于印发〈…〉的通知》.
 * @param title as the corpus has it, with or without its own outer marks
 */
export const quotedTitle = (title: string): string => {
  const bare = /^《[^《》]*》$/u.test(title) ? title.slice(1, -1) : title;
  const inner: Record<string, string> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return `《${bare.replace(/[《》〈〉]/gu, (mark) => inner[mark] ?? mark)}》`;
};

/** The source lines of a place, 1-based: `第 12 行` or `第 12–14 行`. */
export const lineWords = (line: number, endLine: number): string =>
  endLine > line ? `第 ${line}–${endLine} 行` : `第 ${line} 行`;
