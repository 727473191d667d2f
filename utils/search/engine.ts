/** The popup's search: loads from the store, names first, full text a moment later. */
import { readTable } from '../store/packs.ts';
import { fetchShipped, shippedManifest } from '../store/shipped.ts';
import { namesOf, passagesOf, termHits } from './data.ts';
import type { SearchHit } from './model.ts';
import { NameSearch } from './names.ts';
import { PassageSearch } from './passages.ts';
import { searchAll } from './search.ts';

/** The most hits that a list in the popup shows. */
const mostHits = 30;

export interface SearchEngine {
  /** Names can be searched. Rejects with ShippedFileError where the corpus cannot be read. */
  ready: Promise<void>;
  /** Full text can be searched as well. Rejects as `ready` does. */
  full: Promise<void>;
  /**
   * The best hits for a query, out of what is loaded by now; none before `ready`.
   * @param query as typed
   */
  search(query: string): SearchHit[];
}

/** Starts loading the search data and returns at once. */
export const openSearch = (): SearchEngine => {
  let names: NameSearch | undefined;
  let passages: PassageSearch | undefined;
  let hitOf: ReturnType<typeof termHits> | undefined;

  const named = (async () => {
    const [{ sources }, index, terms, definitions, entries, documents, cited] = await Promise.all([
      shippedManifest(),
      fetchShipped('names.json').then((response) => response.text()),
      readTable('terms'),
      readTable('definitions'),
      readTable('entries'),
      readTable('documents'),
      readTable('cited'),
    ]);
    hitOf = termHits({ terms, definitions, entries, documents, cited }, sources);
    names = new NameSearch(index, namesOf(terms));
    return { sources, tables: { definitions, entries, documents, cited } };
  })();
  const full = named.then(async ({ sources, tables }) => {
    const [clauses, statements] = await Promise.all([
      readTable('clauses'),
      readTable('statements'),
    ]);
    passages = new PassageSearch(passagesOf({ ...tables, clauses, statements }, sources));
  });

  return {
    ready: named.then(() => undefined),
    full,
    search: (query) => (names && hitOf ? searchAll(query, names, hitOf, passages, mostHits) : []),
  };
};
