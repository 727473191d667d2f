/**
 * How the corpus is shipped and stored: tables of rows, each table cut into packs of a fixed number
 * of rows. A row refers to a row of another table by its position there. A pack is one shipped file
 * and one record of the store: IndexedDB's cost is per record, not per byte
 * (20,000 rows one by one 1,680 ms, in 200 records 64 ms).
 */
import type {
  Citation,
  CitationRelation,
  CitedDocument,
  Clause,
  Correction,
  PolicyDocument,
  SourceInfo,
} from '../corpus/model.ts';
import type { CardDefinition, CardEntry } from '../cards/model.ts';
import type { TermKind } from '../lexicon/model.ts';

/** Rows per pack. */
export const packSizes = {
  documents: 1024,
  relations: 64,
  contents: 128,
  citations: 128,
  cited: 256,
  terms: 128,
  definitions: 128,
  entries: 128,
  statements: 128,
  clauses: 128,
} as const;

export type Table = keyof typeof packSizes;

export const tables = Object.keys(packSizes) as Table[];

interface DocumentRow extends PolicyDocument {
  /** Its clauses are rows `firstClause` … `firstClause + clauses - 1`. */
  firstClause: number;
  clauses: number;
  citedBy: Partial<Record<CitationRelation, number>>;
}

/** What a document does to others, and they to it; stands where the document's row stands. */
export interface RelationsRow {
  cites: RelationRow[];
  citedBy: RelationRow[];
}

/** Documents in one relation: how many, and the first few. */
export interface RelationRow {
  relation: CitationRelation;
  total: number;
  first: {
    /** Of the other document; for what a list of statements says, none. */
    title: string;
    number?: string;
    article?: string;
    /** The words that cite. */
    at: RowPlace;
  }[];
}

export interface TermRow {
  name: string;
  variants: string[];
  kinds: TermKind[];
  definitions: number[];
  entries: number[];
  documents: number[];
  /** Documents known only by citation. */
  cited: number[];
  /** Statements that use the term: how many, how many under each topic, positions of those a card may show. */
  statements: { total: number; topics: [topic: string, count: number][]; first: number[] };
  /** Clauses that use it: how many, and the positions of those a card may show. */
  clauses: { total: number; first: number[] };
  /** Where the first of these stands, for a term that has nothing else to show. */
  use?: RowPlace;
}

/** Where a row stands. */
export interface RowPlace {
  /** Position in the table of documents; none for what a statement says. */
  document?: number;
  /** The source, where there is no document. */
  source?: string;
  line: number;
  endLine: number;
  /** 第三条 or the nearest heading, as printed. */
  clause?: string;
}

/** A part of a card before its place has become a reference. */
type Placed<Part extends { at: unknown }> = Omit<Part, 'at'> & { at: RowPlace };

/** A document that the corpus knows only by citation. */
export interface CitedRow extends Pick<CitedDocument, 'title' | 'number' | 'validity'> {
  /** Who cites it: how often, and the first few, the most telling relation first. */
  citations: { total: number; first: CitingRow[] };
}

interface CitingRow extends Pick<Citation, 'relation' | 'article'> {
  at: RowPlace;
}

/**
 * What the reader lists of a document: positions in other tables, in the order of the text. Rows stand
 * where the documents' do; behind them one for each source whose texts name no document.
 */
export interface ContentsRow {
  definitions: number[];
  entries: number[];
  /** Citations that its text makes, and those of others that mean it. */
  cites: number[];
  citedBy: number[];
  /** Terms whose card would repeat what the reader sees: the document's own, and what one of its entries alone tells. */
  quiet: number[];
  /** The source, where there is no document. */
  source?: string;
}

/** A citation where it stands in the text. */
export interface CitationRow {
  relation: CitationRelation;
  /** As cited, without 《》. */
  title: string;
  number?: string;
  article?: string;
  /** The words that cite. */
  at: RowPlace;
  /** The name in the citing text, number included: start and exclusive end in UTF-16 code units. */
  span: [start: number, end: number];
  /** Position of the citing clause, or else statement. */
  clause?: number;
  statement?: number;
  /** The document that is meant: its position, and the line of the article that is cited or else its first. */
  to?: { document: number; line: number };
  /** Position of the document that is meant where the corpus knows it by citation alone. */
  cited?: number;
}

export interface StatementRow {
  source: string;
  text: string;
  topics: string[];
  /** Every line that it stands on, in order. */
  lines: number[];
  corrected?: Correction[];
}

export interface Rows {
  documents: DocumentRow;
  relations: RelationsRow;
  contents: ContentsRow;
  citations: CitationRow;
  cited: CitedRow;
  terms: TermRow;
  definitions: Placed<CardDefinition>;
  entries: Placed<CardEntry> & { catalogue: string };
  statements: StatementRow;
  clauses: Clause;
}

/** `corpus/manifest.json` of the package. */
export interface ShippedManifest {
  /** Hash of all that ships: another corpus has another version, and a database of its own. */
  version: string;
  sources: SourceInfo[];
  /** Rows in each table. */
  counts: Record<Table, number>;
  /** For each pack the SHA-256 of its file's bytes, lower-case hexadecimal. */
  digests: Record<PackKey, string>;
}

/** A pack's name in the store, and in the package (`corpus/<key>.json`). */
export type PackKey = `${Table}/${number}`;

/** The name of a table's pack by its number, from 0. */
export const packKey = (table: Table, number: number): PackKey => `${table}/${number}`;

/** The names of all packs of a corpus. */
export const packKeys = (counts: Record<Table, number>): PackKey[] =>
  tables.flatMap((table) =>
    Array.from({ length: Math.ceil(counts[table] / packSizes[table]) }, (_, number) =>
      packKey(table, number),
    ),
  );
