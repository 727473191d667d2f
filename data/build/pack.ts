/** Turns the corpus and its terms into the tables that ship. */
import type { CitationRelation, Clause, Corpus } from '../../utils/corpus/model.ts';
import { buildLexicon } from '../../utils/lexicon/build-lexicon.ts';
import type { LexiconReview } from '../../utils/lexicon/review.ts';
import { matcherPatterns } from '../../utils/lexicon/patterns.ts';
import { compileMatcher } from '../../utils/matcher/compile.ts';
import { foldTerm } from '../../utils/matcher/fold.ts';
import { Matcher } from '../../utils/matcher/matcher.ts';
import { buildNames } from '../../utils/search/names.ts';
import { namesOf } from '../../utils/search/data.ts';
import type { Rows, RowPlace, Table } from '../../utils/store/rows.ts';
import { clauseName } from './clause-name.ts';

/** Statements that a card shows; it tells how many more there are. */
const statementsPerTerm = 5;

export type ShippedTables = { [T in Table]: Rows[T][] };

/** All that ships, before it is written. */
export interface Shipment {
  tables: ShippedTables;
  /** The names' index, JSON. */
  names: string;
  /** The terms' automaton. */
  automaton: ArrayBuffer;
}

const positions = (rows: readonly { id: string }[]): ((id: string) => number) => {
  const known = new Map(rows.map(({ id }, position) => [id, position]));
  return (id) => {
    const position = known.get(id);
    if (position === undefined) throw new Error(`nothing in the corpus has the id ${id}`);
    return position;
  };
};

const citedBy = (corpus: Corpus): Map<string, Partial<Record<CitationRelation, number>>> => {
  const counts = new Map<string, Partial<Record<CitationRelation, number>>>();
  for (const { target, document, relation } of corpus.citations) {
    if (target === undefined || target === document) continue;
    const of = counts.get(target) ?? {};
    of[relation] = (of[relation] ?? 0) + 1;
    counts.set(target, of);
  }
  return counts;
};

/** The clauses, each document's together, in the order of the documents. */
const groupClauses = ({ clauses, documents }: Corpus): Map<string, Clause[]> => {
  const groups = new Map<string, Clause[]>(documents.map(({ id }) => [id, []]));
  for (const clause of clauses) {
    const group = groups.get(clause.document);
    if (!group) throw new Error(`clause ${clause.id} is of no document: ${clause.document}`);
    group.push(clause);
  }
  return groups;
};

const documentRows = (
  corpus: Corpus,
  groups: ReadonlyMap<string, Clause[]>,
): Rows['documents'][] => {
  const cited = citedBy(corpus);
  let firstClause = 0;
  return corpus.documents.map((document) => {
    const clauses = groups.get(document.id)?.length ?? 0;
    const row = { ...document, firstClause, clauses, citedBy: cited.get(document.id) ?? {} };
    firstClause += clauses;
    return row;
  });
};

const statementRows = (corpus: Corpus): Rows['statements'][] =>
  corpus.statements.map(({ source, text, topics, lines }) => ({ source, text, topics, lines }));

/** Definitions in other words each: who repeats another document's definition adds nothing. */
const unlike = (at: readonly number[], definitions: Corpus['definitions']): number[] => {
  const texts = at.map((position) => foldTerm(definitions[position]?.definition ?? ''));
  return at.filter((_, i) => texts.indexOf(texts[i] as string) === i);
};

const usesByTerm = (
  statements: readonly Rows['statements'][],
  matcher: Matcher,
): Map<number, number[]> => {
  const uses = new Map<number, number[]>();
  statements.forEach(({ text }, position) => {
    for (const term of new Set(matcher.find(text).map((mark) => mark.term)))
      uses.set(term, [...(uses.get(term) ?? []), position]);
  });
  return uses;
};

/**
 * Makes what ships out of a corpus.
 * @throws Error where the review files do not fit the corpus, or an id leads nowhere
 */
export const pack = (corpus: Corpus, review: LexiconReview): Shipment => {
  const { terms, longer } = buildLexicon(corpus, review);
  const automaton = compileMatcher(matcherPatterns(terms), longer);
  const documentAt = positions(corpus.documents);
  const definitionAt = positions(corpus.definitions);
  const entryAt = positions(corpus.entries);
  const clauses = new Map(corpus.clauses.map((clause) => [clause.id, clause]));

  const place = (
    at: { source: string; document?: string; line: number; endLine: number },
    clause?: string,
  ): RowPlace => ({
    ...(at.document === undefined ? { source: at.source } : { document: documentAt(at.document) }),
    line: at.line,
    endLine: at.endLine,
    ...(clause !== undefined && { clause }),
  });
  const groups = groupClauses(corpus);
  const statements = statementRows(corpus);
  const uses = usesByTerm(statements, Matcher.load(automaton));

  const shipped: ShippedTables = {
    documents: documentRows(corpus, groups),
    terms: terms.map((term) => {
      const used = uses.get(term.id) ?? [];
      return {
        name: term.name,
        variants: term.variants,
        kinds: term.kinds,
        definitions: unlike(term.definitions.map(definitionAt), corpus.definitions),
        entries: term.entries.map(entryAt),
        documents: term.documents.map(documentAt),
        statements: { total: used.length, first: used.slice(0, statementsPerTerm) },
      };
    }),
    definitions: corpus.definitions.map((definition) => {
      const clause = clauses.get(definition.clause);
      return {
        name: definition.term,
        text: definition.definition,
        form: definition.form,
        local: definition.local,
        at: place(definition, clause && clauseName(clause)),
      };
    }),
    entries: corpus.entries.map((all) => {
      const { id: _, source, document, line, endLine, ...entry } = all;
      return { ...entry, at: place({ source, document, line, endLine }) };
    }),
    statements,
    clauses: [...groups.values()].flat(),
  };
  return { tables: shipped, names: buildNames(namesOf(shipped.terms)), automaton };
};
