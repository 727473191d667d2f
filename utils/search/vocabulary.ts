/** The words of a query that narrow it: places, catalogues, documents, topics, kinds, validity, years. */
import type { ValidityState } from '../corpus/validity/state.ts';
import { regionLabelsOf, regionValues, type FacetValues } from './facets.ts';
import { foldWords } from './fold.ts';
import type { NamesHead } from './layout.ts';
import type { HitKind, Narrowing } from './model.ts';

/** What a word narrows to. */
export interface Meaning extends Narrowing {
  label: string;
}

const kindWords: Record<HitKind, string> = {
  term: '术语 名词 词条',
  definition: '定义 界定 含义 释义 界定要点',
  entry: '条目 目录条目 目录',
  document: '文件 政策文件',
  clause: '条款 条文 法条',
  statement: '表述 政策表述 语句 提法',
};

const stateWords: Partial<Record<ValidityState, string>> = {
  'in-force': '现行 现行有效 有效 施行中',
  trial: '试行 暂行',
  draft: '征求意见稿',
  expired: '过期 已过期 失效 已失效',
  repealed: '废止 已废止',
  replaced: '被取代 已被取代',
};

const edition = /[（(][^（）()]*[）)]$/u;
const suffixes = ['', '省', '市', '区', '自治区'];
const year = /^((?:19|20)\d{2})年(?:度|版)?$/u;

/** Facets whose words also stand at the border of a run without spaces: 贵州磷石膏, 失信惩戒定义. */
const inRuns: ReadonlySet<string> = new Set(['region', 'document', 'catalogue', 'kind']);

/** What words mean, by their folded form. */
export class Vocabulary {
  readonly #meanings = new Map<string, Meaning>();
  /** Words that may stand at the border of a run, longest first. */
  readonly #ofRuns: string[];
  readonly #facets: FacetValues;

  constructor(head: NamesHead, facets: FacetValues) {
    this.#facets = facets;
    // What is added first wins: 鼓励外商投资产业目录 is a catalogue and a document.
    this.#addRegions(head.regions);
    for (const catalogue of head.catalogues)
      for (const name of [catalogue, catalogue.replace(edition, '')])
        this.#add(name, { facet: 'catalogue', value: catalogue, label: catalogue });
    for (const [name, at] of head.documentNames) {
      const { id = '', title = '' } = head.documents[at] ?? {};
      this.#add(name, { facet: 'document', value: id, label: title });
    }
    for (const topic of head.topics)
      this.#add(topic, { facet: 'topic', value: topic, label: topic });
    this.#addListed('kind', kindWords);
    this.#addListed('validity', stateWords);
    this.#ofRuns = [...this.#meanings]
      .filter(([, { facet }]) => inRuns.has(facet))
      .map(([word]) => word)
      .toSorted((a, b) => b.length - a.length);
  }

  #add(word: string, meaning: Meaning): void {
    const folded = foldWords(word);
    if (folded.length < 2 || this.#meanings.has(folded)) return;
    if (this.#facets.has(meaning)) this.#meanings.set(folded, meaning);
  }

  #addRegions(regions: NamesHead['regions']): void {
    const labels = regionLabelsOf(regions);
    for (const region of regions)
      for (const value of regionValues(region)) {
        const label = labels.get(value) ?? value;
        const bare = value.split('/');
        const own = bare.at(-1) ?? '';
        const above = bare.at(-2) ?? '';
        const meaning: Meaning = { facet: 'region', value, label };
        for (const suffix of suffixes) this.#add(own + suffix, meaning);
        for (const suffix of suffixes) if (above !== '') this.#add(above + own + suffix, meaning);
        this.#add(label, meaning);
        if (value === regionValues(region).at(-1)) this.#add(region, meaning);
      }
  }

  #addListed(facet: 'kind' | 'validity', words: Readonly<Record<string, string>>): void {
    for (const [value, all] of Object.entries(words))
      for (const word of all.split(' '))
        this.#add(word, { facet, value, label: this.#facets.labelOf({ facet, value }) });
  }

  /** What a word means, if it narrows. */
  meaning(word: string): Meaning | undefined {
    const [, number] = year.exec(word) ?? [];
    if (number === undefined) return this.#meanings.get(word);
    const meaning: Meaning = { facet: 'year', value: number, label: `${number}年` };
    return this.#facets.has(meaning) ? meaning : undefined;
  }

  /** The narrowing words that a run without spaces begins or ends with, longest first. */
  atBorders(run: string): { word: string; rest: string; atEnd: boolean }[] {
    return this.#ofRuns.flatMap((word): { word: string; rest: string; atEnd: boolean }[] => {
      if (word.length + 2 > run.length) return [];
      if (run.startsWith(word)) return [{ word, rest: run.slice(word.length), atEnd: false }];
      if (run.endsWith(word)) return [{ word, rest: run.slice(0, -word.length), atEnd: true }];
      return [];
    });
  }
}
