import type { FarMarks } from './far-marks.ts';
import type { PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { FoundMarks } from './page-scan.ts';
import type { Walked } from './reached.ts';
import type { RescanParts } from './rescan.ts';

/** What the first reading of a page has noted for the follower. */
export interface Notes {
  /** The body that was read. */
  readonly body: Element | null;
  /** Elements that were passed over because they are not shown. */
  readonly hidden: Set<Element>;
  /** Open shadow trees, none of them read. */
  readonly shadows: Set<ShadowRoot>;
  /** Changes of the page since. */
  records: MutationRecord[];
  /** All is to be read again. */
  isAllDirty: boolean;
  /** Something hidden may have come into view. */
  isToLook: boolean;
}

/** Has what was found marked. */
export type Take = (found: FoundMarks) => void;

export interface FollowerParts extends Omit<RescanParts, 'onHidden' | 'onShadow' | 'done'>, Walked {
  notes: Notes;
  /** The data of a node changed: offsets into it are void. */
  forget: (node: Text) => void;
  /** Asked before each reading; false ends the following. */
  isAlive: () => boolean;
  /** Marks are gone or new. */
  onMarks: () => void;
}

/** Keeps the marks of a page up to date once it was read. */
export interface Follower {
  /** The page has changed. */
  note(records: readonly MutationRecord[]): void;
  /** A transition or an animation has ended: text that faded or unfolded is there now. */
  onEnd(event: Event): void;
  /** Why terms could not be found, where that is so. */
  readonly failure: Error | undefined;
  /** Ends for good; the marks stay as they are. */
  stop(): void;
}

declare global {
  interface Handed {
    /** What `entrypoints/follow.ts` leaves for `entrypoints/marker.ts`, in the extension's world. */
    makeFollower?: ((parts: FollowerParts) => Follower) | undefined;
    /** As `blocks-in-view.ts` has it. */
    blocksInView?: ((walked: Walked) => Promise<Element[]>) | undefined;
    /** As `far-marks.ts` has it. */
    makeFar?: ((take: Take) => FarMarks) | undefined;
    /** As `near-marks.ts` has it. */
    drawNear?: ((painter: MarkPainter, fresh?: readonly PageMark[]) => void) | undefined;
  }
}
