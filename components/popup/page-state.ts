import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isSiteOn } from '../../utils/settings/sites.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the popup can tell of the page in the active tab. */
export type PageState =
  | { kind: 'marked'; host: string; on: boolean; marks: number; terms: number }
  /** No script of ours there: not a government page, or one older than the extension. */
  | { kind: 'foreign' }
  /** Our script is there and cannot mark the page. */
  | { kind: 'failed'; reason: string };

// A page that has broken out of its process could answer in our script's stead.
const answers = v.nullable(
  v.union([
    v.object({ failure: v.string() }),
    v.object({ host: v.string(), marks: natural, terms: natural }),
  ]),
);

interface FrameState {
  host: string;
  marks: number;
  terms: number;
}

/** Runs in a page: may use nothing from outside. */
const readState = async (): Promise<FrameState | { failure: string } | null> => {
  try {
    const { lens, walkParts } = (globalThis as unknown as WithHanded)[Symbol.for('handed')] ?? {};
    if (!lens) return null;
    const host = await lens.state();
    const terms = Array.from(walkParts?.marks() ?? [], ({ term }) => term);
    return { host, marks: terms.length, terms: new Set(terms).size };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Asks the active tab's page what is marked there.
 * @throws where the browser's tabs or storage cannot be asked; ValiError for an answer of the wrong shape
 */
export const pageState = async (): Promise<PageState> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'foreign' };
  const [run] = await browser.scripting
    .executeScript({ target: { tabId: tab.id }, func: readState, injectImmediately: true })
    // Where nothing may be run.
    .catch(() => []);
  const page = v.parse(answers, run?.result ?? null);
  if (!page) return { kind: 'foreign' };
  if ('failure' in page) return { kind: 'failed', reason: page.failure };
  return { kind: 'marked', ...page, on: await isSiteOn(page.host) };
};
