import { browser } from 'wxt/browser';
import { ask } from '../messages/send.ts';
import { serve } from '../messages/serve.ts';
import { repeats, sitesOff, type Repeats } from '../settings/settings.ts';
import { isSiteOn } from '../settings/sites.ts';
import { CardSource } from './card-source.ts';
import { LazyDesk } from './lazy-desk.ts';
import { MarkIndex } from './mark-index.ts';
import { MarkPainter } from './mark-painter.ts';
import { followPointer } from './pointer.ts';
import { Scanner } from './scanner.ts';
import { ShownMarks } from './shown-marks.ts';
import { computedStyles } from './styles.ts';

/** Marking of one page, from its start until the site is switched off or the extension goes. */
interface Marking {
  counts(): { marks: number; terms: number };
  setRepeats(choice: Repeats): void;
  stop(): void;
}

const startMarking = (isAlive: () => boolean, choice: Repeats): Marking => {
  const ended = new AbortController();
  const { signal } = ended;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  const shown = new ShownMarks(index, painter, choice);
  const cards = new CardSource(
    async (term, words) =>
      (
        await ask('card', {
          term,
          host: location.hostname,
          ...(words !== undefined && { words }),
        })
      ).card,
  );
  const desk = new LazyDesk({
    cards,
    isAlive,
    load: () => ask('loadCard', {}),
    open: ({ source, line }) => ask('openReader', { source, line }),
  });
  const pointer = followPointer({
    index: shown,
    desk,
    signal,
    isAlive() {
      painter.repair();
      return isAlive();
    },
    onShift: () => painter.refresh(),
    // A failure shows when the card is opened, which asks again.
    prepare({ term, words }) {
      desk.prepare();
      void cards.get(term, words);
    },
  });
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Many nodes may lose their marks at once. */
  const settleSoon = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      shown.settle();
    }, 0);
  };
  const scanner = new Scanner({
    styles: computedStyles,
    index,
    painter: shown,
    isAlive,
    find: async (text) => (await ask('findTerms', { text })).marks,
    onMarks() {
      settleSoon();
      pointer.onMarks();
    },
  });
  return {
    counts() {
      const failure = scanner.failure ?? desk.failure;
      if (failure !== undefined) throw failure;
      return { marks: shown.size, terms: shown.terms() };
    },
    setRepeats(choice) {
      shown.settle(choice);
      pointer.onMarks();
    },
    stop() {
      scanner.stop();
      clearTimeout(settling);
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
      // Where the choice cannot be read, marking goes on as without one.
      const [on, choice] = await Promise.all([
        isSiteOn(location.hostname),
        repeats.get().catch(() => repeats.fallback),
      ]);
      // The switch was thrown again meanwhile, and answers may come in another order.
      if (run !== runs) return;
      failure = undefined;
      if (!isAlive()) return;
      if (!on) stop();
      else if (marking) marking.setRepeats(choice);
      else marking = startMarking(isAlive, choice);
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
  sitesOff.watch(() => void follow());
  repeats.watch(() => void follow());
  void follow();
};
