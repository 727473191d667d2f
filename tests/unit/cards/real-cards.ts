/** Cards of the real corpus, as the background ranks their rows. */
import { readReviewFolder } from '../../../data/build/read-review.ts';
import { pack } from '../../../data/build/pack.ts';
import { rankClauses, rankStatements } from '../../../utils/cards/rank-uses.ts';
import { rankDefinitions, rankEntries } from '../../../utils/cards/rank.ts';
import { noRelevance, relevanceTo } from '../../../utils/cards/relevance.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';
import { pageTopic } from '../../../utils/page/card-source.ts';
import { corpus } from '../lexicon/real-lexicon.ts';

const data = new URL('../../../data/', import.meta.url).pathname;
const { tables, automaton } = pack(corpus, readReviewFolder(`${data}lexicon`));
const matcher = Matcher.load(automaton);

/** A page as the extension sees it. */
interface PageText {
  host?: string;
  title: string;
  text: string;
}

const termOf = (name: string): number => {
  const term = tables.terms.findIndex((row) => row.name === name || row.variants.includes(name));
  if (term < 0) throw new Error(`no term is called ${name}`);
  return term;
};

/**
 * What a term's card tells, in its order; places are source lines.
 * @param page where it is opened; none for the popup
 */
export const cardOn = (name: string, page?: PageText) => {
  const term = termOf(name);
  const row = tables.terms[term];
  if (!row) throw new Error(`no row ${term}`);
  const relevance = page
    ? relevanceTo(pageTopic(page.title, matcher.find(page.text)), term, (text) =>
        matcher.find(text).map((mark) => mark.term),
      )
    : noRelevance;
  const context = { relevance, ...(page?.host !== undefined && { host: page.host }) };
  const rowsOf = <R>(rows: readonly R[], at: readonly number[]): R[] =>
    at.flatMap((position) => rows[position] ?? []);
  const documentOf = ({ at }: { at: { document?: number } }) =>
    at.document === undefined ? undefined : tables.documents[at.document];
  return {
    row,
    cited: rowsOf(tables.cited, row.cited),
    documents: tables.documents,
    definitions: rankDefinitions(rowsOf(tables.definitions, row.definitions), documentOf, context),
    entries: rankEntries(
      rowsOf(tables.entries, row.entries),
      [row.name, ...row.variants],
      (entry) => entry.region ?? documentOf(entry)?.region,
      context,
    ),
    statements: rankStatements(rowsOf(tables.statements, row.statements.first), relevance),
    clauses: rankClauses(rowsOf(tables.clauses, row.clauses.first), relevance),
  };
};
