import '../utils/background/early-terms.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followCommands } from '../utils/background/commands.ts';
import { askingFrame } from '../utils/background/frames.ts';
import { historyHandlers } from '../utils/background/history.ts';
import { offerMenus } from '../utils/background/menus.ts';
import { enterOpenPages } from '../utils/background/open-pages.ts';
import { followOmnibox } from '../utils/background/omnibox.ts';
import { openReaderTab } from '../utils/background/reader-page.ts';
import { openSearchTab } from '../utils/background/search-page.ts';
import { findTerms, prepareTerms, termFinder } from '../utils/background/terms.ts';
import { serve } from '../utils/messages/serve.ts';
import { readCard } from '../utils/store/corpus.ts';
import { ensureSeeded } from '../utils/store/filling.ts';

export default defineBackground({
  type: 'module',
  main() {
    const ready = prepareTerms();
    serve({
      findTerms: async ({ text }) => ({ marks: await findTerms(text) }),
      card: async ({ term, ...context }) => ({ card: await readCard(term, context, termFinder) }),
      load: async ({ script }, sender) => {
        await browser.scripting.executeScript({
          target: askingFrame(sender),
          files: [`/${script}.js`],
          injectImmediately: true,
        });
        return {};
      },
      styleShadows: async (_, sender) => {
        // A sheet of the user's holds in shadow trees as well; one of the page's does not in Firefox.
        await browser.scripting.insertCSS({
          target: askingFrame(sender),
          files: ['/assets/marks.css'],
          origin: 'USER',
        });
        return {};
      },
      openReader: async (at) => {
        await openReaderTab(at);
        return {};
      },
      openSearch: async ({ query }) => {
        await openSearchTab(query);
        return {};
      },
      ...historyHandlers,
    });
    // Pages wake us so (`utils/page/wake.ts`): where nothing listens, nothing is woken.
    browser.runtime.onConnect.addListener(() => undefined);
    followCommands();
    offerMenus();
    followOmnibox();
    browser.runtime.onInstalled.addListener(() => void enterOpenPages());
    // At every start, not only when installed: a worker that was killed while seeding goes on here. Pages come
    // first, as what wakes it is mostly one that waits for its marks.
    void ready.then(ensureSeeded);
  },
});
