/** The words that card, popup and reader say about the corpus's data, in each language. */
import type { CitationRelation, DefinitionForm, DocumentKind } from '../utils/corpus/model.ts';
import type { ValidityState } from '../utils/corpus/validity/state.ts';
import type { TermKind } from '../utils/lexicon/model.ts';
import { dateWords, lineWords, quotedTitle } from '../utils/quote/print.ts';

/** What the words for a standing are made of; each is there where the corpus tells it. */
interface StandingFacts {
  effective?: string | undefined;
  until?: string | undefined;
  /** Since when and by which title it was ended. */
  since?: string | undefined;
  by?: string | undefined;
}

interface CorpusWords {
  termKind: Record<TermKind, string>;
  /** Said of definitions that do not simply define. */
  form: Record<Exclude<DefinitionForm, 'defines'>, string>;
  documentKind: Record<DocumentKind, string>;
  /** What is held of a document; of one held in full nothing is said, as the print may lack a part unseen. */
  coverage: Record<'full' | 'partial' | 'title-only', string | null>;
  missing: (parts: readonly string[]) => string;
  /** What a document does to those that it cites. */
  cites: Record<CitationRelation, string>;
  /** What others do to a document that they cite. */
  citedBy: Record<CitationRelation, string>;
  citedTimes: (relation: CitationRelation, count: number) => string;
  /** Joins parts of a sentence, and items of a list. */
  comma: string;
  and: string;
  date: (iso: string) => string;
  lines: (line: number, endLine: number) => string;
  /** The state of a document on a day, as a chip has it. */
  standing: Record<ValidityState, (facts: StandingFacts) => string>;
  /** Said beside the chip: no more is claimed than the corpus knows. */
  unended: string;
  unknown: string;
  facts: Record<
    | 'number'
    | 'issuers'
    | 'date'
    | 'effective'
    | 'validity'
    | 'kind'
    | 'region'
    | 'coverage'
    | 'cited',
    string
  >;
  grounds: string;
  corrected: (lines: string, printed: string, mended: string) => string;
}

const from = (iso: string | undefined): string =>
  iso === undefined ? '' : `自${dateWords(iso)}起`;
const byWhom = (title: string | undefined): string =>
  title === undefined ? '已' : `已被${quotedTitle(title)}`;

const zh: CorpusWords = {
  termKind: {
    definition: '有界定',
    document: '政策文件',
    entry: '目录所列',
    expression: '政策表述',
  },
  form: { abbreviates: '简称', criteria: '界定要点', explains: '释义' },
  documentKind: {
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
  },
  coverage: { full: null, partial: '部分内容', 'title-only': '仅标题，未收录正文' },
  missing: (parts) => `未收录：${parts.join('；')}`,
  cites: {
    repeals: '废止',
    amends: '修改',
    'based-on': '依据',
    implements: '贯彻实施',
    interprets: '解读',
    cites: '提及',
  },
  citedBy: {
    repeals: '将其废止',
    amends: '将其修改',
    'based-on': '以其为依据',
    implements: '贯彻实施它',
    interprets: '解读它',
    cites: '提及它',
  },
  citedTimes: (relation, count) => `${count} 处${zh.citedBy[relation]}`,
  comma: '，',
  and: '、',
  date: dateWords,
  lines: lineWords,
  standing: {
    draft: () => '征求意见或送审稿，尚未发布',
    'not-yet': ({ effective }) => `${from(effective)}施行，尚未施行`,
    'in-force': ({ effective, until }) =>
      until === undefined ? `${from(effective) || '已'}施行` : `有效期至${dateWords(until)}`,
    trial: ({ until }) => (until === undefined ? '试行' : `试行至${dateWords(until)}`),
    expired: ({ until }) => `有效期至${dateWords(until ?? '')}，已届满`,
    repealed: ({ since, by }) => `${from(since)}${byWhom(by)}废止`,
    replaced: ({ since, by }) => `${from(since)}${byWhom(by)}取代`,
    lapsed: ({ since }) => `${from(since)}已失效`,
    unknown: () => '效力未知',
  },
  unended: '语料中未见废止或取代',
  unknown: '语料未载明',
  facts: {
    number: '发文字号',
    issuers: '发文机关',
    date: '成文日期',
    effective: '施行日期',
    validity: '效力',
    kind: '类别',
    region: '地区',
    coverage: '收录情况',
    cited: '语料中被引',
  },
  grounds: '效力依据',
  corrected: (lines, printed, mended) => `已订正：来源${lines}作“${printed}”，这里作“${mended}”。`,
};

