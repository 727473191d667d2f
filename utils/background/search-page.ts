import { browser } from 'wxt/browser';
import { longestQuery } from '../search/query.ts';

const popupPage = '/popup.html';

const pathFor = (query: string) =>
  query === ''
    ? popupPage
    : (`${popupPage}#q=${encodeURIComponent(query.slice(0, longestQuery))}` as const);

/** The search page's address with the results for `query`. */
export const searchAddress = (query: string): string => browser.runtime.getURL(pathFor(query));

/** Opens the search page in a tab with the results for `query`. */
export const openSearchTab = async (query: string): Promise<void> => {
  await browser.tabs.create({ url: searchAddress(query) });
};

/**
 * Opens the toolbar's popup over the page with the results for `query`, or a tab where the browser
 * opens no popup by itself (Firefox before 149 asks for a key or a click of this very moment).
 */
export const openSearch = async (tabId: number, query: string): Promise<void> => {
  try {
    // A tab's own popup is forgotten when the tab goes elsewhere.
    await browser.action.setPopup({ tabId, popup: pathFor(query) });
    try {
      await browser.action.openPopup();
    } finally {
      await browser.action.setPopup({ tabId, popup: popupPage });
    }
  } catch {
    await openSearchTab(query);
  }
};
