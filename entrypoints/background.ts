import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followCommands } from '../utils/background/commands.ts';
import { offerMenus } from '../utils/background/menus.ts';
import { openSearchTab } from '../utils/background/search-page.ts';
import { findTerms, termFinder } from '../utils/background/terms.ts';
import { serve } from '../utils/messages/serve.ts';
import { readCard } from '../utils/store/corpus.ts';
import { ensureSeeded } from '../utils/store/packs.ts';

export default defineBackground({
  type: 'module',
  main() {
    serve({
      findTerms: async ({ text }) => ({ marks: await findTerms(text) }),
      card: async ({ term, ...context }) => ({ card: await readCard(term, context, termFinder) }),
      loadCard: async (_, { tab, frameId }) => {
        if (tab?.id === undefined || frameId === undefined) throw new Error('No frame asks.');
        await browser.scripting.executeScript({
          target: { tabId: tab.id, frameIds: [frameId] },
          files: ['/card.js'],
          injectImmediately: true,
        });
        return {};
      },
      styleShadows: async (_, { tab, frameId }) => {
        if (tab?.id === undefined || frameId === undefined) throw new Error('No frame asks.');
        // A sheet of the user's holds in shadow trees as well; one of the page's does not in Firefox.
        await browser.scripting.insertCSS({
          target: { tabId: tab.id, frameIds: [frameId] },
          files: ['/assets/marks.css'],
          origin: 'USER',
        });
        return {};
      },
      openReader: async ({ source, line }) => {
        const place = `${encodeURIComponent(source)}:${line}`;
        await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html#${place}`) });
        return {};
      },
      openSearch: async ({ query }) => {
        await openSearchTab(query);
        return {};
      },
    });
    followCommands();
    offerMenus();
    // At every start, not only when installed: a worker that was killed while seeding goes on here.
    void ensureSeeded();
  },
});
