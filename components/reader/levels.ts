import type { Clause } from '../../utils/corpus/model.ts';
import type { Span } from './span.ts';

/** A heading's rank in its document: 2 for a text's title, 3 to 5 by the headings above it; none for other clauses. */
export const rankOf = ({ kind, path }: Clause): number | undefined => {
  if (kind === 'title') return 2;
  return kind === 'heading' || kind === 'box-heading' ? Math.min(3 + path.length, 5) : undefined;
};

/**
 * The level (h2 to h5) of each heading of a span, by the clause's id. No level is left out, which
 * misleads those who go from heading to heading: a span that begins inside a chapter begins with h2.
 */
export const headingLevels = (
  clauses: readonly Clause[],
  { start, end }: Span,
): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  /** Ranks of the headings that the next one stands below. */
  const above: number[] = [];
  for (const clause of clauses.slice(start, end)) {
    const rank = rankOf(clause);
    if (rank === undefined) continue;
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    above.push(rank);
    levels.set(clause.id, 1 + above.length);
  }
  return levels;
};
