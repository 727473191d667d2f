import type { Desk, Opening } from './desk.ts';
import { hear } from './ears.ts';
import type { Point } from './geometry.ts';
import type { Hover } from './hover.ts';
import type { MarkLookup, PageMark } from './mark-index.ts';
import { markAt } from './term-at-point.ts';

/** A finger that stays so long on a mark in a link opens its card: sooner than the browser's own menu. */
const longPressMs = 450;
/** A press that moves further than this drags, selects or scrolls. Pixels. */
const reach = 10;

interface PressParts {
  index: MarkLookup;
  desk: Desk;
  hover: Hover<PageMark>;
  /** Whether a click on the mark is the page's. */
  isLinked: (mark: PageMark) => boolean;
  show: (mark: PageMark, point: Point, how: Opening) => void;
  signal: AbortSignal;
}

interface Press {
  readonly at: Point;
  readonly pointer: number;
  /** The mark that was pressed, where a click on it is not the page's. */
  readonly mark: PageMark | undefined;
  long?: ReturnType<typeof setTimeout>;
}

const isSame = (a: PageMark, b: PageMark): boolean => a.term === b.term && a.words === b.words;

/**
 * Turns clicks and taps on marks into cards: a click opens and pins, one more closes again (so a double
 * click, which selects a word, leaves none); a tap opens, one more pins; a press elsewhere closes what is
 * not pinned. Nothing that the page or the browser does with them is prevented.
 */
export const followPresses = ({ index, desk, hover, isLinked, show, signal }: PressParts) => {
  let press: Press | undefined;
  let onCard = false;

  const endLong = (): void => clearTimeout(press?.long);

  const onDown = (event: PointerEvent): void => {
    endLong();
    onCard = desk.owns(event.target);
    press = undefined;
    if (onCard) return;
    const at = { x: event.clientX, y: event.clientY };
    const mark = event.isPrimary && event.button === 0 ? markAt(at, index) : undefined;
    const linked = mark !== undefined && isLinked(mark);
    press = { at, pointer: event.pointerId, mark: linked ? undefined : mark };
    if (!mark || linked) hover.dismiss();
    if (mark && linked && event.pointerType === 'touch')
      press.long = setTimeout(
        () => show(mark, at, {}),
        longPressMs - (performance.now() - event.timeStamp),
      );
  };

  const onMove = ({ pointerId, clientX: x, clientY: y }: PointerEvent): void => {
    if (press?.pointer !== pointerId) return;
    if (Math.hypot(x - press.at.x, y - press.at.y) > reach) endLong();
  };

  const onClick = (event: MouseEvent): void => {
    const pressed = press?.mark;
    if (!pressed || event.button !== 0 || desk.owns(event.target)) return;
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const at = { x: event.clientX, y: event.clientY };
    const mark = markAt(at, index);
    const selects = getSelection()?.type === 'Range';
    // The second click of a double click has selected the word.
    const again = event.detail > 1;
    if (!mark || !isSame(mark, pressed) || hasModifier || (selects && !again)) {
      hover.dismiss();
      return;
    }
    const byMouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
    if (desk.isPinned(mark)) {
      desk.unpin();
      hover.letGo(mark);
    } else if (hover.opened && isSame(mark, hover.opened)) {
      desk.pin();
      hover.letGo(mark);
    } else if (again && byMouse) {
      // The first click found the word selected already, being told of late (`lazy-hand.ts`).
      hover.dismiss();
    } else show(mark, at, { pinned: byMouse });
  };

  hear('pointerdown', onDown, signal);
  hear('pointermove', onMove, signal);
  hear('click', onClick, signal);
  const onUp = (): void => {
    endLong();
    onCard = false;
  };
  hear('pointerup', onUp, signal);
  hear('pointercancel', onUp, signal);
  signal.addEventListener('abort', endLong);

  return {
    /** A press that began on a card goes on. */
    get onCard(): boolean {
      return onCard;
    },
  };
};
