/** Longest query that is looked at, in UTF-16 code units; what is typed beyond it is ignored. */
export const longestQuery = 200;
