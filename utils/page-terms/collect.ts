import type { FrameTerm, Order, PageTerm } from './model.ts';

/**
 * The terms of all frames, each once, in the order in which they first stand on the page.
 * @param frames the page's own first
 */
export const collectTerms = (
  frames: readonly { frame: number; terms: readonly FrameTerm[] }[],
): PageTerm[] => {
  const found = new Map<number, PageTerm>();
  for (const { frame, terms } of frames)
    for (const { term, kind, count, articles } of terms) {
      const known = found.get(term);
      found.set(term, {
        term,
        kind: known?.kind ?? kind,
        count: (known?.count ?? 0) + count,
        articles: [...new Set([...(known?.articles ?? []), ...articles])],
        frames: [...(known?.frames ?? []), { frame, count }],
      });
    }
  return [...found.values()];
};

/** The terms in an order; those that are as frequent stay in the order of the page. */
export const ordered = <T extends Pick<PageTerm, 'count'>>(
  terms: readonly T[],
  order: Order,
): T[] => (order === 'page' ? [...terms] : terms.toSorted((a, b) => b.count - a.count));
