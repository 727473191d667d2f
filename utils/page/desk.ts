import type { CardServices } from '../../components/card/services.ts';
import type { TermCard } from '../cards/model.ts';
import type { Language } from '../settings/settings.ts';
import type { Box, Point } from './geometry.ts';
import type { Selected } from './look-up-model.ts';
import type { PageMark } from './mark-index.ts';

/** Where cards are fetched from. */
interface Cards<C> {
  get(term: number, words?: string): Promise<C>;
}

/** What the card needs of the rest of the page's world. */
export interface DeskParts extends Omit<CardServices, 'card'> {
  cards: Cards<TermCard | null>;
  /** False once the extension was updated or removed under the page. */
  isAlive: () => boolean;
  /** The language that the card's own words are in. */
  language: () => Promise<Language>;
  /** The open card was pinned or closed by its own buttons and keys, not by what the page's pointer did. */
  onTaken: () => void;
  /** The pinned card was closed by its own button. */
  onUnpinned?: () => void;
}

/** The same with cards as they were sent; the card's script checks them. */
export type UncheckedParts = Omit<DeskParts, 'cards'> & { cards: Cards<unknown> };

/** How a card opens. */
export interface Opening {
  /** Moves the focus into the card, and back to where it was once the card closes. */
  focus?: boolean;
  /** Opens it pinned. */
  pinned?: boolean;
  /** The selected text that was looked up: the card offers its other terms. */
  selected?: Selected;
}

/** Shows an open card and a pinned one, at most one of each. */
export interface Desk {
  /** The open card's box on the screen; undefined while none is open. A pinned card has none here. */
  readonly box: Box | undefined;
  /** Whether a card is open that is not pinned. */
  readonly isOpen: boolean;
  /** The reader is busy in the open card: the focus was moved into it by keys, text is selected in it,
   * its context menu is open. */
  readonly isHeld: boolean;
  /** Whether an event of the page happened on a card. */
  owns(target: EventTarget | null): boolean;
  /** Whether an event of the page happened on the pinned card. */
  ownsPinned(target: EventTarget | null): boolean;
  /** Whether the pinned card is this mark's, or another of the same term. */
  isPinned(mark: PageMark): boolean;
  /** Shows the mark's card once it is here, unless another was asked for or it was closed. */
  open(mark: PageMark, pointer: Point, opening?: Opening): Promise<void>;
  /** Pins the open card, or the one that is under way, in the place of what was pinned. */
  pin(): void;
  /** Closes the pinned card. */
  unpin(): void;
  /** `mark` has taken the place of the one that is shown: the same term, in text written anew. */
  adopt(mark: PageMark): void;
  /** The page has scrolled or changed its size: the open card follows its term. */
  follow(): void;
  /** Closes the open card, or gives up the one that is under way. The pinned one stays. */
  close(): void;
  /** Closes all. */
  clear(): void;
}

declare global {
  interface Handed {
    /**
     * What `entrypoints/card.ts` leaves for `entrypoints/hand.ts`. Both run in the extension's isolated
     * world of the page, whose globals the page cannot see.
     */
    makeDesk?: ((parts: UncheckedParts) => Desk) | undefined;
    /** The marked page's desk, for what is looked up there; undefined where `hand.ts` was not run. */
    pageDesk?: (() => Desk | undefined) | undefined;
  }
}
