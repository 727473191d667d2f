/** The search of the extension's pages, out of the package. */
import { fetchShipped } from '../store/shipped.ts';
import { openSearchData, type SearchEngine } from './open.ts';

export type { SearchEngine } from './open.ts';

/**
 * Starts loading the search data and returns at once. Its promises reject with ShippedFileError where the
 * package cannot be read.
 * @param day ISO: the day on which validity is asked for
 */
export const openSearch = (day: string): SearchEngine =>
  openSearchData(async (file) => (await fetchShipped(file)).arrayBuffer(), day);
