import type { Clause } from '../../utils/corpus/model.ts';
import type { Span } from './span.ts';

/** What the reader sets as one piece: a clause by itself, or a run of rows as one table. */
export type Block =
  { kind: 'clause'; clause: Clause } | { kind: 'table'; head: Clause | null; rows: Clause[] };

/** Rows of tables, and entries of catalogues that are printed as tables. */
const isTabular = ({ kind, text }: Clause): boolean =>
  kind === 'table-head' || kind === 'table-row' || (kind === 'entry' && text.includes('\t'));

/** The head of the table whose rows a span begins with, where that head stands before the span. */
const headBefore = (clauses: readonly Clause[], start: number): Clause | null => {
  for (let at = start; at >= 0; at--) {
    const clause = clauses[at];
    if (!clause || !isTabular(clause)) return null;
    if (clause.kind === 'table-head') return clause;
  }
  return null;
};

/**
 * Puts the clauses of a span together as blocks. A table that the span cuts off keeps its head.
 * @param clauses of one document, in order
 */
export const blocksOf = (clauses: readonly Clause[], { start, end }: Span): Block[] => {
  const blocks: Block[] = [];
  for (let index = start; index < end; index++) {
    const clause = clauses[index] as Clause;
    const last = blocks.at(-1);
    if (!isTabular(clause)) blocks.push({ kind: 'clause', clause });
    else if (clause.kind === 'table-head') blocks.push({ kind: 'table', head: clause, rows: [] });
    else if (last?.kind === 'table') last.rows.push(clause);
    else {
      const head = index === start ? headBefore(clauses, index) : null;
      blocks.push({ kind: 'table', head, rows: [clause] });
    }
  }
  return blocks;
};

/** The cells of a row, and how many columns each takes: the last one takes what is left. */
export const cellsOf = (clause: Clause, columns: number): { text: string; span: number }[] => {
  const texts = clause.text.split('\t');
  return texts.map((text, index) => ({
    text,
    span: index === texts.length - 1 ? Math.max(1, columns - index) : 1,
  }));
};

/** How many columns a table has: as many as its longest row. */
export const columnsOf = ({ head, rows }: Extract<Block, { kind: 'table' }>): number =>
  Math.max(...[...(head ? [head] : []), ...rows].map(({ text }) => text.split('\t').length));
