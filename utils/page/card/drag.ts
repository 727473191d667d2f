import type { Point } from '../geometry.ts';

export interface DragParts {
  /** Whether a press there begins a drag. */
  isHandle: (target: Element) => boolean;
  /** Where the card's corner is; undefined: it cannot be dragged now. */
  corner: () => Point | undefined;
  /** Puts the card's corner there, or as near as may be. */
  putAt: (corner: Point) => void;
}

/** What of a head does something else when pressed. */
const controls = 'button:not(.handle), a, summary, input, select';
/** What a mouse selects there; a finger selects by a long press. */
const words = '[lang]';

/**
 * Lets the card be dragged, by mouse, pen and finger: the pointer is captured, so it may leave the
 * card and the window.
 */
export const dragBy = (frame: HTMLElement, { isHandle, corner, putAt }: DragParts): void => {
  /** From the pointer to the card's corner. */
  let held: { readonly pointer: number; readonly x: number; readonly y: number } | undefined;

  frame.addEventListener('pointerdown', (event) => {
    const { target, pointerId, pointerType, clientX, clientY } = event;
    if (!event.isTrusted || !event.isPrimary || event.button !== 0) return;
    if (!(target instanceof Element) || target.closest(controls) || !isHandle(target)) return;
    if (pointerType === 'mouse' && target.matches(words)) return;
    const at = corner();
    if (!at) return;
    frame.setPointerCapture(pointerId);
    held = { pointer: pointerId, x: at.x - clientX, y: at.y - clientY };
  });
  frame.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (held?.pointer === pointerId) putAt({ x: clientX + held.x, y: clientY + held.y });
  });
  const end = ({ pointerId }: PointerEvent): void => {
    if (held?.pointer === pointerId) held = undefined;
  };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
  frame.addEventListener('lostpointercapture', end);
};
