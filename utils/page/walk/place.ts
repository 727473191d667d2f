/** Where the reader is on the page, and which mark is the next from there. */
import type { Box } from '../geometry.ts';
import type { PageMark } from '../mark-index.ts';
import { boxesOfMark } from '../term-at-point.ts';
import type { Way } from './model.ts';

/** Where a mark stands from a place of the page: before it (-1), behind it or in it (1), around it (0). */
export type SideOf = (mark: PageMark) => -1 | 0 | 1;

/** The element of the document's own tree that a node stands in: shadow trees cannot be compared. */
export const lifted = (node: Node): Node => {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode())
    at = root.host;
  return at;
};

const isInWindow = ({ left, top, right, bottom }: Box): boolean =>
  bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;

/** From the element that has the focus. */
const fromFocus = (): SideOf | undefined => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return undefined;
  if (!isInWindow(at.getBoundingClientRect())) return undefined;
  return ({ places: [{ node }] }) =>
    at.compareDocumentPosition(lifted(node)) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
};

const isVisible = (range: Range): boolean => {
  const box = range.getClientRects()[0] ?? range.startContainer.parentElement?.getClientRects()[0];
  return box !== undefined && isInWindow(box);
};

/** From the selected text's beginning, or from where the reader last clicked. */
const fromSelection = (): SideOf | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!document.body?.contains(range.startContainer) || !isVisible(range)) return undefined;
  const start = range.cloneRange();
  start.collapse(true);
  return ({ places }) => {
    const [first] = places;
    const last = places.at(-1) ?? first;
    const [from, to] = [lifted(first.node), lifted(last.node)];
    if (from !== first.node || to !== last.node) return start.comparePoint(from, 0) < 0 ? -1 : 1;
    if (start.comparePoint(first.node, first.from) >= 0) return 1;
    return start.comparePoint(last.node, last.to) <= 0 ? -1 : 0;
  };
};

/** From the upper edge of what is in the window. */
const fromWindow: SideOf = (mark) => {
  const [box] = boxesOfMark(mark);
  return box && box.top >= 0 ? 1 : -1;
};

/** The reader's place: the focus, else the selection, each where it is in sight, else the window's top. */
export const readersPlace = (): SideOf => fromFocus() ?? fromSelection() ?? fromWindow;

/**
 * Index of the mark to go to first.
 * @param marks in the order of the document, at least one
 * @returns undefined where none lies that way
 */
export const firstFrom = (
  marks: readonly PageMark[],
  way: Way,
  sideOf: SideOf,
): number | undefined => {
  const at =
    way === 'next'
      ? marks.findIndex((mark) => sideOf(mark) === 1)
      : marks.findLastIndex((mark) => sideOf(mark) === -1);
  return at < 0 ? undefined : at;
};
