import type { FirstChoices } from './choices.ts';
import { fetchScript } from './fetch-script.ts';
import { LazyHand } from './lazy-hand.ts';
import { MarkIndex } from './mark-index.ts';
import { MarkPainter } from './mark-painter.ts';
import { readPage } from './page-reading.ts';
import { findTerms } from './send.ts';
import { computedStyles } from './styles.ts';
import type { WalkParts, Way } from './walk/model.ts';
import { handed } from './handed.ts';

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

/** Starts to read the page, and to mark it once the reader's choices are known. */
export const startMarking = (isAlive: () => boolean, choosing: Promise<FirstChoices>): Marking => {
  let chosen: FirstChoices | undefined;
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
    restDelay: () => chosen?.restDelay,
  });
  handed.walkParts = walkParts;
  handed.pageDesk = () => hand.now()?.desk;
  const follow = (next: FirstChoices): void => {
    chosen = next;
    // The hand, where it is, follows by itself.
    if (hand.hand || !next.isOn) return;
    if (next.isPlain) painter.restyle(next.look);
    else hand.prepare();
  };
  const ready = choosing.then(follow);
  // Who asks for terms is told.
  ready.catch(() => undefined);
  painter.thin = () => {
    fetchScript('follow', 'makeFollower').then(
      () => {
        painter.thin = (fresh) => handed.drawNear?.(painter, fresh);
        painter.refresh();
      },
      // The next marks try again.
      () => isAlive(),
    );
  };
  const reading = readPage({
    styles: computedStyles,
    index,
    painter: {
      paint: (marks) => drawn().paint(marks),
      erase: (marks) => drawn().erase(marks),
    },
    isAlive,
    async find(text) {
      await ready;
      if (!chosen?.isOn) return [];
      if (!chosen.isPlain) await hand.ready();
      return findTerms(text);
    },
    onMarks: () => hand.onMarks(),
  });
  const counts = (): { marks: number; terms: number } => {
    const failure = reading.failure ?? hand.failure;
    if (failure !== undefined) throw failure;
    return { marks: shown().size, terms: shown().terms() };
  };
  return {
    counts,
    async walk(way) {
      if (shown().size === 0) counts();
      await (await hand.ready()).walk(way);
    },
    follow,
    stop() {
      reading.stop();
      hand.stop();
      handed.pageDesk = undefined;
      handed.walkParts = undefined;
      painter.clear();
    },
  };
};
