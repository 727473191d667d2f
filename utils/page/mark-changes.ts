/** What becomes of the marks of a page once they are there: asked by the pointer, and brought up to date. */
import type { MarkIndex, PageMark } from './mark-index.ts';
import { parentOf } from './masks.ts';

/** The mark that covers the UTF-16 code unit at `offset` of `node`. */
export const markOn = ({ byNode }: MarkIndex, node: Text, offset: number): PageMark | undefined => {
  const marks = byNode.get(node);
  if (!marks) return undefined;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = marks[middle]?.places.find((one) => one.node === node);
    if (!place) return undefined;
    if (offset < place.from) high = middle;
    else if (offset >= place.to) low = middle + 1;
    else return marks[middle];
  }
  return undefined;
};

const isSame = (a: PageMark, b: PageMark): boolean =>
  a.term === b.term &&
  a.kind === b.kind &&
  a.words === b.words &&
  a.places.length === b.places.length &&
  a.places.every((place, i) => {
    const other = b.places[i];
    return other?.node === place.node && other.from === place.from && other.to === place.to;
  });

/**
 * Puts `found` in the place of all marks that touch `nodes`. A mark that was there already stays
 * the same object, so that nothing is painted anew and an open card stays open.
 * @param found marks on `nodes` alone, in the order of the text
 */
export const replaceMarks = (
  index: MarkIndex,
  nodes: Iterable<Text>,
  found: readonly PageMark[],
): { added: PageMark[]; dropped: PageMark[] } => {
  const kept = new Set<PageMark>();
  const next = found.map((mark) => {
    const [first] = mark.places;
    const old = markOn(index, first.node, first.from);
    if (!old || !isSame(old, mark)) return mark;
    kept.add(old);
    return old;
  });
  const dropped: PageMark[] = [];
  for (const node of nodes) dropped.push(...index.drop(node, kept));
  index.add(next);
  return { added: next.filter((mark) => !kept.has(mark)), dropped };
};

/**
 * Drops the marks of nodes that have left the document, and of those that stand in one of `roots`
 * but are not in `seen`.
 */
export const dropUnseen = (
  index: MarkIndex,
  roots: ReadonlySet<Node>,
  seen: ReadonlySet<Text>,
): PageMark[] => {
  const known = new Map<Node, boolean>();
  const isInside = (node: Node): boolean => {
    const path: Node[] = [];
    let at: Node | null = node;
    while (at && !known.has(at) && !roots.has(at)) {
      path.push(at);
      at = parentOf(at);
    }
    const inside = at !== null && (known.get(at) ?? true);
    for (const passed of path) known.set(passed, inside);
    return inside;
  };
  const dropped: PageMark[] = [];
  for (const node of index.byNode.keys())
    if (!node.isConnected || (!seen.has(node) && isInside(node))) dropped.push(...index.drop(node));
  return dropped;
};
