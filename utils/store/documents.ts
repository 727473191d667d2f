/** What the reader, and search for a result's place, ask of the corpus: whole documents, and the list of them. */
import type { Clause, SourceInfo } from '../corpus/model.ts';
import { readRows, readTable } from './packs.ts';
import type { Rows } from './rows.ts';
import { shippedManifest } from './shipped.ts';
import { standingOf } from './standing.ts';
import type { DocumentSummary, DocumentView } from './views.ts';

/**
 * The clauses of a document, in order.
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const clausesOf = ({ firstClause, clauses }: Rows['documents']): Promise<Clause[]> =>
  readRows(
    'clauses',
    Array.from({ length: clauses }, (_, index) => firstClause + index),
  );

/** A statement as a clause of its list: its topics stand where a clause has its headings. */
const statementClause = ({
  source,
  text,
  topics,
  lines,
  corrected,
}: Rows['statements']): Clause => {
  const [line = 0] = lines;
  return {
    id: `${source}:${line}`,
    document: source,
    source,
    line,
    endLine: line,
    kind: 'paragraph',
    path: topics,
    text,
    // The same words stand on each of them.
    lines: lines.map((at) => ({ offset: 0, line: at })),
    ...(corrected && { corrected }),
  };
};

/** Where a source line stands, before any of the text is read. */
export interface FoundDocument {
  info: SourceInfo;
  line: number;
  /** All documents, by position. */
  documents: readonly Rows['documents'][];
  /** The position of the one that is meant; -1 for a list of statements. */
  position: number;
}

const statementView = async ({
  info: { id, title },
  line,
}: FoundDocument): Promise<DocumentView | null> => {
  const rows = (await readTable('statements')).filter(({ source }) => source === id);
  if (!rows.some(({ lines }) => lines.includes(line))) return null;
  const clauses = rows.map(statementClause);
  return {
    sourceTitle: title,
    document: {
      id,
      source: id,
      line: clauses[0]?.line ?? line,
      endLine: rows.reduce((last, { lines }) => Math.max(last, ...lines), line),
      title,
      issuers: [],
      kind: 'other',
      coverage: 'partial',
    },
    clauses,
  };
};

const holds = (row: Rows['documents'], source: string, line: number): boolean =>
  row.source === source && row.line <= line && line <= row.endLine && row.clauses > 0;

/**
 * The document that a source line belongs to; for a line of a list of statements, the list.
 * @param source id of the source
 * @param line 1-based
 * @returns null where the corpus has no such source or the line is no document's
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const findDocument = async (source: string, line: number): Promise<FoundDocument | null> => {
  const [{ sources }, documents] = await Promise.all([shippedManifest(), readTable('documents')]);
  const info = sources.find(({ id }) => id === source);
  if (!info) return null;
  if (info.layout === 'statement-list') return { info, line, documents, position: -1 };
  // A document may stand inside another one's lines (a text named by its title alone): the
  // shortest one that holds the line is meant.
  const [row] = documents
    .filter((one) => holds(one, source, line))
    .toSorted((a, b) => a.endLine - a.line - (b.endLine - b.line));
  return row ? { info, line, documents, position: documents.indexOf(row) } : null;
};

/**
 * A document that was found, with all of its clauses; of a list of statements, the whole list.
 * @returns null for a line that is none of the list's
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const viewOf = async (found: FoundDocument): Promise<DocumentView | null> => {
  const { info, documents, position } = found;
  const document = documents[position];
  if (!document) return statementView(found);
  return {
    sourceTitle: info.title,
    document,
    ...(document.validity && { standing: standingOf(document.validity, documents) }),
    citedBy: document.citedBy,
    clauses: await clausesOf(document),
  };
};

/** The document that a source line belongs to, with all of its clauses: see `findDocument` and `viewOf`. */
export const readDocument = async (source: string, line: number): Promise<DocumentView | null> => {
  const found = await findDocument(source, line);
  return found && viewOf(found);
};

/**
 * All documents in the order of the sources and of their lines; a list of statements as one.
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const listDocuments = async (): Promise<DocumentSummary[]> => {
  const [{ sources, counts }, documents] = await Promise.all([
    shippedManifest(),
    readTable('documents'),
  ]);
  return sources.flatMap(({ id, title, layout }): DocumentSummary[] => {
    if (layout === 'statement-list')
      return [
        {
          id,
          source: id,
          sourceTitle: title,
          line: 1,
          title,
          issuers: [],
          kind: 'other',
          coverage: 'partial',
          clauses: counts.statements,
        },
      ];
    return documents
      .filter(({ source }) => source === id)
      .toSorted((a, b) => a.line - b.line)
      .map(({ validity, ...row }) => ({
        ...row,
        sourceTitle: title,
        ...(validity && { standing: standingOf(validity, documents) }),
      }));
  });
};
