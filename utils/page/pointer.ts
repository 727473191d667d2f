import type { Desk, Opening } from './desk.ts';
import { hear } from './ears.ts';
import { isIn, isOnWay, type Box, type Point } from './geometry.ts';
import { Hover } from './hover.ts';
import type { MarkLookup, PageMark } from './mark-index.ts';
import { elementAbove } from './masks.ts';
import { followPresses } from './presses.ts';
import { boxesOfMark, markAt } from './term-at-point.ts';

export interface PointerParts {
  index: MarkLookup;
  desk: Desk;
  prepare: (mark: PageMark) => void;
  /** So many milliseconds the pointer must rest on a term (setting `restDelay`). */
  restDelay: () => number;
  /** The page has scrolled or changed its size; called once a frame. */
  onShift: () => void;
  /** Asked once a frame before anything else; false: nothing is done. */
  isAlive: () => boolean;
  signal: AbortSignal;
}

/** What does something of the page's own when it is clicked. */
const pressable = `a[href], area, button, label, summary, select, option, input, textarea,
  [onclick], [contenteditable], ${[
    'link',
    'button',
    'tab',
    'menuitem',
    'option',
    'checkbox',
    'radio',
  ]
    .map((role) => `[role="${role}"]`)
    .join()}`;

/** Whether a click on the mark is the page's. Listeners of the page cannot be seen, but its hand can. */
const isLinked = ({ places: [{ node }] }: PageMark): boolean => {
  const parent = elementAbove(node);
  if (!parent) return false;
  if (getComputedStyle(parent).cursor === 'pointer') return true;
  for (let at: Element | null = parent; at; at = elementAbove(at.getRootNode()))
    if (at.closest(pressable)) return true;
  return false;
};

const isInWindow = ({ left, top, right, bottom }: Box): boolean =>
  bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;

const isSamePlace = (a: Box | undefined, b: Box | undefined): boolean =>
  a?.left === b?.left && a?.top === b?.top;

