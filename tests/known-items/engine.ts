import type { SearchAnswer, SearchRequest } from '../../utils/search/model.ts';
import { openSearchData, type SearchEngine } from '../../utils/search/open.ts';

/** The extension's search over files that are held in memory. */
export const engineOver = (
  files: ReadonlyMap<string, string | Uint8Array>,
  day = '2026-01-01',
): SearchEngine =>
  openSearchData(async (name) => {
    const file = files.get(name);
    if (!(file instanceof Uint8Array)) throw new RangeError(`no file ${name}`);
    return file.slice().buffer;
  }, day);

/** A request that only has a query. */
export const ask = (
  engine: SearchEngine,
  query: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchAnswer> => engine.search({ query, narrowed: [], plain: [], limit: 10, ...more });
