/** What cards ask of the corpus. */
import { calledArticles } from '../cards/article-labels.ts';
import { articlesOf } from '../cards/articles.ts';
import type { CardArticle, Reference, TermCard } from '../cards/model.ts';
import { joinCard, type References } from '../cards/join.ts';
import { rankClauses, rankStatements } from '../cards/rank-uses.ts';
import { rankDefinitions, rankEntries, type Page } from '../cards/rank.ts';
import { noRelevance, relevanceTo, type PageTopic, type TermsOf } from '../cards/relevance.ts';
import type { SourceInfo } from '../corpus/model.ts';
import { clauseName } from '../cards/clause-name.ts';
import { clausesOf } from './documents.ts';
import { readRows, readTable } from './packs.ts';
import type { Rows, RowPlace } from './rows.ts';
import { shippedManifest } from './shipped.ts';
import { standingOf } from './standing.ts';

const titleOf = (sources: readonly SourceInfo[], id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id;

/** Turns the places of rows into the references that cards show. */
export const references = async (): Promise<References> => {
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
