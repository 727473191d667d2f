import { ask, findTerms } from './ask.ts';
import type { FirstChoices } from './choices.ts';
import { LazyHand } from './lazy-hand.ts';
import { MarkIndex } from './mark-index.ts';
import { MarkPainter } from './mark-painter.ts';
import { Scanner } from './scanner.ts';
import { computedStyles } from './styles.ts';
import type { WalkParts, Way } from './walk/model.ts';

/** Marking of one page, from its start until the site is switched off or the extension goes. */
export interface Marking {
  /** @throws what keeps the page from being marked, where something does */
  counts(): { marks: number; terms: number };
  /** The reader chose anew: takes effect at once. */
  follow(chosen: FirstChoices): void;
  /** Goes to the next or previous mark. @throws as `counts`; where what it needs cannot be fetched */
  walk(way: Way): Promise<void>;
  stop(): void;
}

/** Starts to read and mark the page. */
export const startMarking = (isAlive: () => boolean, first: FirstChoices): Marking => {
  let chosen = first;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  /** The marks that are shown: all, until the hand sorts them. */
  const shown = (): Pick<MarkIndex, 'all' | 'size' | 'terms'> => hand.hand?.shown ?? index;
  const drawn = (): Pick<MarkPainter, 'paint' | 'erase'> => hand.hand?.shown ?? painter;
  const walkParts: WalkParts = {
    marks: () => shown().all(),
    open: (mark) => hand.hand?.open(mark),
    close: () => hand.hand?.desk.close(),
    owns: (target) => hand.hand?.desk.owns(target) ?? false,
    // Asked before each step; where the popup steps, what opens cards on the way may not be here yet.
    language: async () => (await hand.ready()).language(),
  };
  const hand = new LazyHand({
    index,
    painter,
    isAlive,
    walkParts,
    restDelay: () => chosen.restDelay,
  });
  globalThis.walkParts = walkParts;
  globalThis.pageDesk = () => hand.now()?.desk;
  painter.restyle(chosen.look);
  const scanner = new Scanner({
    styles: computedStyles,
    index,
    painter: {
      paint: (marks) => drawn().paint(marks),
      erase: (marks) => drawn().erase(marks),
    },
    isAlive,
    async find(text) {
      if (!chosen.isPlain) await hand.ready();
      return findTerms(text);
    },
    // Chromium's document sheets hold for highlights in shadow trees. Without an answer they can be hovered all the same.
    onShadows: () => {
      if (import.meta.env.FIREFOX) ask('styleShadows', {}).catch(() => isAlive());
    },
    onMarks: () => hand.onMarks(),
  });
  const counts = (): { marks: number; terms: number } => {
    const failure = scanner.failure ?? hand.failure;
    if (failure !== undefined) throw failure;
    return { marks: shown().size, terms: shown().terms() };
  };
  return {
    counts,
    async walk(way) {
      if (shown().size === 0) counts();
      await (await hand.ready()).walk(way);
    },
    follow(next) {
      chosen = next;
      // The hand, where it is, follows by itself.
      if (hand.hand) return;
      if (chosen.isPlain) painter.restyle(chosen.look);
      else hand.prepare();
    },
    stop() {
      scanner.stop();
      hand.stop();
      globalThis.pageDesk = undefined;
      globalThis.walkParts = undefined;
      painter.clear();
      index.clear();
    },
  };
};
