/**
 * What a card shows. Cards are joined at build time, so that showing one is a single read.
 * Plain data: travels in messages and in the store.
 */
import type {
  CatalogueEntry,
  CitationRelation,
  DefinitionForm,
  PolicyDocument,
} from '../corpus/model.ts';
import type { TermKind } from '../lexicon/model.ts';

/** Where words stand: document, clause and source line. Every text on a card has one. */
export interface Reference {
  /** Source id and its title, as the reader page opens it. */
  source: string;
  sourceTitle: string;
  line: number;
  endLine: number;
  /** Title of the policy document; empty where the source does not name one (statements). */
  document: string;
  /** 发文字号. */
  number?: string;
  /** 成文日期, ISO, as exact as printed. */
  date?: string;
  /** 施行日期, ISO. */
  effective?: string;
  /** 第三条 or the nearest heading, as printed. */
  clause?: string;
}

export interface CardDefinition {
  /** What is defined, as this place calls it. */
  name: string;
  /** The defining words, verbatim. */
  text: string;
  form: DefinitionForm;
  local: boolean;
  at: Reference;
}

export interface CardEntry extends Pick<
  CatalogueEntry,
  'number' | 'region' | 'path' | 'text' | 'criteria' | 'criteriaLine' | 'lost'
> {
  at: Reference;
}

/** The entries of one catalogue that name the term. */
export interface CardCatalogue {
  title: string;
  /** How many there are; `entries` may hold fewer. */
  total: number;
  entries: CardEntry[];
}

export interface CardDocument extends Pick<
  PolicyDocument,
  'title' | 'number' | 'issuers' | 'date' | 'effective' | 'kind' | 'coverage'
> {
  /** How the corpus's other documents cite it: counts by relation. */
  citedBy: Partial<Record<CitationRelation, number>>;
  at: Reference;
}

export interface CardStatement {
  text: string;
  topics: string[];
  at: Reference;
}

export interface TermCard {
  term: number;
  name: string;
  variants: string[];
  kinds: TermKind[];
  definitions: CardDefinition[];
  catalogues: CardCatalogue[];
  documents: CardDocument[];
  /** Statements that use the term: how many, and the first few. */
  statements: { total: number; items: CardStatement[] };
}
