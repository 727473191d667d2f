import { isMasked, nextSiblingOf, parentElementOf, parentOf, previousSiblingOf } from './masks.ts';
import { blockOf } from './readable-text.ts';
import type { Styles } from './styles.ts';

/** More places than this are read again as one: the whole body. */
const mostPlaces = 100;

const textNode = 3;

const isElement = (node: Node): node is Element => node.nodeType === 1;

const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '';

/** Whether no line of text goes on from `element` to what stands beside it. */
const standsAlone = (element: Element, styles: Styles): boolean =>
  styles.box(element) === 'block' &&
  [previousSiblingOf(element), nextSiblingOf(element)].every(
    (beside) =>
      beside === null ||
      isMasked(beside) ||
      (isElement(beside)
        ? styles.box(beside) !== 'inline'
        : beside.nodeType !== textNode || isBlank(beside)),
  );

/** Gathers what changed, and tells which parts of the page must be read again. */
export class DirtyPlaces {
  readonly #changed = new Set<Node>();
  readonly #joined = new Set<Node>();
  #everything = false;

  get isEmpty(): boolean {
    return !this.#everything && this.#changed.size === 0 && this.#joined.size === 0;
  }

  /** All of the page must be read again. */
  addAll(): void {
    this.#everything = true;
    this.#changed.clear();
    this.#joined.clear();
  }

  /** `node` is new, or what it holds reads differently now. */
  add(node: Node): void {
    this.#addTo(this.#changed, node);
  }

  /** A neighbour of `node` is gone: the line that `node` stands on reads differently now. */
  addBeside(node: Node): void {
    this.#addTo(this.#joined, node);
  }

  #addTo(set: Set<Node>, node: Node): void {
    if (this.#everything) return;
    set.add(node);
    if (set.size > mostPlaces) this.addAll();
  }

  /**
   * Elements that hold whole lines and together all that changed, none inside another; forgets
   * them. Reads styles.
   */
  take(body: Element, styles: Styles): Set<Element> {
    const blocks = new Set<Element>();
    const include = (node: Node): void => {
      const block = blockOf(node, styles);
      if (block && body.contains(block)) blocks.add(block);
      else if (block?.contains(body)) blocks.add(body);
    };
    for (const node of this.#changed) {
      if (!node.isConnected || isMasked(node)) continue;
      if (isElement(node) && node !== body && standsAlone(node, styles)) blocks.add(node);
      else include(node === body ? node : (parentOf(node) ?? node));
    }
    for (const node of this.#joined)
      if (!isMasked(node) && node.isConnected && !(isElement(node) && styles.box(node) === 'block'))
        include(parentOf(node) ?? node);
    if (this.#everything) blocks.add(body);
    this.#everything = false;
    this.#changed.clear();
    this.#joined.clear();
    return outermost(blocks);
  }
}

const outermost = (blocks: ReadonlySet<Element>): Set<Element> => {
  const outer = new Set<Element>();
  for (const block of blocks) {
    let above = parentElementOf(block);
    while (above && !blocks.has(above)) above = parentElementOf(above);
    if (!above) outer.add(block);
  }
  return outer;
};
