import { longestQuery } from '../../utils/search/query.ts';

/**
 * The query that the popup's address asks for, `#q=<words>`; an empty string where it asks for none.
 * @param hash as `location.hash` gives it
 */
export const queryOf = (hash: string): string =>
  (new URLSearchParams(hash.slice(1)).get('q') ?? '').trim().slice(0, longestQuery);
