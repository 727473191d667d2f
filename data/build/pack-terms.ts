/** The rows of terms: what each of them reaches in the other tables. */
import type { Clause, ClauseKind } from '../../utils/corpus/model.ts';
import type { Occurrences } from '../../utils/lexicon/occurrences.ts';
import type { Term } from '../../utils/lexicon/model.ts';
import { ReviewError } from '../../utils/lexicon/review.ts';
import type { RowPlace, Rows, TermRow } from '../../utils/store/rows.ts';

/** Statements and clauses that a card chooses from, by the page that it is opened on (`rank-uses.ts`). */
const statementsPerTerm = 16;
const clausesPerTerm = 8;

/** What people read as running text: headings, titles and tables only repeat words. */
const running = new Set<ClauseKind>(['article', 'paragraph', 'item']);
/** Where nothing else names a policy expression, tables do: a criterion, a row of the credit tables. */
const tabular = new Set<ClauseKind>(['table-row', 'entry']);

/** Positions of the texts that name each term, by the term's position. */
const usesOf = (
  texts: readonly string[],
  uses: Occurrences<Term>,
): ReadonlyMap<number, number[]> => {
  const found = new Map<number, number[]>();
  texts.forEach((text, position) => {
    for (const { id } of uses.in(text)) {
      const own = found.get(id);
      if (own) own.push(position);
      else found.set(id, [position]);
    }
  });
  return found;
};

/**
 * Shorter than this, a text is a heading, a target (到2022年，研发10项人工智能技术产品) or points elsewhere
 * (工程咨询标准体系框架见图 2。), and tells little.
 */
const shortestTelling = 24;

/** Cut out of a sentence: 并鼓励债委会…, 率先运用区块链、大数据技术，. */
const fragment = /^(?:并|且|以及|其中|[和与及](?!谐|众))|[，、：]$/u;

/** Sorts texts: the shortest that tells something first, since it is about the term; then what tells little. */
const byTelling = (used: readonly number[], rows: readonly { text: string }[]): number[] => {
  const key = (at: number): number => {
    const text = rows[at]?.text ?? '';
    const tells = text.length >= shortestTelling && !fragment.test(text);
    return tells ? text.length : text.length + 1000;
  };
  return used.toSorted((a, b) => key(a) - key(b));
};

/**
 * The statements that a card may show: one of each topic in turn, the commonest topic first, of each
 * the shortest that tells something, since it is about the term.
 */
const firstStatements = (
  used: readonly number[],
  topics: readonly [string, number][],
  rows: readonly Rows['statements'][],
): number[] => {
  const byLength = byTelling(used, rows);
  const queues = topics.map(([topic]) => byLength.filter((at) => rows[at]?.topics.includes(topic)));
  const first = new Set<number>();
  for (let turn = 0; first.size < Math.min(statementsPerTerm, used.length); turn++)
    for (const queue of queues) {
      const next = queue[turn];
      if (next !== undefined && first.size < statementsPerTerm) first.add(next);
    }
  return [...first];
};

const statementsOf = (
  used: readonly number[],
  rows: readonly Rows['statements'][],
): TermRow['statements'] => {
  const counts = new Map<string, number>();
  for (const at of used)
    for (const topic of rows[at]?.topics ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = [...counts].toSorted((a, b) => b[1] - a[1]);
  return { total: used.length, topics, first: firstStatements(used, topics, rows) };
};

/** One clause of each document, as a card would show it first. */
const clausesOf = (used: readonly number[], rows: readonly Clause[]): TermRow['clauses'] => {
  const documents = new Set<string>();
  const first: number[] = [];
  for (const at of byTelling(used, rows)) {
    const document = rows[at]?.document ?? '';
    if (documents.has(document)) continue;
    documents.add(document);
    first.push(at);
  }
  return { total: used.length, first: first.slice(0, clausesPerTerm) };
};

/** Where the rows that a term refers to stand. */
export interface Positions {
  definitions(ids: readonly string[]): number[];
  entries(ids: readonly string[]): number[];
  documents(ids: readonly string[]): number[];
  cited(ids: readonly string[]): number[];
  /** The place of a statement, or else of a clause, each by its position. */
  use(statement: number | undefined, clause: number | undefined): RowPlace | undefined;
}

/**
 * The terms' rows. Clauses that use a term are listed for policy expressions alone: what has a
 * definition, an entry or a document needs them less.
 * @param uses finds what texts name
 * @throws ReviewError for a policy expression that no text uses
 */
export const termRows = (
  terms: readonly Term[],
  uses: Occurrences<Term>,
  statements: readonly Rows['statements'][],
  clauses: readonly Clause[],
  at: Positions,
): TermRow[] => {
  const inStatements = usesOf(
    statements.map(({ text }) => text),
    uses,
  );
  const inKinds = (kinds: ReadonlySet<ClauseKind>): ReadonlyMap<number, number[]> =>
    usesOf(
      clauses.map(({ kind, text }) => (kinds.has(kind) ? text : '')),
      uses,
    );
  const inRunning = inKinds(running);
  const inTables = inKinds(tabular);
  const clausesWith = ({ id }: Term): number[] =>
    inRunning.get(id) ?? (inStatements.has(id) ? [] : (inTables.get(id) ?? []));
  const unused = terms.filter(
    (term) =>
      term.kinds.every((kind) => kind === 'expression') &&
      !inStatements.has(term.id) &&
      clausesWith(term).length === 0,
  );
  if (unused.length > 0)
    throw new ReviewError(
      `lexicon/expressions.tsv: no statement or clause uses ${unused.map(({ name }) => name).join('、')}`,
    );
  return terms.map((term) => {
    const used = {
      statements: statementsOf(inStatements.get(term.id) ?? [], statements),
      clauses: term.kinds.includes('expression')
        ? clausesOf(clausesWith(term), clauses)
        : { total: 0, first: [] },
    };
    const use = at.use(used.statements.first[0], used.clauses.first[0]);
    return {
      name: term.name,
      variants: term.variants,
      kinds: term.kinds,
      definitions: at.definitions(term.definitions),
      entries: at.entries(term.entries),
      documents: at.documents(term.documents),
      cited: at.cited(term.cited),
      ...used,
      ...(use && { use }),
    };
  });
};
