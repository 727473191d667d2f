/** Loads the search data, names first, full text a moment later. */
import { readColumns } from './columns.ts';
import { searchFiles, type NamesColumns, type NamesHead, type TextsColumns } from './layout.ts';
import type { SearchAnswer, SearchRequest } from './model.ts';
import { Places } from './places.ts';
import { Searcher } from './searcher.ts';
import { Texts } from './texts.ts';

export interface SearchEngine {
  /** Names can be searched. Rejects where the search data cannot be read. */
  ready: Promise<void>;
  /** Full text can be searched as well. Rejects as `ready` does. */
  full: Promise<void>;
  /** Searching has become fast; answers are the same before. Rejects as `full` does. */
  swift: Promise<void>;
  /**
   * The best hits for a query, out of what is loaded by now: waits for names, not for full text.
   * Rejects as `ready` does.
   */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** Lets other work of this thread go before. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Lets what waits (painting a first answer) go before. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 0);
  });

/**
 * Starts loading the search data and returns at once.
 * @param read gives a file of the package's `corpus/` folder; the bytes are written to
 * @param day ISO: the day on which validity is asked for
 */
export const openSearchData = (
  read: (file: string) => Promise<ArrayBuffer>,
  day: string,
): SearchEngine => {
  const files = {
    names: read(searchFiles.names),
    texts: read(searchFiles.texts),
  };
  const named = (async () => {
    const data = readColumns<NamesHead>(await files.names);
    const short = Texts.of(data.columns as unknown as NamesColumns);
    return new Searcher(new Places(data, short), short, day);
  })();
  const full = (async () => {
    const [searcher, bytes] = await Promise.all([named, files.texts]);
    // Names are shown before.
    await turn();
    searcher.addTexts(Texts.of(readColumns<null>(bytes).columns as unknown as TextsColumns));
    return searcher;
  })();
  const swift = full.then(async (searcher) => {
    do await pause();
    while (searcher.prepare());
  });
  // Who asks hears of a failure; nobody need ask.
  for (const promise of [full, swift, files.texts]) promise.catch(() => undefined);
  return {
    ready: named.then(() => undefined),
    full: full.then(() => undefined),
    swift,
    search: async (request) => (await named).search(request),
  };
};
