import { browser } from 'wxt/browser';
import type { Answer } from '../../utils/messages/contract.ts';
import { askTab, MessageError } from '../../utils/messages/send.ts';
import { isSiteOn } from '../../utils/settings/sites.ts';

/** What the popup can tell of the page in the active tab. */
export type PageState =
  | { kind: 'marked'; host: string; on: boolean; marks: number; terms: number }
  /** No script of ours there: not a government page, or one older than the extension. */
  | { kind: 'foreign' }
  /** Our script is there and cannot mark the page. */
  | { kind: 'failed'; reason: string };

/**
 * Asks the active tab's page what is marked there.
 * @throws where the browser's tabs or storage cannot be asked
 */
export const pageState = async (): Promise<PageState> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'foreign' };
  let page: Answer<'pageTerms'>;
  try {
    page = await askTab(tab.id, 'pageTerms', {});
  } catch (error) {
    if (error instanceof MessageError) return { kind: 'failed', reason: error.message };
    // Any other error is the browser's own: nobody answers in that tab.
    return { kind: 'foreign' };
  }
  return { kind: 'marked', ...page, on: await isSiteOn(page.host) };
};
