import type { Reference, TermCard } from '../cards/model.ts';
import type { Box, Point } from './geometry.ts';
import type { PageMark } from './mark-index.ts';

/** Where cards are fetched from. */
export interface Cards {
  get(term: number, words?: string): Promise<TermCard | null>;
}

/** What the card needs of the rest of the page's world. */
export interface DeskParts {
  cards: Cards;
  /** Opens the reader where `at` stands. */
  open: (at: Reference) => Promise<unknown>;
  /** False once the extension was updated or removed under the page. */
  isAlive: () => boolean;
}

/** Shows one card at a time. */
export interface Desk {
  /** The open card's box on the screen; undefined while none is open. */
  readonly box: Box | undefined;
  /** Whether an event of the page happened on the card. */
  owns(target: EventTarget | null): boolean;
  /** Shows the mark's card once it is here, unless another was asked for or it was closed. */
  open(mark: PageMark, pointer: Point): Promise<void>;
  /** `mark` has taken the place of the one that is shown: the same term, in text written anew. */
  adopt(mark: PageMark): void;
  /** The page has scrolled or changed its size: follows the term. */
  follow(): void;
  /** Closes the card, or gives up the one that is under way. */
  close(): void;
}

declare global {
  /**
   * What `entrypoints/card.ts` leaves for `entrypoints/marker.ts`. Both run in the extension's isolated
   * world of the page, whose globals the page cannot see.
   */
  var makeDesk: ((parts: DeskParts) => Desk) | undefined;
}
