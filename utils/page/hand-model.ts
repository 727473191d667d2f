import type { CardServices } from '../../components/card/services.ts';
import type { Language } from '../settings/settings.ts';
import type { Desk } from './desk.ts';
import type { MarkIndex, PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { ShownMarks } from './shown-marks.ts';
import type { WalkParts, Way } from './walk/model.ts';

/** What differs where the marked text is not a page of the web but the reader page's. */
export interface HandWorld {
  /** What its cards can do. */
  services: Omit<CardServices, 'card' | 'dismissHere'>;
  /** Runs `entrypoints/card.ts`, or does what that does. */
  loadCard: () => Promise<unknown>;
  /** What is read, for the order of what a card tells. */
  title: () => string;
  host: () => string | undefined;
  /** Draws marks and takes them off again. */
  drawn: Pick<MarkPainter, 'paint' | 'erase'>;
}

/** What the marked page gives to the hand. */
export interface HandParts {
  index: MarkIndex;
  painter: MarkPainter;
  /** False once the extension was updated or removed under the page. */
  isAlive: () => boolean;
  walkParts: WalkParts;
  /** As `FirstChoices` has it: holds until all that was chosen is read, which a rest must not wait for. */
  restDelay?: () => number | undefined;
  /** A page of the web, where none is given. */
  world?: HandWorld;
}

/** All that the reader does with marks: which are shown, pointer, fingers and keys, and the cards that come of it. */
export interface Hand {
  readonly shown: ShownMarks;
  readonly desk: Desk;
  /** Why what was wanted could not be fetched, where that is so. */
  readonly failure: unknown;
  /** Opens the mark's card with the focus in it. */
  open(mark: PageMark): void;
  /** Goes to the next or previous mark. @throws where what that needs cannot be fetched */
  walk(way: Way): Promise<void>;
  /** Marks came or went. */
  onMarks(): void;
  /** Resolves once what the reader has chosen holds; rejects where that cannot be read. */
  readonly started: Promise<void>;
  /** The language that is chosen. */
  language(): Promise<Language>;
  stop(): void;
}

declare global {
  interface Handed {
    /** What `entrypoints/hand.ts` leaves for `entrypoints/marker.ts`, in the extension's world. */
    makeHand?: ((parts: HandParts) => Hand) | undefined;
  }
}
