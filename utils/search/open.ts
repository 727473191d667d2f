/** Loads the search data, names first, full text a moment later. */
import { Alphabet } from './alphabet.ts';
import { readColumns } from './columns.ts';
import { searchFiles } from './files.ts';
import type { NamesHead, TextsColumns } from './layout.ts';
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
  const names = read(searchFiles.names);
  // Not both at once: the browser would hand the second over in place of the first.
  const texts = names.then(() => read(searchFiles.texts));
  const named = (async () => {
    const data = readColumns<NamesHead>(await names);
    const { script } = data.head;
    const alphabet = new Alphabet(script.alphabet);
    const textsOf = (columns: object) => new Texts(columns as TextsColumns, script, alphabet);
    const short = textsOf(data.columns);
    return { searcher: new Searcher(new Places(data, short), short, day), textsOf };
  })();
  const full = (async () => {
    const [{ searcher, textsOf }, bytes] = await Promise.all([named, texts]);
    // Names are shown before.
    await turn();
    searcher.addTexts(textsOf(readColumns<null>(bytes).columns));
    return searcher;
  })();
  const swift = full.then(async (searcher) => {
    do await pause();
    while (searcher.prepare());
  });
  // Who asks hears of a failure; nobody need ask.
  for (const promise of [full, swift, texts]) promise.catch(() => undefined);
  return {
    ready: named.then(() => undefined),
    full: full.then(() => undefined),
    swift,
    search: async (request) => (await named).searcher.search(request),
  };
};
