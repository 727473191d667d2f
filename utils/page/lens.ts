import { browser } from 'wxt/browser';
import { ask } from '../messages/send.ts';
import { serve } from '../messages/serve.ts';
import { isSiteOn, watchSites } from '../settings/sites.ts';
import { CardDesk } from './card-desk.tsx';
import { CardSource } from './card-source.ts';
import { MarkIndex } from './mark-index.ts';
import { MarkPainter } from './mark-painter.ts';
import { followPointer } from './pointer.ts';
import { Scanner } from './scanner.ts';
import { computedStyles } from './styles.ts';

/** Marking of one page, from its start until the site is switched off or the extension goes. */
interface Marking {
  counts(): { marks: number; terms: number };
  stop(): void;
}

const startMarking = (isAlive: () => boolean): Marking => {
  const ended = new AbortController();
  const { signal } = ended;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  const cards = new CardSource(async (term) => (await ask('card', { term })).card);
  const desk = new CardDesk({
    cards,
    isAlive,
    open: ({ source, line }) => ask('openReader', { source, line }),
  });
  const pointer = followPointer({
    index,
    desk,
    signal,
    isAlive() {
      painter.repair();
      return isAlive();
    },
    onShift: () => painter.refresh(),
    // A failure shows when the card is opened, which asks again.
    prepare: ({ term }) => void cards.get(term),
  });
  const scanner = new Scanner({
    styles: computedStyles,
    index,
    painter,
    isAlive,
    find: async (text) => (await ask('findTerms', { text })).marks,
    onMarks: () => pointer.onMarks(),
  });
  return {
    counts() {
      if (scanner.failure) throw scanner.failure;
      return { marks: index.size, terms: index.terms() };
    },
    stop() {
      scanner.stop();
      ended.abort();
      desk.close();
      painter.clear();
      index.clear();
    },
  };
};

/**
 * Marks this page's terms while its site is switched on. When the extension is updated or removed
 * the page keeps this script but loses the extension: it then takes down all it has put up and
 * says nothing.
 */
export const startLens = (): void => {
  let marking: Marking | undefined;
  let gone = false;

  const stop = (): void => {
    marking?.stop();
    marking = undefined;
  };
  const isAlive = (): boolean => {
    // Chromium takes the id away from a script that outlives its extension.
    if (!gone && browser.runtime?.id === undefined) {
      gone = true;
      stop();
    }
    return !gone;
  };
  /** Why the switch could not be read, where that is so; the popup tells it. */
  let failure: unknown;
  let runs = 0;
  const follow = async (): Promise<void> => {
    runs += 1;
    const run = runs;
    try {
      const on = await isSiteOn(location.hostname);
      // The switch was thrown again meanwhile, and answers may come in another order.
      if (run !== runs) return;
      failure = undefined;
      if (!isAlive()) return;
      if (on) marking ??= startMarking(isAlive);
      else stop();
    } catch (error) {
      if (run !== runs) return;
      failure = error;
      isAlive();
    }
  };

  serve({
    pageTerms: () => {
      if (failure !== undefined) throw failure;
      return { host: location.hostname, ...(marking?.counts() ?? { marks: 0, terms: 0 }) };
    },
  });
  watchSites(() => void follow());
  void follow();
};
