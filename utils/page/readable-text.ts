import {
  fragmentNode,
  elementAbove,
  firstChildOf,
  isMasked,
  nextSiblingOf,
  parentElementOf,
  parentOf,
} from './masks.ts';
import type { Styles } from './styles.ts';
import { PieceBuilder, type TextPiece } from './text-piece.ts';
import { isUnread } from './unread.ts';

/**
 * A piece is cut at the first end of a block or line after so many characters. The first one is shorter, so
 * that its marks are there while the rest is read.
 */
export const pieceLength = 30_000;
const firstLength = 1_500;
/** A single block longer than this is cut inside; with one part more it stays below `longestText`. */
const longestPiece = 60_000;
/** A text node longer than this is taken in parts, so that no step is long. */
const partLength = 20_000;
/** Nodes between two chances to rest. */
const nodesPerStep = 100;

/** No term is of rare characters alone; with those, this would take ten times as long to compile. */
const han = /[\u3007\u3400-\u9fff\uf900-\ufaff]/u;
const sentenceEnd = /[。；！？\n](?=[^。；！？\n]*$)/u;

const elementNode = 1;
const textNode = 3;

const isElement = (node: Node): node is Element => node.nodeType === elementNode;

/** A piece that is worth asking about. */
const withHan = (piece: TextPiece): TextPiece | undefined =>
  han.test(piece.text) ? piece : undefined;

/** End of the part of `data` that begins at `from`: after a sentence where there is one. */
const partEnd = (data: string, from: number): number => {
  if (data.length - from <= partLength) return data.length;
  const end = sentenceEnd.exec(data.slice(from, from + partLength));
  return from + (end ? end.index + 1 : partLength);
};

export interface Reading {
  styles: Styles;
  /** Told of each element that was passed over because it is not shown now, but may be later. */
  onHidden: (element: Element) => void;
  /** Told of each open shadow tree on the way; what is in it is not read. */
  onShadow?: (root: ShadowRoot) => void;
  /** Elements that hold whole lines and were read before: passed over. */
  done?: ReadonlySet<Node>;
}

/** How a walk goes on at an element that is not masked. */
const wayInto = (
  element: Element,
  { styles, onHidden }: Reading,
): 'skip' | 'break' | 'inline' | 'block' => {
  if (isUnread(element)) return 'skip';
  if (element.localName === 'br') return 'break';
  const box = styles.box(element);
  if (box !== 'none') return box;
  onHidden(element);
  return 'skip';
};

/** The nearest element from `node` up that holds whole lines: text never joins across its edges. */
export const blockOf = (node: Node, styles: Styles): Element | null => {
  let at = isMasked(node) || isElement(node) ? (node as Element) : parentElementOf(node);
  while (at && !isMasked(at) && (at.localName === 'br' || styles.box(at) === 'inline'))
    at = parentElementOf(at);
  return at;
};

/**
 * The element whose style says how the text of a node is read; undefined where it is not.
 * @param data the node's
 */
const styledBy = (
  node: Text,
  data: string,
  { atLineStart }: PieceBuilder,
  { styles, onHidden }: Reading,
): Element | undefined => {
  if (atLineStart && data.trim() === '') return undefined;
  const parent = elementAbove(node);
  if (!parent) return undefined;
  if (styles.shows(parent)) return parent;
  if (han.test(data)) onHidden(parent);
  return undefined;
};

/**
 * The readable text inside `root`, in document order: joined across inline elements, parted by
 * '\n' at the edges of blocks and at empty lines, by U+2028 where a `<br>` or a preserved line feed
 * ends a line within a block, runs of white space folded into one space unless the
 * style preserves them. Yields `undefined` now and then, so that the caller can rest; the document
 * may change meanwhile. Pieces without a Chinese character are left out.
 * @param root an element that is reached (`reached.ts`) and that holds whole lines (see `blockOf`), or a shadow tree
 * @returns false where the page took away the node that the walk stood on, so that the rest was
 *   not read
 */
export function* readPieces(
  root: Element | ShadowRoot,
  reading: Reading,
): Generator<TextPiece | undefined, boolean, void> {
  const builder = new PieceBuilder();
  let length = firstLength;
  const openBlocks: Node[] = [];
  let steps = 0;
  let node: Node | null = root;
  let entering = true;
  while (node) {
    let isLineOver = false;
    if (entering) {
      steps += 1;
      if (steps % nodesPerStep === 0) yield undefined;
      const type: number = node.nodeType;
      let child: Node | null = null;
      if (type === textNode) {
        const { data } = node as Text;
        const parent = styledBy(node as Text, data, builder, reading);
        if (parent) {
          const keepsLines = data.includes('\n') && reading.styles.keepsLines(parent);
          for (let from = 0; from < data.length;) {
            const to = partEnd(data, from);
            builder.add(node as Text, data, from, to, keepsLines);
            from = to;
            if (builder.length >= longestPiece) yield withHan(builder.take());
            else if (to < data.length) yield undefined;
          }
        }
      } else if (type === fragmentNode) child = node.firstChild;
      else if (isMasked(node) || reading.done?.has(node)) builder.endBlock();
      else if (type === elementNode) {
        const element = node as Element;
        const way = wayInto(element, reading);
        if (way === 'break') {
          builder.endLine();
          isLineOver = true;
        } else if (way !== 'skip') {
          if (element.shadowRoot) reading.onShadow?.(element.shadowRoot);
          if (way === 'block') {
            builder.endBlock();
            openBlocks.push(node);
          }
          child = firstChildOf(node);
        }
      }
      if (child) {
        node = child;
        continue;
      }
    }
    if (openBlocks.at(-1) === node) {
      openBlocks.pop();
      builder.endBlock();
      isLineOver = true;
    }
    if (isLineOver && builder.length >= length) {
      length = pieceLength;
      yield withHan(builder.take());
    }
    if (node === root) break;
    const next: Node | null = nextSiblingOf(node);
    entering = next !== null;
    node = next ?? parentOf(node);
  }
  yield withHan(builder.take());
  return node !== null;
}
