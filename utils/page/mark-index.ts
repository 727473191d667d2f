import { parentOf } from './masks.ts';
import type { TextPlace } from './text-piece.ts';

/** A term as it stands on the page: one place a text node, in document order. */
export interface PageMark {
  readonly term: number;
  /** Index into `markKinds`. */
  readonly kind: number;
  /** The marked words where they call an article of a document: 《能源法》第二十条. */
  readonly words?: string;
  readonly places: readonly [TextPlace, ...TextPlace[]];
}

const samePlaces = (a: PageMark, b: PageMark): boolean =>
  a.places.length === b.places.length &&
  a.places.every((place, i) => {
    const other = b.places[i];
    return other?.node === place.node && other.from === place.from && other.to === place.to;
  });

/** What the pointer asks of the marks. */
export interface MarkLookup {
  /** Number of marks. */
  readonly size: number;
  /** Whether this very mark is (still) here. */
  has(mark: PageMark): boolean;
  /** The mark that covers the UTF-16 code unit at `offset` of `node`. */
  at(node: Text, offset: number): PageMark | undefined;
}

/** The marks of a page by text node. Marks never overlap. */
export class MarkIndex implements MarkLookup {
  /** Each node's marks in the order of the text. */
  readonly #byNode = new Map<Text, PageMark[]>();
  readonly #all = new Set<PageMark>();

  /** Number of marks. */
  get size(): number {
    return this.#all.size;
  }

  /** Number of distinct terms. */
  terms(): number {
    const terms = new Set<number>();
    for (const mark of this.#all) terms.add(mark.term);
    return terms.size;
  }

  /** Whether this very mark is (still) here. */
  has(mark: PageMark): boolean {
    return this.#all.has(mark);
  }

  all(): Iterable<PageMark> {
    return this.#all;
  }

  /** Whether a mark stands in `node`, wholly or in part. */
  touches(node: Node | undefined): boolean {
    return this.#byNode.has(node as Text);
  }

  /** The mark that covers the UTF-16 code unit at `offset` of `node`. */
  at(node: Text, offset: number): PageMark | undefined {
    const marks = this.#byNode.get(node);
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
  }

  /**
   * Puts `found` in the place of all marks that touch `nodes`. A mark that was there already stays
   * the same object, so that nothing is painted anew and an open card stays open.
   * @param found marks on `nodes` alone, in the order of the text
   */
  replace(
    nodes: Iterable<Text>,
    found: readonly PageMark[],
  ): { added: PageMark[]; dropped: PageMark[] } {
    const kept = new Set<PageMark>();
    const next = found.map((mark) => {
      const [first] = mark.places;
      const old = this.at(first.node, first.from);
      if (
        !old ||
        old.term !== mark.term ||
        old.kind !== mark.kind ||
        old.words !== mark.words ||
        !samePlaces(old, mark)
      )
        return mark;
      kept.add(old);
      return old;
    });
    const dropped: PageMark[] = [];
    for (const node of new Set(nodes)) dropped.push(...this.#dropAt(node, kept));
    for (const mark of next)
      for (const { node } of mark.places) {
        const marks = this.#byNode.get(node);
        if (marks) marks.push(mark);
        else this.#byNode.set(node, [mark]);
      }
    for (const mark of next) this.#all.add(mark);
    return { added: kept.size === 0 ? next : next.filter((mark) => !kept.has(mark)), dropped };
  }

  /** Drops the marks that touch `node`. */
  dropNode(node: Text): PageMark[] {
    return this.#dropAt(node, new Set());
  }

  /**
   * Drops the marks of nodes that have left the document, and of those that stand in one of `roots`
   * but are not in `seen`.
   */
  dropUnseen(roots: ReadonlySet<Node>, seen: ReadonlySet<Text>): PageMark[] {
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
    for (const node of this.#byNode.keys())
      if (!node.isConnected || (!seen.has(node) && isInside(node)))
        dropped.push(...this.dropNode(node));
    return dropped;
  }

  /** Forgets all marks. */
  clear(): void {
    this.#byNode.clear();
    this.#all.clear();
  }

  /** Empties the node's list; a mark in `kept` is only taken off the list, to be listed anew. */
  #dropAt(node: Text, kept: ReadonlySet<PageMark>): PageMark[] {
    const marks = this.#byNode.get(node);
    if (!marks) return [];
    this.#byNode.delete(node);
    const dropped = marks.filter((mark) => !kept.has(mark));
    for (const mark of dropped) {
      this.#all.delete(mark);
      for (const { node: other } of mark.places) if (other !== node) this.#unlist(other, mark);
    }
    return dropped;
  }

  #unlist(node: Text, mark: PageMark): void {
    const rest = (this.#byNode.get(node) ?? []).filter((other) => other !== mark);
    if (rest.length === 0) this.#byNode.delete(node);
    else this.#byNode.set(node, rest);
  }
}
