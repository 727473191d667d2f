/**
 * What a card shows: rows of the store joined when it is asked for (see `join.ts`). Plain data: it
 * travels in messages.
 */
import type {
  CatalogueEntry,
  CitationRelation,
  Correction,
  DefinitionForm,
  PolicyDocument,
  Validity,
  ValidityGround,
} from '../corpus/model.ts';
import type { TermKind } from '../lexicon/model.ts';

/** 效力 as the corpus tells it: a document's facts without the places that say them. */
export interface Standing extends Omit<Validity, 'grounds' | 'ended'> {
  ended?: Omit<NonNullable<Validity['ended']>, 'by'> & {
    /** Title of the document that ended it. */
    by?: string;
  };
}

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
  /** The document's standing, where the corpus says anything of it. */
  standing?: Standing;
  /** Where the corpus says what the standing is; only where a card unfolds it. */
  grounds?: ValidityGround[];
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
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
  at: Reference;
}

export interface CardEntry extends Pick<
  CatalogueEntry,
  | 'number'
  | 'region'
  | 'path'
  | 'text'
  | 'columns'
  | 'criteria'
  | 'criteriaLine'
  | 'lost'
  | 'corrected'
> {
  at: Reference;
  /** Where the same catalogue lists the same thing again, mostly for another region. */
  also?: EntryPlace[];
}

/** Another place of an entry. */
export type EntryPlace = Pick<CardEntry, 'number' | 'region' | 'path' | 'corrected' | 'at'>;

/** The entries of one catalogue that name or mention the term. */
export interface CardCatalogue {
  title: string;
  /** None of them names the term: they mention it by the way. */
  aside?: true;
  /** How many there are, repeated ones too; `entries` may hold fewer. */
  total: number;
  entries: CardEntry[];
}

export interface CardDocument extends Pick<
  PolicyDocument,
  'title' | 'number' | 'issuers' | 'date' | 'effective' | 'kind' | 'region' | 'coverage' | 'missing'
> {
  /** Where the corpus says what its standing is. */
  grounds: ValidityGround[];
  relations: {
    /** What it does to other documents. */
    cites: CardRelation[];
    /** What others do to it. */
    citedBy: CardRelation[];
  };
  at: Reference;
}

/** Documents in one relation to another one: the first few, and how many there are. */
export interface CardRelation {
  relation: CitationRelation;
  total: number;
  documents: {
    /** Empty for what a list of statements says: the source names no document. */
    title: string;
    number?: string;
    /** The part that is cited, as printed. */
    article?: string;
    /** The words that cite. */
    at: Reference;
  }[];
}

/** A document that the corpus does not hold: what cites it, and in which relation. */
export interface CardCited {
  title: string;
  number?: string;
  standing?: Standing;
  grounds: ValidityGround[];
  /** How often it is cited; `citations` may hold fewer. */
  total: number;
  citations: { relation: CitationRelation; article?: string; at: Reference }[];
}

export interface CardStatement {
  text: string;
  topics: string[];
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
  at: Reference;
}

/** The words of a clause around a term. */
interface CardClause {
  /** Verbatim; … stands where the clause goes on. */
  text: string;
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
  at: Reference;
}

/** An article (条) that the page calls behind the document's name. */
export interface CardArticle {
  /** 第二十条, as printed. */
  label: string;
  /** Verbatim, with its paragraphs and items; … where it goes on. */
  text: string;
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
  at: Reference;
}

export interface TermCard {
  term: number;
  name: string;
  variants: string[];
  kinds: TermKind[];
  /** The articles that the marked words call; absent where they call none that is held. */
  articles?: CardArticle[];
  definitions: CardDefinition[];
  catalogues: CardCatalogue[];
  documents: CardDocument[];
  cited: CardCited[];
  /** Statements that use the term: how many, how many under each topic, and the first few. */
  statements: {
    total: number;
    topics: [topic: string, count: number][];
    items: CardStatement[];
  };
  /** Clauses that use it: how many, and the first few. */
  clauses: { total: number; items: CardClause[] };
}
