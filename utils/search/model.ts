import type { ValidityFacts } from '../corpus/validity/state.ts';

export type HitKind = 'term' | 'definition' | 'entry' | 'document' | 'clause' | 'statement';

/** What hits can be narrowed by; 效力 is `validity`. */
export type Facet =
  'kind' | 'source' | 'document' | 'catalogue' | 'region' | 'topic' | 'year' | 'validity';

/** One value of a facet. `value` is stable over corpus versions, so that it can be bookmarked. */
export interface Narrowing {
  facet: Facet;
  value: string;
}

/** A narrowing that was recognised in the query. */
export interface Chip extends Narrowing {
  /** What people call the value: 贵州省. */
  label: string;
  /** The words of the query that say it, as typed. */
  words: string;
}

export interface SearchRequest {
  /** As typed; only its first `longestQuery` characters count. */
  query: string;
  /** Values that were chosen: one of each facet's must hold. */
  narrowed: readonly Narrowing[];
  /** Words (`Chip.words`) whose chip was taken away: they are searched as text. */
  plain: readonly string[];
  /** The most hits wanted. */
  limit: number;
  /** A fuller answer follows at once: facets are not counted, where nothing was chosen of them. */
  isFirst?: boolean;
}

/** How many hits each value of a facet has, among all hits that the other facets leave. */
export interface FacetCounts {
  facet: Facet;
  /** Most hits first; chosen values are listed even with none. */
  values: { value: string; label: string; count: number; chosen: boolean }[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many there are, shown or not. */
  total: number;
  /** What of the query narrows; empty where narrowing would leave nothing. */
  chips: Chip[];
  facets: FacetCounts[];
  /** What was loaded when it was answered: names alone, or full text as well. */
  stage: 'names' | 'all';
}

/** A search result. */
export interface SearchHit {
  kind: HitKind;
  /** The term's position, where the hit is a term. */
  term?: number;
  /** A term's name. */
  name?: string;
  source: string;
  line: number;
  endLine: number;
  /** Every line that it stands on, where that is more than one place. */
  lines?: number[];
  /** The catalogue's or document's title; the source's, where it names no document. */
  title: string;
  text: string;
  /** 发文字号 of the document that it stands in. */
  number?: string;
  /** 第二十条, or the nearest heading, as printed. */
  clause?: string;
  /** The document's validity, where the corpus says anything of it. */
  standing?: ValidityFacts;
  /** What of `text` answers the query: pairs of UTF-16 offsets, end exclusive, in order. */
  marks: [number, number][];
}
