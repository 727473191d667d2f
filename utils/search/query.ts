import { foldTerm } from '../matcher/fold.ts';

/** Longest query that is looked at, in UTF-16 code units; what is typed beyond it is ignored. */
export const longestQuery = 100;

const punctuation = /[\s\p{P}\p{S}]+/u;

/**
 * The words of a query: parted at white space and punctuation, folded, each once.
 * @param query as typed, in any width and case
 */
export const queryWords = (query: string): string[] => [
  ...new Set(
    query
      .split(punctuation)
      .map(foldTerm)
      .filter((word) => word !== ''),
  ),
];
