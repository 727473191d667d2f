import type { SearchHit } from '../../utils/search/model.ts';

/** What makes two hits of two searches the same one. */
export const hitKey = ({ kind, source, line, text }: SearchHit): string =>
  `${kind} ${source}:${line} ${text}`;

/**
 * The hits of a fuller answer where the reader has taken hold of an earlier one: what stood stays where it
 * was, what is new follows, so that nothing moves under the pointer or the active option.
 * @param shown the hits that stand there; all of them are kept
 * @param next the fuller answer's, best first
 */
export const keepPlaces = (
  shown: readonly SearchHit[],
  next: readonly SearchHit[],
): readonly SearchHit[] => {
  const standing = new Set(shown.map(hitKey));
  return [...shown, ...next.filter((hit) => !standing.has(hitKey(hit)))];
};
