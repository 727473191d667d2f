/** What the reader lists beside a document's text: definitions, catalogue entries, citations to and from. */
import type { References } from '../cards/join.ts';
import type { CardDefinition, CardEntry, Reference } from '../cards/model.ts';
import { citingWords, type DocumentCitation, type OtherDocument } from '../reader/citations.ts';
import { references } from './corpus.ts';
import { contentsOf } from './document-contents.ts';
import { readRows, readTable } from './packs.ts';
import type { CitationRow, Rows, Table } from './rows.ts';
import type { DocumentView } from './views.ts';

/**
 * All definitions in a document, in the order of its text.
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readDefinitions = async (view: DocumentView): Promise<CardDefinition[]> => {
  const [{ definitions }, refer] = await Promise.all([contentsOf(view), references()]);
  const rows = await readRows('definitions', definitions);
  return rows.map(({ at, ...definition }) => ({ ...definition, at: refer.place(at) }));
};

/** An entry with the catalogue that lists it. */
export type ListedEntry = CardEntry & { catalogue: string };

/**
 * All catalogue entries of a document, in the order of its text.
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readEntries = async (view: DocumentView): Promise<ListedEntry[]> => {
  const [{ entries }, refer] = await Promise.all([contentsOf(view), references()]);
  const rows = await readRows('entries', entries);
  return rows.map(({ at, ...entry }) => ({ ...entry, at: refer.place(at) }));
};

/** Rows by their positions, each read once. */
const rowsAt = async <T extends Table>(
  table: T,
  positions: readonly (number | undefined)[],
): Promise<ReadonlyMap<number, Rows[T]>> => {
  const known = [...new Set(positions.filter((position) => position !== undefined))];
  const rows = await readRows(table, known);
  return new Map(rows.map((row, index) => [known[index] as number, row]));
};

const numberOf = ({ number }: { number?: string }) => (number === undefined ? {} : { number });

/** The held document, or the source, that a reference names. */
const nameOf = (key: string, at: Reference): OtherDocument => ({
  key,
  held: 'held',
  title: at.document === '' ? at.sourceTitle : at.document,
  ...numberOf(at),
  ...(at.standing && { standing: at.standing }),
  source: at.source,
  line: at.line,
});

/** What the parts of citations are read from. */
interface CitationTables {
  documents: readonly Rows['documents'][];
  cited: ReadonlyMap<number, Rows['cited']>;
  refer: References;
}

/** The document at the other end of a citation that a text makes. */
const meantBy = (
  { title, number, to, cited }: CitationRow,
  { documents, cited: known, refer }: CitationTables,
): OtherDocument => {
  if (to) {
    const { line = to.line } = documents[to.document] ?? {};
    return nameOf(
      `held ${to.document}`,
      refer.place({ document: to.document, line, endLine: line }),
    );
  }
  const row = known.get(cited ?? -1);
  return {
    key: row ? `cited ${cited}` : `named ${title} ${number ?? ''}`,
    held: row ? 'cited' : 'unknown',
    title: row?.title ?? title,
    ...numberOf(row ?? (number === undefined ? {} : { number })),
    ...(row?.validity && { standing: refer.standing(row.validity) }),
  };
};

/** The document at whose text a citation stands. */
const citing = ({ at }: CitationRow, { refer }: CitationTables): OtherDocument =>
  nameOf(at.document === undefined ? (at.source ?? '') : `held ${at.document}`, refer.place(at));

/**
 * All citations that a document's text makes, and all of others that mean it, each in the order of the
 * texts.
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readCitations = async (
  view: DocumentView,
): Promise<{ cites: DocumentCitation[]; citedBy: DocumentCitation[] }> => {
  const [contents, documents, refer] = await Promise.all([
    contentsOf(view),
    readTable('documents'),
    references(),
  ]);
  const [cites, citedBy] = await Promise.all([
    readRows('citations', contents.cites),
    readRows('citations', contents.citedBy),
  ]);
  const all = [...cites, ...citedBy];
  const [clauses, statements, cited] = await Promise.all([
    rowsAt(
      'clauses',
      all.map(({ clause }) => clause),
    ),
    rowsAt(
      'statements',
      all.map(({ statement }) => statement),
    ),
    rowsAt(
      'cited',
      cites.map((citation) => citation.cited),
    ),
  ]);
  const read = (row: CitationRow, other: OtherDocument): DocumentCitation => ({
    relation: row.relation,
    ...(row.article !== undefined && { article: row.article }),
    at: refer.place(row.at),
    words: citingWords(
      (clauses.get(row.clause ?? -1) ?? statements.get(row.statement ?? -1))?.text ?? '',
      row.span,
    ),
    other,
  });
  const from = { documents, cited, refer };
  return {
    cites: cites.map((row) => read(row, meantBy(row, from))),
    citedBy: citedBy.map((row) => read(row, citing(row, from))),
  };
};
