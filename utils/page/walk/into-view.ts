import type { Box } from '../geometry.ts';
import type { PageMark } from '../mark-index.ts';
import { parentElementOf, parentOf } from '../masks.ts';
import { boxesOfMark } from '../term-at-point.ts';

/** So near the window's edges a term is in sight but not at hand. Pixels. */
const margin = 24;

const middle = (low: number, high: number): number => (low + high) / 2;

const isWithin = ({ left, top, right, bottom }: Box): boolean =>
  top >= margin && bottom <= innerHeight - margin && left >= 0 && right <= innerWidth;

/** Whether nothing (a header that sticks to the window, a banner) lies on the term. */
const isOpen = ({ left, top, right, bottom }: Box, node: Text): boolean => {
  const root = node.getRootNode() as Document | ShadowRoot;
  const on = root.elementFromPoint(middle(left, right), middle(top, bottom));
  return on?.contains(node) ?? false;
};

const scrolls = (element: Element): boolean =>
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
  /auto|scroll|hidden/u.test(getComputedStyle(element).overflow);

/** The element around `element`, out of shadow trees too. */
const around = (element: Element): Element | null =>
  parentElementOf(element) ?? (parentOf(element) as ShadowRoot | null)?.host ?? null;

/** How far to scroll so that the middle of low…high is at `goal`; not at all where it fits in already. */
const excess = (low: number, high: number, from: number, to: number): number =>
  low >= from && high <= to ? 0 : middle(low, high) - middle(from, to);

/**
 * Scrolls to a mark unless it can be read already: to the middle, clear of headers that stick. At once,
 * for every reader, as the browser's own search does: a reader who steps on waits for no motion, and one
 * who asked for less motion sees none.
 */
export const bringIntoView = (mark: PageMark): void => {
  const [{ node }] = mark.places;
  const behavior = 'instant';
  const start = node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host;
  // The frame itself may be out of sight; only this scrolls what is around a frame.
  if (window !== window.top) start?.scrollIntoView({ block: 'nearest', behavior });
  const box = (): Box | undefined => boxesOfMark(mark)[0];
  const now = box();
  if (!now || (isWithin(now) && isOpen(now, node))) return;
  for (let at: Element | null = start ?? null; at; at = around(at)) {
    if (at === document.body || at === document.documentElement || !scrolls(at)) continue;
    const [term, frame] = [box() ?? now, at.getBoundingClientRect()];
    at.scrollBy({
      left: excess(term.left, term.right, frame.left, frame.right),
      top: middle(term.top, term.bottom) - middle(frame.top, frame.bottom),
      behavior,
    });
  }
  const { left, top, right, bottom } = box() ?? now;
  scrollBy({
    left: excess(left, right, 0, innerWidth),
    top: middle(top, bottom) - innerHeight / 2,
    behavior,
  });
};