/** Turns what pointer, fingers, keys and scrolling do into cards. */
export const followPointer = (parts: PointerParts) => {
  const { index, desk, prepare, isAlive, signal } = parts;
  /** Where the pointer was last, and what lay under it; undefined while it is not on the page. */
  let last: { point: Point; target: EventTarget | null } | undefined;
  /** The last point on the open card's term. */
  let leftAt: Point | undefined;
  /** Where the open card's term stood. */
  let termAt: Box | undefined;
  let frame = 0;
  let shifted = false;
  /** When the pointer came to where it is, until that was looked at. */
  let since: number | undefined;

  /** The index learns of removed text only when the page is read again. */
  const isGone = (mark: PageMark): boolean =>
    !index.has(mark) || mark.places.some(({ node }) => !node.isConnected);

  /** How the card that opens next is to open. */
  let opening: Opening = {};
  const hover = new Hover<PageMark>({
    prepare,
    isLinked,
    restDelay: parts.restDelay,
    open(mark, point) {
      leftAt = point;
      [termAt] = boxesOfMark(mark);
      void desk.open(mark, point, opening);
    },
    close: () => desk.close(),
    isHeld: () => desk.isHeld,
    adopt(mark) {
      desk.adopt(mark);
      const [box] = boxesOfMark(mark);
      // Placing the card anew scrolls its contents back, so only where it must be.
      if (!isSamePlace(box, termAt)) desk.follow();
      termAt = box;
    },
    isGone,
    isSame: (mark, gone) => mark.term === gone.term && mark.words === gone.words,
  });

  const isOver = (target: EventTarget | null): boolean =>
    desk.owns(target) && !desk.ownsPinned(target);

  /** What the pointer may open a card of: the pinned one is there already. */
  const openable = (point: Point): PageMark | undefined => {
    const mark = markAt(point, index);
    return mark && desk.isPinned(mark) ? undefined : mark;
  };

  /** The page writes some terms anew again and again: the open card goes over to the new mark. */
  const findHeir = (): void => {
    if (!hover.opened || !isGone(hover.opened) || !leftAt) return;
    const heir = markAt(leftAt, index);
    if (heir) hover.adopt(heir);
  };

  /** Closes the card whose term has moved; a card that the pointer is on follows its term. */
  const settle = (): void => {
    // A card whose term is gone has its time of grace.
    if (!hover.opened || isGone(hover.opened)) return;
    const [box] = boxesOfMark(hover.opened);
    if (isSamePlace(box, termAt)) return;
    termAt = box;
    const isBusy = desk.isHeld || (last && isOver(last.target));
    if (isBusy && box && isInWindow(box)) desk.follow();
    // A reader who scrolls reads on.
    else hover.reset();
  };

  const look = (): void => {
    frame = 0;
    if (!isAlive()) return;
    if (shifted) parts.onShift();
    shifted = false;
    findHeir();
    settle();
    if (!last) return;
    const { point, target } = last;
    const box = desk.box;
    const overPinned = desk.ownsPinned(target);
    const overCard = isOver(target) || (!overPinned && box !== undefined && isIn(point, box));
    const mark = overCard || overPinned ? undefined : openable(point);
    if (mark && mark === hover.opened) leftAt = point;
    const onWay = box !== undefined && leftAt !== undefined && isOnWay(point, leftAt, box);
    hover.move({ point, mark, overCard, onWay, since });
    since = undefined;
  };
  const lookSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };

  const onMove = (event: PointerEvent): void => {
    // A finger does not hover. What it does is a press, or scrolls.
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) {
      last = undefined;
      // Text in the card is being selected, the pinned card dragged.
      if (!presses.onCard) hover.away();
      return;
    }
    last = { point: { x: event.clientX, y: event.clientY }, target: event.target };
    since = event.timeStamp;
    if (index.size > 0 || hover.opened) lookSoon();
  };
  const onLeave = (event: PointerEvent): void => {
    // A finger or pen that is lifted leaves, too: what it has opened stays.
    if (event.relatedTarget !== null || event.pointerType !== 'mouse') return;
    last = undefined;
    hover.away();
  };
  const onShift = (): void => {
    shifted = true;
    lookSoon();
  };

  /** A press that comes in the same frame as the move before it must find the mark under it known, or would dismiss none. */
  const onDown = (): void => {
    if (frame === 0) return;
    cancelAnimationFrame(frame);
    look();
  };

  hear('pointermove', onMove, signal);
  // Before the presses hear of it.
  hear('pointerdown', onDown, signal);
  hear('pointerout', onLeave, signal);
  hear('scroll', onShift, signal);
  hear('resize', onShift, signal);
  hear(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      if (desk.ownsPinned(event.target) || !(hover.isBusy || desk.isOpen)) desk.unpin();
      else hover.dismiss();
    },
    signal,
  );
  const show = (mark: PageMark, point: Point, how: Opening): void => {
    opening = how;
    if (hover.opened !== mark) prepare(mark);
    hover.show(mark, point);
    opening = {};
    if (how.pinned) hover.letGo(mark);
  };
  const presses = followPresses({ index, desk, hover, isLinked, show, signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    hover.reset();
  });

  return {
    /** The mark whose card is open. */
    get opened(): PageMark | undefined {
      return hover.opened;
    },
    /**
     * Opens the mark's card at once, as keys and commands do. With `focus` the focus goes into the card,
     * and back to where it was once that closes; the pointer's moves do not close it until then.
     */
    openAt(mark: PageMark, how: Opening = {}): void {
      const [box] = boxesOfMark(mark);
      if (box) show(mark, { x: box.left + 1, y: (box.top + box.bottom) / 2 }, how);
    },
    /** The reader pinned or closed the open card by the card's own means (`DeskParts.onTaken`). */
    onTaken(): void {
      hover.letGo(last && markAt(last.point, index));
    },
    /** Marks came or went, maybe under a pointer that rests. */
    onMarks(): void {
      if (last || hover.opened) lookSoon();
    },
  };
};
