import type { Point } from './geometry.ts';
import type { PageMark } from './mark-index.ts';
import { boxesOfMark } from './term-at-point.ts';
import type { TextPlace } from './text-piece.ts';

const textNode = 3;
/** Of a card. Pixels. */
const usualWidth = 420;

/** The text nodes that a range holds, in the order of the document, each cut to what it holds of it. */
const placesIn = (range: AbstractRange, root: Node): TextPlace[] => {
  const places: TextPlace[] = [];
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const add = (node: Text): void => {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    if (from < to) places.push({ node, from, to });
  };
  if (root.nodeType === textNode) {
    add(root as Text);
    return places;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (live.intersectsNode(node)) add(node as Text);
  return places;
};

/** What a card that stands at the selection is laid beside. */
export interface SelectionPlace {
  places: PageMark['places'];
  /** On its last line; so that the card is in the window's middle where the selection shows no text. */
  point: Point;
}

/**
 * Where the page's selected text stands. In a form field, or in a frame that may not be looked into,
 * nobody can tell: the places hold no text then.
 */
export const selectionPlace = (): SelectionPlace => {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const [first = { node: document.createTextNode(''), from: 0, to: 0 }, ...rest] =
    range && !range.collapsed ? placesIn(range, range.commonAncestorContainer) : [];
  const places: PageMark['places'] = [first, ...rest];
  const box = boxesOfMark({ term: 0, kind: 0, places }).at(-1);
  const point = box
    ? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
    : { x: Math.max(0, (innerWidth - usualWidth) / 2), y: innerHeight / 6 };
  return { places, point };
};
