/** The history of look-ups on pages, and stars set there: pages have no database of ours. */
import { noteTerm, starTerm } from '../history/stars.ts';
import type { Handlers } from '../messages/serve.ts';

export const historyHandlers = {
  async noteLookUp({ term }, { tab }) {
    await noteTerm(term, tab?.incognito ?? true);
    return {};
  },
  star: async ({ term, on }, { tab }) => ({
    starred: await starTerm(term, on, tab?.incognito ?? true),
  }),
} satisfies Handlers;
