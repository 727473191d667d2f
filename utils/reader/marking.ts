import { serve } from '../messages/serve.ts';
import { CardDesk } from '../page/card/desk.tsx';
import { checkedParts } from '../page/checked-cards.ts';
import { makeHand } from '../page/hand.ts';
import { dropUnseen } from '../page/mark-changes.ts';
import { MarkIndex } from '../page/mark-index.ts';
import { MarkPainter } from '../page/mark-painter.ts';
import { marksOf, scanInto } from '../page/page-scan.ts';
import { pageServices } from '../page/page-services.ts';
import { rescan } from '../page/rescan.ts';
import { findTerms } from '../page/send.ts';
import { Slice } from '../page/slices.ts';
import { walkOf } from '../page/walk/page-walk.ts';
import type { WalkParts } from '../page/walk/model.ts';
import { findLoud } from './nested-terms.ts';
import { PartPainter } from './part-painter.ts';
import { PartReading } from './part-reading.ts';
import { textStyles } from './text-styles.ts';
import { handed } from '../page/handed.ts';

/** The document whose text is marked. */
export interface MarkedDocument {
  id: string;
  source: string;
  line: number;
  endLine: number;
  title: string;
  /** Terms that are not marked in it. */
  quiet: ReadonlySet<number>;
}

/** Shows a line of the document at hand. */
type GoTo = (place: { source: string; line: number }) => void;

/** Marks of the reader page. */
export interface ReaderMarks {
  /**
   * A part of a document's text has come into the page.
   * @returns called when it leaves the page
   */
  add(part: HTMLElement, of: MarkedDocument): () => void;
}

/** Parts are read one soon after the other; what depends on all marks waits so long for the next. */
const settleMs = 100;

/**
 * Starts to mark the text that the reader page shows, as pages are marked: same looks, same cards, same
 * keys. Terms are asked of the background, which holds them: on this page's thread 24,000 characters
 * would take 20 ms. Once, for as long as the page stands.
 * @param go where a place of the document at hand is asked for; others open in a tab of their own
 * @throws where the reader's choices cannot be read
 */
export const startReaderMarks = async (go: GoTo): Promise<ReaderMarks> => {
  let at: MarkedDocument | undefined;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  const drawn = new PartPainter(painter);
  handed.makeDesk = (parts) => new CardDesk(checkedParts(parts));
  handed.makeWalk = walkOf;
  const walkParts: WalkParts = {
    marks: () => hand.shown.all(),
    get hand() {
      return { hand, ready: () => Promise.resolve(hand) };
    },
  };
  const isHere = ({ source, line }: { source: string; line: number }): boolean =>
    at?.source === source && at.line <= line && line <= at.endLine;
  const hand = makeHand({
    index,
    painter,
    isAlive: () => true,
    walkParts,
    world: {
      services: {
        ...pageServices,
        open: async (place) => (isHere(place) ? go(place) : pageServices.open(place)),
      },
      loadCard: async () => undefined,
      title: () => at?.title ?? '',
      host: () => undefined,
      drawn,
    },
  });
  await hand.started;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const onMarks = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      hand.onMarks();
    }, settleMs);
  };
  const parts = {
    styles: textStyles,
    scanInto,
    marksOf,
    index,
    painter: hand.shown,
    find: (text: string) => findLoud(text, at?.quiet ?? new Set(), findTerms),
    onHidden: () => undefined,
  };
  const reading = new PartReading({
    async read(part) {
      const going = (): boolean => part.isConnected;
      await rescan(part, parts, { slice: new Slice(), going }, new Set());
      onMarks();
    },
    onMove: (part, isNear) => drawn.move(part, isNear),
  });
  const left = new Set<HTMLElement>();
  /** Parts leave many at a time. */
  const forget = (): void => {
    hand.shown.erase(dropUnseen(index, left, new Set()));
    for (const part of left) drawn.remove(part);
    left.clear();
    onMarks();
  };

  serve({
    async walk({ way }) {
      await hand.walk(way);
      return {};
    },
  });
  return {
    add(part, of) {
      if (of.id !== at?.id) hand.desk.clear();
      at = of;
      drawn.add(part);
      reading.add(part);
      return () => {
        reading.remove(part);
        if (left.size === 0) queueMicrotask(forget);
        left.add(part);
      };
    },
  };
};
