import { browser } from 'wxt/browser';
import type { TermCard } from '../../utils/cards/model.ts';
import {
  goToTermIn,
  markedFrames,
  pageTerms,
  type MarkedFrames,
} from '../../utils/page-terms/frames.ts';
import type { WentTo } from '../../utils/page-terms/model.ts';
import { namePage, type PageList } from '../../utils/page-terms/named.ts';
import { readCard } from '../../utils/store/corpus.ts';
import { saveFile } from '../save-file.ts';
import { pageState } from './page-state.ts';

/** A page that is marked, as the popup sees it. */
export interface MarkedPage {
  tabId: number;
  title: string;
  host: string;
  frames: MarkedFrames;
}

/** What the list of a page's terms needs of the rest of the extension. */
export interface PageTermsServices {
  /** The page in the active tab; null where none of our scripts runs there. */
  markedPage: () => Promise<MarkedPage | null>;
  listPage: (page: MarkedPage) => Promise<PageList>;
  /** Goes to a mark of a term; null where none can be seen from that index on. */
  goTo: (page: MarkedPage, frame: number, term: number, at: number) => Promise<WentTo | null>;
  /** A term's card as it is on the page: `words` call the articles that the page does. */
  readCard: (term: number, page: MarkedPage, words: string) => Promise<TermCard | null>;
  /** Hands the reader a file. */
  save: (name: string, text: string, type: string) => void;
}

export const pageTermsServices: PageTermsServices = {
  async markedPage() {
    const state = await pageState();
    // Elsewhere nothing of ours is to be run, though a click on the toolbar's button would allow it.
    if (state.kind === 'foreign') return null;
    if (state.kind === 'failed') throw new Error(state.reason);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    const frames = await markedFrames(tab.id);
    return { tabId: tab.id, title: tab.title ?? '', host: state.host, frames };
  },
  listPage: async ({ tabId, frames }) => namePage(await pageTerms(tabId, frames)),
  goTo: ({ tabId }, frame, term, at) => goToTermIn(tabId, frame, term, at),
  readCard: (term, { host }, words) =>
    readCard(term, { ...(host !== '' && { host }), ...(words !== '' && { words }) }),
  save: saveFile,
};
