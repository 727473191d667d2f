import type { Clause } from '../../utils/corpus/model.ts';

/** True where the source line stands in the clause; a statement may stand on several lines apart. */
export const holdsLine = ({ line, endLine, lines }: Clause, asked: number): boolean =>
  (line <= asked && asked <= endLine) || lines.some((mark) => mark.line === asked);

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

/** Made when a place is first looked for: a document that is opened needs none. */
const indexes = new WeakMap<readonly Clause[], ReadonlyMap<string, number>>();

/** Where a clause stands among the clauses of its document; undefined where it is none of them. */
export const indexOf = (clauses: readonly Clause[], id: string | undefined): number | undefined => {
  if (id === undefined) return undefined;
  const known = indexes.get(clauses) ?? new Map(clauses.map((clause, index) => [clause.id, index]));
  indexes.set(clauses, known);
  return known.get(id);
};
