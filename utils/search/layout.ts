/**
 * What search ships: `search/names.bin` with the places of everything that can be found and the
 * short texts (names, titles, headings), `search/texts.bin` with the long ones. Each distinct text
 * ships once; places refer to texts by number, long texts counting on after short ones.
 */
import type { ValidityFacts } from '../corpus/validity/state.ts';
import type { Column } from './columns.ts';
import type { HitKind } from './model.ts';

/** What can be found, in the order in which it is numbered. */
export const groups = [
  'term',
  'document',
  'cited',
  'definition',
  'entry',
  'clause',
  'statement',
] as const;

export type Group = (typeof groups)[number];

/** What people take a group for: a document that is only cited is a document. */
export const kindOf = (group: Group): HitKind => (group === 'cited' ? 'document' : group);

/** A document, for facets and chips. */
export interface SearchDocument {
  /** `source:line`. */
  id: string;
  title: string;
  year?: string;
  validity?: ValidityFacts;
}

/** What surrounds a place; places of one heading share one. Numbers are positions, none is −1. */
export type ContextRow = [
  source: number,
  document: number,
  catalogue: number,
  region: number,
  topics: number[],
  /** Texts: headings and the like, in which a word of the query may stand instead. */
  around: number[],
  /** 1 where a document is cited and not held: the document above is not the one that is found. */
  isCited?: 1,
];

/** Stands between the rows of `NamesHead.contexts`: in none of them, and JSON leaves it as it is. */
export const betweenContexts = ';';

/** The head of `names.bin`. */
export interface NamesHead {
  /** How many there are of each group. */
  counts: Record<Group, number>;
  sources: { id: string; title: string }[];
  documents: SearchDocument[];
  catalogues: string[];
  regions: string[];
  topics: string[];
  /**
   * The `ContextRow`s in JSON, joined by `betweenContexts`: a query asks for some of them, and lists of all would
   * cost the first key some milliseconds.
   */
  contexts: string;
  /** Folded names that people use for documents, each with the document: titles, short titles, numbers. */
  documentNames: [name: string, document: number][];
  /** Numbers (发文字号) with what has them: documents, then documents that are only cited. */
  numbers: [number: string, place: number][];
  /** The same as people type them; see `bareNumber`. */
  bareNumbers: [number: string, place: number][];
  spelling: Spelling;
  script: Script;
  /** Traditional characters, and the simplified ones that the corpus has instead. */
  traditional: string;
  simplified: string;
}

/** Of longer names only so many folded characters at their beginning are pronounced. */
export const longestSpelt = 20;

/** How folded text is written, and what folding took away. Characters are UTF-16 code units. */
export interface Script {
  /** Characters of folded texts, in the order of their numbers, which begin at 1. */
  alphabet: string;
  /** Characters that folding drops, and those that it changes, in the order of their numbers as edits: from 1, on through both. */
  dropped: string;
  changed: string;
}

/** The edit that changes nothing: the next one is farther away than a byte can tell. */
export const farthestEdit = 0;
/** The most folded characters between two edits. */
export const farthestGap = 0xff;

/** How names are pronounced. */
export interface Spelling {
  /** For each syllable the characters that mostly have it. */
  syllables: Record<string, string>;
  /** For each syllable the places where a character has it for once (行业, 重型): text, offset, text … */
  otherwise: Record<string, number[]>;
}

/** Texts: the columns of `texts.bin`, and some of those of `names.bin`. */
export interface TextsColumns {
  /** Folded texts one behind the other, as numbers of the alphabet, and their lengths. */
  codes: Uint16Array;
  lengths: Column;
  /** How many edits each text has; of each how many folded characters stand before it, from the one before or the text's beginning on, and what it is. */
  editCounts: Column;
  gaps: Column;
  edits: Column;
  /** Texts that stand in a whole one (definitions in clauses), numbered after these: in which, and where in its folded and in its printed form. */
  within?: Column;
  withinAt?: Column;
  withinLength?: Column;
  printedAt?: Column;
  printedLength?: Column;
}

/** The columns of `names.bin`; a place is a row of those marked P, a term of those marked T. */
export interface NamesColumns extends TextsColumns {
  /** P: texts that are shown, joined by ：; number + 1, 0 for none. */
  shown0: Column;
  shown1: Column;
  shown2: Column;
  /** P */
  context: Column;
  line: Column;
  /** P: how many lines more it has. */
  span: Column;
  /** P: how many other places it has, and all of their lines in order. */
  others: Column;
  otherLines: Column;
  /** T: how many names it has, and all of their texts in order. */
  names: Column;
  nameTexts: Column;
  /** T: how much the corpus has of it; 255 is the most. */
  weight: Column;
}

/** Columns of both files that are kept as differences: they rise, at least for a while. */
export const risingColumns: ReadonlySet<string> = new Set([
  'shown0',
  'line',
  'otherLines',
  'nameTexts',
  'within',
]);
