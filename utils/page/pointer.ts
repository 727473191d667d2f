import type { Desk } from './desk.ts';
import { isIn, isOnWay, type Box, type Point } from './geometry.ts';
import { Hover } from './hover.ts';
import type { MarkLookup, PageMark } from './mark-index.ts';
import { boxesOfMark, markAt } from './term-at-point.ts';

export interface PointerParts {
  index: MarkLookup;
  desk: Desk;
  prepare: (mark: PageMark) => void;
  /** The page has scrolled or changed its size; called once a frame. */
  onShift: () => void;
  /** Asked once a frame before anything else; false: nothing is done. */
  isAlive: () => boolean;
  signal: AbortSignal;
}

/**
 * `listener` for what the reader does alone: events that the page makes up open and close nothing.
 */
const trusted =
  <E extends Event>(listener: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) listener(event);
  };

const isInWindow = ({ left, top, right, bottom }: Box): boolean =>
  bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;

const isSamePlace = (a: Box | undefined, b: Box | undefined): boolean =>
  a?.left === b?.left && a?.top === b?.top;

/** Turns what pointer, keys and scrolling do into cards. */
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

  /** The index learns of removed text only when the page is read again. */
  const isGone = (mark: PageMark): boolean =>
    !index.has(mark) || mark.places.some(({ node }) => !node.isConnected);

  const hover = new Hover<PageMark>({
    prepare,
    isLinked: ({ places: [{ node }] }) =>
      node.parentElement?.closest('a[href], [role="link"]') !== null,
    open(mark, point) {
      leftAt = point;
      [termAt] = boxesOfMark(mark);
      void desk.open(mark, point);
    },
    close: () => desk.close(),
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
    const stays = last && desk.owns(last.target) && box && isInWindow(box);
    if (stays) desk.follow();
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
    const overCard = desk.owns(target) || (box !== undefined && isIn(point, box));
    const mark = overCard ? undefined : markAt(point, index);
    if (mark && mark === hover.opened) leftAt = point;
    const onWay = box !== undefined && leftAt !== undefined && isOnWay(point, leftAt, box);
    hover.move({ point, mark, overCard, onWay });
  };
  const lookSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      last = undefined;
      if (!desk.owns(event.target)) hover.away();
      return;
    }
    last = { point: { x: event.clientX, y: event.clientY }, target: event.target };
    if (index.size > 0 || hover.opened) lookSoon();
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.relatedTarget !== null) return;
    last = undefined;
    hover.away();
  };
  const onShift = (): void => {
    shifted = true;
    lookSoon();
  };

  const options = { capture: true, passive: true, signal };
  addEventListener('pointermove', trusted(onMove), options);
  addEventListener('pointerout', trusted(onLeave), options);
  addEventListener('scroll', trusted(onShift), options);
  addEventListener('resize', trusted(onShift), options);
  addEventListener(
    'pointerdown',
    trusted((event) => {
      if (!desk.owns(event.target)) hover.dismiss();
    }),
    options,
  );
  addEventListener(
    'keydown',
    trusted((event) => {
      if (event.key === 'Escape') hover.dismiss();
    }),
    options,
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    hover.reset();
  });

  return {
    /** Marks came or went, maybe under a pointer that rests. */
    onMarks(): void {
      if (last || hover.opened) lookSoon();
    },
  };
};
