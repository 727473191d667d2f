import type { Clause } from '../../utils/corpus/model.ts';

/** Below a title: when and by whom it was passed, its number, its date. */
const belowTitle =
  /^[（(].*[）)]$|^\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?$|〔\d{4}〕 ?\d+ ?号$|第 ?\d+ ?号$/u;

/** True for a line of a document's title that names nothing by itself. */
export const isSubtitle = ({ kind, text }: Clause): boolean =>
  kind === 'title' && belowTitle.test(text);

/** A heading's rank in its document: 2 for a text's title, 3 to 5 by the headings above it; none for other clauses. */
export const rankOf = (clause: Clause): number | undefined => {
  const { kind, path } = clause;
  if (kind === 'title') return isSubtitle(clause) ? undefined : 2;
  return kind === 'heading' || kind === 'box-heading' ? Math.min(3 + path.length, 5) : undefined;
};

/**
 * The level (h2 to h5) of each heading of a document, by the clause's id. No level is left out, which
 * misleads those who go from heading to heading.
 */
export const headingLevels = (clauses: readonly Clause[]): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  /** Ranks of the headings that the next one stands below. */
  const above: number[] = [];
  for (const clause of clauses) {
    const rank = rankOf(clause);
    if (rank === undefined) continue;
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    above.push(rank);
    levels.set(clause.id, 1 + above.length);
  }
  return levels;
};

/**
 * The headings that a clause stands below, from the top; where the clause is the first in the page, those would
 * be missing above the first heading after it.
 */
export const headingsAbove = (
  clauses: readonly Clause[],
  levels: ReadonlyMap<string, number>,
  index: number,
): Clause[] => {
  const above: Clause[] = [];
  const next = clauses.find((clause, at) => at >= index && levels.has(clause.id));
  let level = next ? (levels.get(next.id) ?? 0) : 0;
  for (let at = index - 1; at >= 0 && level > 2; at--) {
    const clause = clauses[at] as Clause;
    const own = levels.get(clause.id) ?? level;
    if (own >= level) continue;
    above.unshift(clause);
    level = own;
  }
  return above;
};
