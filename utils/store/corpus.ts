/** What cards, popup and reader ask of the corpus. */
import type { Reference, TermCard } from '../cards/model.ts';
import { joinCard } from '../cards/join.ts';
import type { Clause, SourceInfo } from '../corpus/model.ts';
import { readRows, readTable } from './packs.ts';
import type { Rows, RowPlace, StatementRow } from './rows.ts';
import { shippedManifest } from './shipped.ts';
import type { DocumentView } from './views.ts';

const titleOf = (sources: readonly SourceInfo[], id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id;

/** Turns the places of rows into the references that cards show. */
const references = async (): Promise<{
  place(place: RowPlace): Reference;
  statement(row: StatementRow): Reference;
}> => {
  const [{ sources }, documents] = await Promise.all([shippedManifest(), readTable('documents')]);
  return {
    place({ document, source = '', line, endLine, clause }) {
      if (document === undefined)
        return { source, sourceTitle: titleOf(sources, source), line, endLine, document: '' };
      const row = documents[document];
      if (!row) throw new RangeError(`documents has no row ${document}`);
      return {
        source: row.source,
        sourceTitle: titleOf(sources, row.source),
        line,
        endLine,
        document: row.title,
        ...(row.number !== undefined && { number: row.number }),
        ...(row.date !== undefined && { date: row.date }),
        ...(row.effective !== undefined && { effective: row.effective }),
        ...(clause !== undefined && { clause }),
      };
    },
    statement({ source, lines }) {
      const line = lines[0] ?? 0;
      return {
        source,
        sourceTitle: titleOf(sources, source),
        line,
        endLine: line,
        document: '',
      };
    },
  };
};

/**
 * The card of a term.
 * @param term position of the term in this corpus version
 * @returns null where there is no such term
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readCard = async (term: number): Promise<TermCard | null> => {
  const { counts } = await shippedManifest();
  if (term >= counts.terms) return null;
  const [row] = await readRows('terms', [term]);
  if (!row) return null;
  const [refer, definitions, entries, documents, statements] = await Promise.all([
    references(),
    readRows('definitions', row.definitions),
    readRows('entries', row.entries),
    readRows('documents', row.documents),
    readRows('statements', row.statements.first),
  ]);
  return joinCard(term, row, { definitions, entries, documents, statements }, refer);
};

/** Statements shown on either side of the one asked for. */
const statementsAround = 100;

const statementView = async (
  { id, title }: SourceInfo,
  line: number,
): Promise<DocumentView | null> => {
  const rows = await readTable('statements');
  const at = rows.findIndex((row) => row.source === id && row.lines.includes(line));
  if (at < 0) return null;
  const shown = rows
    .slice(Math.max(0, at - statementsAround), at + statementsAround)
    .filter((row) => row.source === id);
  const clauses = shown.map(({ text, topics, lines }, index): Clause => {
    // The row asked for stands at the line asked for, the others at their first line.
    const own = lines.includes(line) ? line : (lines[0] ?? 0);
    return {
      id: `${id}:${own}.${index}`,
      document: id,
      source: id,
      line: own,
      endLine: own,
      kind: 'paragraph',
      path: topics,
      text,
      lines: [{ offset: 0, line: own }],
    };
  });
  return {
    sourceTitle: title,
    document: {
      id,
      source: id,
      line: clauses[0]?.line ?? line,
      endLine: clauses.at(-1)?.endLine ?? line,
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
 * The document that a source line belongs to, with all of its clauses; for a line of a list of
 * statements, the statements around it.
 * @param source id of the source
 * @param line 1-based
 * @returns null where the corpus has no such line or the line is no document's
 * @throws ShippedFileError when the corpus cannot be read at all
 */
export const readDocument = async (source: string, line: number): Promise<DocumentView | null> => {
  const { sources } = await shippedManifest();
  const info = sources.find(({ id }) => id === source);
  if (!info) return null;
  if (info.layout === 'statement-list') return statementView(info, line);
  // A document may stand inside another one's lines (a text named by its title alone): the
  // shortest one that holds the line is meant.
  const [document] = (await readTable('documents'))
    .filter((row) => holds(row, source, line))
    .toSorted((a, b) => a.endLine - a.line - (b.endLine - b.line));
  if (!document) return null;
  const clauses = await readRows(
    'clauses',
    Array.from({ length: document.clauses }, (_, index) => document.firstClause + index),
  );
  return { sourceTitle: info.title, document, clauses };
};
