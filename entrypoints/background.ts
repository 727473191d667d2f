import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { findTerms } from '../utils/background/terms.ts';
import { serve } from '../utils/messages/serve.ts';
import { readCard } from '../utils/store/corpus.ts';
import { ensureSeeded } from '../utils/store/packs.ts';

export default defineBackground({
  type: 'module',
  main() {
    serve({
      findTerms: async ({ text }) => ({ marks: await findTerms(text) }),
      card: async ({ term, ...context }) => ({ card: await readCard(term, context) }),
      loadCard: async (_, { tab, frameId }) => {
        if (tab?.id === undefined || frameId === undefined) throw new Error('No frame asks.');
        await browser.scripting.executeScript({
          target: { tabId: tab.id, frameIds: [frameId] },
          files: ['/card.js'],
          injectImmediately: true,
        });
        return {};
      },
      openReader: async ({ source, line }) => {
        const place = `${encodeURIComponent(source)}:${line}`;
        await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html#${place}`) });
        return {};
      },
    });
    // At every start, not only when installed: a worker that was killed while seeding goes on here.
    void ensureSeeded();
  },
});
