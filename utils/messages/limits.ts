/** Bounds and names of the messages that pages need without the schemas of `contract.ts`. */

/** Longest words that a `card` or an `openSearch` message carries, in UTF-16 code units. */
export const longestWords = 400;

/** Longest page title that a `card` message carries, in UTF-16 code units, and most terms. */
export const longestTitle = 200;
export const mostPageTerms = 24;

/** Kinds of a term as marks are drawn: the most telling one. */
export const markKinds = ['definition', 'document', 'entry', 'expression'] as const;
