export type HitKind = 'term' | 'definition' | 'entry' | 'document' | 'clause' | 'statement';

/** Text that full text search looks through, with what surrounds it. */
export interface Passage {
  kind: Exclude<HitKind, 'term'>;
  source: string;
  line: number;
  endLine: number;
  /** Every line that it stands on, where that is more than one place. */
  lines?: number[];
  /** The document's title; a statement's topics. */
  title: string;
  text: string;
  /** Words that narrow a search without standing in the text: catalogue, region, headings. */
  context: string;
}

/** A search result. */
export interface SearchHit extends Omit<Passage, 'kind' | 'context'> {
  kind: HitKind;
  /** The term's position, where the hit is a term. */
  term?: number;
  /** What of `text` answers the query: pairs of UTF-16 offsets, end exclusive, in order. */
  marks: [number, number][];
}