const since = (iso: string | undefined): string => (iso === undefined ? '' : ` since ${iso}`);
const by = (title: string | undefined): string =>
  title === undefined ? '' : ` by ${quotedTitle(title)}`;

const en: CorpusWords = {
  termKind: {
    definition: 'Defined',
    document: 'Policy document',
    entry: 'In a catalogue',
    expression: 'Policy expression',
  },
  form: { abbreviates: 'Short form', criteria: 'Criteria', explains: 'Explanation' },
  documentKind: {
    law: 'Law',
    regulation: 'Administrative regulation',
    rule: 'Ministry rule',
    notice: 'Notice',
    opinion: 'Opinions',
    plan: 'Plan',
    catalogue: 'Catalogue',
    guideline: 'Guideline',
    interpretation: 'Interpretation',
    standard: 'Standard',
    other: 'Other document',
  },
  coverage: { full: null, partial: 'in part', 'title-only': 'title only, no text' },
  missing: (parts) => `not held: ${parts.join('; ')}`,
  cites: {
    repeals: 'Repeals',
    amends: 'Amends',
    'based-on': 'Based on',
    implements: 'Implements',
    interprets: 'Interprets',
    cites: 'Mentions',
  },
  citedBy: {
    repeals: 'Repealed by',
    amends: 'Amended by',
    'based-on': 'Basis of',
    implements: 'Implemented by',
    interprets: 'Interpreted by',
    cites: 'Mentioned by',
  },
  citedTimes: (relation, count) => `${en.citedBy[relation].toLowerCase()} ${count}`,
  comma: ', ',
  and: ', ',
  date: (iso) => iso,
  lines: (line, endLine) => (endLine > line ? `lines ${line}–${endLine}` : `line ${line}`),
  standing: {
    draft: () => 'Draft for comment, not issued',
    'not-yet': ({ effective }) => `In force from ${effective ?? ''}, not yet`,
    'in-force': ({ effective, until }) =>
      until === undefined ? `In force${since(effective)}` : `Valid until ${until}`,
    trial: ({ until }) => (until === undefined ? 'On trial' : `On trial until ${until}`),
    expired: ({ until }) => `Expired: valid until ${until ?? ''}`,
    repealed: (facts) => `Repealed${since(facts.since)}${by(facts.by)}`,
    replaced: (facts) => `Replaced${since(facts.since)}${by(facts.by)}`,
    lapsed: (facts) => `No longer in force${since(facts.since)}`,
    unknown: () => 'Validity unknown',
  },
  unended: 'no repeal or replacement in the corpus',
  unknown: 'the corpus does not say',
  facts: {
    number: 'Number',
    issuers: 'Issued by',
    date: 'Dated',
    effective: 'In force from',
    validity: 'Validity',
    kind: 'Kind',
    region: 'Region',
    coverage: 'Held',
    cited: 'Cited here',
  },
  grounds: 'Grounds',
  corrected: (lines, printed, mended) =>
    `Corrected: the source (${lines}) prints “${printed}”; read “${mended}”.`,
};

export const corpusWords = { zh, en };

/** In the order in which a reader weighs them: what changes the document's force comes first. */
const relations: readonly CitationRelation[] = [
  'repeals',
  'amends',
  'based-on',
  'implements',
  'interprets',
  'cites',
];

/**
 * How the corpus's other documents cite one.
 * @param citedBy counts by relation
 * @returns such as `1 处将其废止，12 处提及它`, or null where nothing cites it
 */
export const citedWords = (
  citedBy: Partial<Record<CitationRelation, number>>,
  { citedTimes, comma }: CorpusWords,
): string | null => {
  const said = relations.flatMap((relation) => {
    const count = citedBy[relation];
    return count ? [citedTimes(relation, count)] : [];
  });
  return said.length > 0 ? said.join(comma) : null;
};
