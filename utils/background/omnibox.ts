/** The keyword in the address bar (`omnibox` in the manifest). */
import { browser } from 'wxt/browser';
import { dayInChina } from '../corpus/validity/day.ts';
import { searchFiles } from '../search/files.ts';
import type { SearchHit } from '../search/model.ts';
import { openSearchData, type SearchEngine } from '../search/open.ts';
import { language, type Language } from '../settings/settings.ts';
import { fetchShipped, shippedManifest } from '../store/shipped.ts';
import { readerAddress } from './reader-page.ts';
import { searchAddress } from './search-page.ts';
import { defaultDescription, placeIn, suggestionOf, type Style } from './suggestions.ts';

/** The most that Chromium shows beside its first line. */
const mostSuggestions = 8;

const style: Style = import.meta.env.FIREFOX ? 'plain' : 'xml';

let engine: SearchEngine | undefined;

/**
 * The best names for a query. Their data is read at the first one of the background's life, and again after a
 * failure; full text is not looked through, so its file is never asked for.
 * @throws ShippedFileError where the package cannot be read
 */
const findNames = async (query: string): Promise<readonly SearchHit[]> => {
  const opened = (engine ??= openSearchData(
    async (file) =>
      file === searchFiles.names
        ? (await fetchShipped(file)).arrayBuffer()
        : new Promise<never>(() => undefined),
    dayInChina(),
  ));
  try {
    const { hits } = await opened.search({
      query,
      narrowed: [],
      plain: [],
      limit: mostSuggestions,
    });
    return hits;
  } catch (error) {
    if (engine === opened) engine = undefined;
    throw error;
  }
};

const chosenLanguage = (): Promise<Language> => language.get().catch(() => language.fallback);

const describe = async (): Promise<void> => {
  const description = defaultDescription(style, await chosenLanguage());
  await browser.omnibox.setDefaultSuggestion({ description });
};

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

const go = async (url: string, disposition: Disposition): Promise<void> => {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
};

/** Where what was entered leads: a suggestion to its place in the reader, other words to their results. */
const addressFor = async (entered: string): Promise<string> => {
  const search = searchAddress(entered.trim());
  try {
    const { sources } = await shippedManifest();
    const place = placeIn(entered, new Set(sources.map(({ id }) => id)));
    return place ? readerAddress(place) : search;
  } catch {
    // The search page says what is wrong with the corpus.
    return search;
  }
};

/** Answers what is typed behind the keyword. Call when the background starts. */
export const followOmnibox = (): void => {
  /** The text whose hits are waited for: those of an earlier one come too late. */
  let awaited = '';
  browser.omnibox.onInputStarted.addListener(() => void describe());
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    awaited = text;
    const answer = async (): Promise<void> => {
      const [hits, language] = await Promise.all([
        // Nothing is suggested then, and the search page that Enter opens says why.
        findNames(text.trim()).catch(() => []),
        chosenLanguage(),
      ]);
      if (awaited === text) suggest(hits.map((hit) => suggestionOf(hit, style, language)));
    };
    if (text.trim() === '') suggest([]);
    else void answer();
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void addressFor(text).then((url) => go(url, disposition));
  });
};
