import type { FrameTerm, WentTo } from '../../page-terms/model.ts';
import type { Hand } from '../hand-model.ts';
import type { PageMark } from '../mark-index.ts';

/** Which way a step goes through the page's marks. */
export type Way = 'next' | 'previous';

/** A hand that may not be here yet. */
interface HandHolder {
  readonly hand: Hand | undefined;
  /** @throws where it cannot be fetched */
  ready: () => Promise<Hand>;
}

/** What walking needs of the rest of the page's world. */
export interface WalkParts {
  /** The marks that are shown, in any order. */
  marks: () => Iterable<PageMark>;
  /** What opens and closes cards, and knows what was chosen. */
  readonly hand: HandHolder;
  /** The one walk of these marks, once there is one: keys and the popup's list move the same ring. */
  walk?: Walk;
}

/** Walks through the page's marks by keys. */
export interface Walk {
  /** Goes to the next or previous mark, from where the reader is. */
  step(way: Way): Promise<void>;
  /** Marks came or went, or the page moved: the ring follows its term. */
  follow(): void;
  /** Takes the ring away and gives the focus back. */
  end(): void;
}

declare global {
  interface Handed {
    /** What `entrypoints/card.ts` leaves for `entrypoints/marker.ts`, as `makeDesk`. */
    makeWalk?: ((parts: WalkParts) => Walk) | undefined;
    /** What `entrypoints/marker.ts` leaves while the page is marked: its marks, for the popup's list. */
    walkParts?: WalkParts | undefined;
    /** What `entrypoints/card.ts` leaves for the popup, which runs it in each frame (`utils/page-terms/frames.ts`). */
    listTerms?: (() => FrameTerm[]) | undefined;
    goToTerm?: ((term: number, from: number) => Promise<WentTo | null>) | undefined;
  }
}
