import type { Clause } from '../../utils/corpus/model.ts';

/** The clauses on show: `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Clauses on either side of the one asked for, and how many more a press of the button brings. */
const around = 60;
const step = 120;

/** The first span for a document of `count` clauses, around the clause at `index`. */
export const spanAround = (index: number, count: number): Span => ({
  start: Math.max(0, index - around),
  end: Math.min(count, index + around + 1),
});

/** The span with the clauses before it. */
export const spanBefore = ({ start, end }: Span): Span => ({
  start: Math.max(0, start - step),
  end,
});

/** The span with the clauses after it, in a document of `count` clauses. */
export const spanAfter = ({ start, end }: Span, count: number): Span => ({
  start,
  end: Math.min(count, end + step),
});

/** True where the source line stands in the clause. */
export const holdsLine = (clause: Clause, line: number): boolean =>
  clause.line <= line && line <= clause.endLine;

/**
 * The clause to show for a source line.
 * @param clauses of one document, in order
 * @returns its index: the first that holds the line, else the first after it, else the last; -1
 *   where there are no clauses
 */
export const indexOfLine = (clauses: readonly Clause[], line: number): number => {
  const held = clauses.findIndex((clause) => holdsLine(clause, line));
  if (held >= 0) return held;
  const after = clauses.findIndex((clause) => clause.line > line);
  return after >= 0 ? after : clauses.length - 1;
};
