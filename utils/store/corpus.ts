/** What cards, popup and reader ask of the corpus. */
import { calledArticles } from '../cards/article-labels.ts';
import { articlesOf } from '../cards/articles.ts';
import type { CardArticle, Reference, Standing, TermCard } from '../cards/model.ts';
import { joinCard, type References } from '../cards/join.ts';
import { rankClauses, rankStatements } from '../cards/rank-uses.ts';
import { rankDefinitions, rankEntries, type Page } from '../cards/rank.ts';
import { noRelevance, relevanceTo, type PageTopic, type TermsOf } from '../cards/relevance.ts';
import type { Clause, SourceInfo, Validity } from '../corpus/model.ts';
import { clauseName } from '../cards/clause-name.ts';
import { readRows, readTable } from './packs.ts';
import type { Rows, RowPlace } from './rows.ts';
import { shippedManifest } from './shipped.ts';
import type { DocumentView } from './views.ts';

const titleOf = (sources: readonly SourceInfo[], id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id;

/** A document's validity with the title of what ended it in place of that document's id. */
const standingOf = (
  { grounds: _, ended, ...facts }: Validity,
  documents: readonly Rows['documents'][],
): Standing => {
  if (!ended) return facts;
  const { by, ...how } = ended;
  const title = documents.find(({ id }) => id === by)?.title;
  return { ...facts, ended: { ...how, ...(title !== undefined && { by: title }) } };
};

/** Turns the places of rows into the references that cards show. */
const references = async (): Promise<References> => {
  const [{ sources }, documents] = await Promise.all([shippedManifest(), readTable('documents')]);
  const place = ({ document, source = '', line, endLine, clause }: RowPlace): Reference => {
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
      ...(row.validity && { standing: standingOf(row.validity, documents) }),
      ...(clause !== undefined && { clause }),
    };
  };
  return {
    place,
    grounded: (at) => {
      const { grounds = [] } = documents[at.document ?? -1]?.validity ?? {};
      return { ...place(at), ...(grounds.length > 0 && { grounds }) };
    },
    standing: (validity) => standingOf(validity, documents),
    clause(clause) {
      const name = clauseName(clause);
      return place({
        document: documents.findIndex(({ id }) => id === clause.document),
        line: clause.line,
        endLine: clause.endLine,
        ...(name !== undefined && { clause: name }),
      });
    },
    statement: ({ source, lines: [line = 0] }) => place({ source, line, endLine: line }),
  };
};

/** The clauses of a document, in order. */
const clausesOf = ({ firstClause, clauses }: Rows['documents']): Promise<Clause[]> =>
  readRows(
    'clauses',
    Array.from({ length: clauses }, (_, index) => firstClause + index),
  );

/** The articles that the words of a mark call, out of the documents that it names. */
const readArticles = async (
  documents: readonly Rows['documents'][],
  words: string,
  refer: References,
): Promise<CardArticle[]> => {
  const called = calledArticles(words);
  if (called.length === 0) return [];
  const found = await Promise.all(
    documents.map(async (document) => articlesOf(await clausesOf(document), called)),
  );
  return found.flat().map(({ label, text, corrected, clause, endLine }) => ({
    label,
    text,
    ...(corrected.length > 0 && { corrected }),
    at: { ...refer.clause(clause), endLine },
  }));
};

/** What a card's contents depend on besides its term. */
interface CardContext {
  /** The marked words, where they may call an article of the document. */
  words?: string;
  /** The page's host, as `location.hostname` gives it: what holds there comes first. */
  host?: string;
  /** What the page is about: what has to do with it comes first. */
  about?: PageTopic;
}

/**
 * The card of a term.
 * @param term position of the term in this corpus version
 * @param asked where the term stands
 * @param finder finds the terms of a text; asked for where the page is known
 * @returns null where there is no such term
 * @throws ShippedFileError when the corpus cannot be read at all, and what `finder` throws
 */
export const readCard = async (
  term: number,
  { words = '', host, about }: CardContext = {},
  finder?: () => Promise<TermsOf>,
): Promise<TermCard | null> => {
  const { counts } = await shippedManifest();
  if (term >= counts.terms) return null;
  const [row] = await readRows('terms', [term]);
  if (!row) return null;
  const [
    termsOf,
    refer,
    issued,
    foundDefinitions,
    foundEntries,
    documents,
    relations,
    cited,
    ...uses
  ] = await Promise.all([
    about && finder?.(),
    references(),
    readTable('documents'),
    readRows('definitions', row.definitions),
    readRows('entries', row.entries),
    readRows('documents', row.documents),
    readRows('relations', row.documents),
    readRows('cited', row.cited),
    readRows('statements', row.statements.first),
    readRows('clauses', row.clauses.first),
  ]);
  const documentOf = ({ at }: { at: RowPlace }) =>
    at.document === undefined ? undefined : issued[at.document];
  const [statements, clauses] = uses;
  const relevance = about && termsOf ? relevanceTo(about, term, termsOf) : noRelevance;
  const page: Page = { ...(host !== undefined && { host }), relevance };
  const definitions = rankDefinitions(foundDefinitions, documentOf, page);
  const entries = rankEntries(
    foundEntries,
    [row.name, ...row.variants],
    (entry) => entry.region ?? documentOf(entry)?.region,
    page,
  );
  const articles = await readArticles(documents, words, refer);
  const card = joinCard(
    term,
    row,
    {
      definitions,
      entries,
      documents,
      relations,
      cited,
      statements: rankStatements(statements, relevance),
      clauses: rankClauses(clauses, relevance),
    },
    refer,
  );
  return articles.length > 0 ? { ...card, articles } : card;
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
  const documents = await readTable('documents');
  const [document] = documents
    .filter((row) => holds(row, source, line))
    .toSorted((a, b) => a.endLine - a.line - (b.endLine - b.line));
  if (!document) return null;
  const clauses = await clausesOf(document);
  return {
    sourceTitle: info.title,
    document,
    ...(document.validity && { standing: standingOf(document.validity, documents) }),
    citedBy: document.citedBy,
    clauses,
  };
};
