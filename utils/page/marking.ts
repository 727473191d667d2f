import type { FirstChoices } from './choices.ts';
import type { FarMarks } from './far-marks.ts';
import type { Take } from './follower-model.ts';
import { LazyHand } from './lazy-hand.ts';
import { MarkIndex } from './mark-index.ts';
import { MarkPainter } from './mark-painter.ts';
import { readPage, type FarParts } from './page-reading.ts';
import { marksOf, rangesOf } from './page-scan.ts';
import { findTerms } from './send.ts';
import { computedStyles } from './styles.ts';
import type { WalkParts } from './walk/model.ts';
import { handed } from './handed.ts';

/** Marking of one page, from its start until the site is switched off or the extension goes. */
export interface Marking {
  /** Has all marks made. @throws what keeps the page from being marked, where something does */
  whole(): Promise<void>;
  /** What the reader does with marks. */
  readonly hand: LazyHand;
  /** The reader chose anew: takes effect at once. */
  follow(chosen: FirstChoices): void;
  stop(): void;
}

/** Starts to read the page, and to mark it once the reader's choices are known. */
export const startMarking = (isAlive: () => boolean, choosing: Promise<FirstChoices>): Marking => {
  let chosen: FirstChoices | undefined;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  /** The marks that are shown: all, until the hand sorts them. */
  const shown = (): Pick<MarkIndex, 'all'> => hand.hand?.shown ?? index;
  const drawn: Pick<MarkPainter, 'paint' | 'erase'> = {
    paint: (marks) => (hand.hand?.shown ?? painter).paint(marks),
    erase: (marks) => (hand.hand?.shown ?? painter).erase(marks),
  };
  const walkParts: WalkParts = {
    marks: () => shown().all(),
    get hand() {
      return hand;
    },
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
    else {
      // Which of them are shown may depend on all.
      void far.takeAll();
      hand.prepare();
    }
  };
  const take: Take = (found) => {
    // The hand sorts marks, and of a page that is long or changes only those near the window may be drawn.
    const ranges = hand.hand || handed.drawNear ? undefined : rangesOf(found);
    if (ranges) {
      painter.sketch(ranges, found.answer);
      index.addLater(() => {
        const marks = marksOf(found, ranges);
        painter.claim(marks, ranges);
        return marks;
      });
    } else {
      const marks = marksOf(found);
      index.add(marks);
      drawn.paint(marks);
    }
    hand.onMarks();
  };
  let waiting: FarMarks | undefined;
  let isWhole = false;
  const far: FarParts = {
    add(found) {
      // Only pages that are long have the script that it comes with by now.
      if (!isWhole) waiting ??= handed.makeFar?.(take);
      if (waiting) waiting.add(found);
      else take(found);
    },
    async takeAll() {
      isWhole = true;
      await waiting?.takeAll();
    },
  };
  painter.takeNear = () => waiting?.takeNear();
  const ready = choosing.then(follow);
  // Who asks for terms is told.
  ready.catch(() => undefined);
  const parts = {
    styles: computedStyles,
    index,
    painter: drawn,
    isAlive,
    async find(text: string) {
      await ready;
      if (!chosen?.isOn) return [];
      if (!chosen.isPlain) await hand.ready();
      return findTerms(text);
    },
    onMarks: () => hand.onMarks(),
    far,
  };
  const reading = readPage(parts);
  return {
    hand,
    async whole() {
      await far.takeAll();
      const failure = reading.failure ?? hand.failure;
      if (failure !== undefined) throw failure;
    },
    follow,
    stop() {
      reading.stop();
      waiting?.stop();
      hand.stop();
      handed.pageDesk = undefined;
      handed.walkParts = undefined;
      painter.clear();
    },
  };
};
