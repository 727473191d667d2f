import type { PageMark } from './mark-index.ts';
import type { NodePlace } from './sections.ts';

const isBefore = (a: PageMark, b: PageMark, placeOf: (mark: PageMark) => NodePlace): boolean => {
  const difference = placeOf(a).order - placeOf(b).order;
  return difference < 0 || (difference === 0 && a.places[0].from < b.places[0].from);
};

/**
 * The marks that repeat one that stands before them in their section: the same term, and where the
 * marks call articles of a document, the same articles.
 * @param marks in any order
 * @param places of the page's text nodes; a mark on another node repeats none
 */
export const repeatedMarks = (
  marks: Iterable<PageMark>,
  places: ReadonlyMap<Text, NodePlace>,
): Set<PageMark> => {
  const repeated = new Set<PageMark>();
  const firsts = new Map<string, PageMark>();
  const placeOf = ({ places: [{ node }] }: PageMark): NodePlace =>
    places.get(node) ?? { order: 0, section: 0 };
  for (const mark of marks) {
    if (!places.has(mark.places[0].node)) continue;
    const key = `${placeOf(mark).section} ${mark.term} ${mark.words ?? ''}`;
    const first = firsts.get(key);
    if (first && !isBefore(mark, first, placeOf)) repeated.add(mark);
    else {
      if (first) repeated.add(first);
      firsts.set(key, mark);
    }
  }
  return repeated;
};
