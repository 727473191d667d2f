import { isIn, type Box, type Point } from './geometry.ts';
import type { MarkLookup, PageMark } from './mark-index.ts';
import type { TextPlace } from './text-piece.ts';

/** Characters' boxes end at whole pixels in some browsers; so much beside them still counts. */
const tolerance = 1;

const boxesOf = ({ node, from, to }: TextPlace): DOMRect[] => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
};

/** The boxes of a mark on the screen now, one a line or node; none where it is not shown. */
export const boxesOfMark = ({ places }: PageMark): Box[] =>
  places.flatMap((place) => (place.to <= place.node.length ? boxesOf(place) : []));

/** The elements that lie on top at a point: of the document's tree, of the shadow tree in that, and so on. */
const topsAt = ({ x, y }: Point): Element[] => {
  const tops: Element[] = [];
  let top = document.elementFromPoint(x, y);
  while (top && !tops.includes(top)) {
    tops.push(top);
    top = top.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return tops;
};

/** What lies on top at a point of the viewport, and the nearest place in text, in whichever tree. */
const caretAt = (point: Point): { tops: Element[]; caret: CaretPosition | null } => {
  const tops = topsAt(point);
  // Firefox looks into shadow trees by itself.
  const shadowRoots = tops.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return { tops, caret: document.caretPositionFromPoint(point.x, point.y, { shadowRoots }) };
};

/**
 * The mark under a point of the viewport. A caret position is the nearest one, also from beside a
 * line's end or an empty place, so the point must be on the character itself.
 */
export const markAt = (point: Point, index: MarkLookup): PageMark | undefined => {
  if (index.size === 0) return undefined;
  const { tops, caret } = caretAt(point);
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const node = caret.offsetNode as Text;
  // The caret is before or behind the character, whichever edge is nearer.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const mark = index.at(node, offset);
    if (!mark || offset >= node.length) continue;
    const boxes = boxesOf({ node, from: offset, to: offset + 1 });
    if (!boxes.some((box) => isIn(point, box, tolerance))) continue;
    // Something else may lie on top.
    return tops.some((top) => top.contains(node)) ? mark : undefined;
  }
  return undefined;
};
