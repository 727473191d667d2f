/** What the reader must know of a document beside its text before it shows it. */
import { linksByClause, type ClauseLink } from '../reader/text-links.ts';
import { findDocument, viewOf } from './documents.ts';
import { readRows, readTable } from './packs.ts';
import type { ContentsRow } from './rows.ts';
import type { DocumentView } from './views.ts';

/** What a document has beside its text, before any of it is read. */
export interface DocumentContents {
  definitions: number;
  entries: number;
  /** Citations that its text makes, and those of others that mean it. */
  cites: number;
  citedBy: number;
  /** Citations in the text that lead to a held document, by the clause's id. */
  links: ReadonlyMap<string, readonly ClauseLink[]>;
  /** Terms that are not marked in this document's text: their cards would repeat it. */
  quiet: ReadonlySet<number>;
}

const nothing: ContentsRow = { definitions: [], entries: [], cites: [], citedBy: [], quiet: [] };

/** The row of the document at a position; below 0 it is a source's list of statements that is meant. */
const rowOf = (rows: readonly ContentsRow[], position: number, source: string): ContentsRow =>
  (position < 0 ? rows.find((row) => row.source === source) : rows[position]) ?? nothing;

/** The row of a document, or of a list of statements, whose view has the source's id. */
export const contentsOf = async ({ document: { id } }: DocumentView): Promise<ContentsRow> => {
  const [rows, documents] = await Promise.all([readTable('contents'), readTable('documents')]);
  const position = documents.findIndex((document) => document.id === id);
  return rowOf(rows, position, id);
};

/** A document as the reader page shows it, with what it has beside its text. */
export interface ReadDocument {
  view: DocumentView;
  contents: DocumentContents;
}

/**
 * The document that a source line belongs to, with what it has beside its text; both are read at once.
 * @returns null where the corpus has no such line or the line is no document's
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readWithContents = async (
  source: string,
  line: number,
): Promise<ReadDocument | null> => {
  const [found, rows] = await Promise.all([findDocument(source, line), readTable('contents')]);
  if (!found) return null;
  const { documents, position, info } = found;
  const row = rowOf(rows, position, info.id);
  const [view, citations] = await Promise.all([viewOf(found), readRows('citations', row.cites)]);
  if (!view) return null;
  const contents = {
    definitions: row.definitions.length,
    entries: row.entries.length,
    cites: row.cites.length,
    citedBy: row.citedBy.length,
    links: linksByClause(citations, view.clauses, documents),
    quiet: new Set(row.quiet),
  };
  return { view, contents };
};
