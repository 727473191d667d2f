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

/** What the pointer asks of the marks. */
export interface MarkLookup {
  /** Number of marks. */
  readonly size: number;
  /** Whether this very mark is (still) here. */
  has(mark: PageMark): boolean;
  /** The mark that covers the UTF-16 code unit at `offset` of `node`. */
  at(node: Text, offset: number): PageMark | undefined;
}

const none: ReadonlySet<PageMark> = new Set();

/** Where a mark begins in a node that it touches; before all others where it began in one before. */
const beginIn = (node: Text, { places: [first] }: PageMark): number =>
  first.node === node ? first.from : 0;

/** The marks of a page by text node. Marks never overlap. What later scripts do with them: `mark-changes.ts`. */
export class MarkIndex {
  /** Each node's marks in the order of the text. */
  readonly byNode = new Map<Text, PageMark[]>();
  readonly #all = new Set<PageMark>();

  /** Number of marks. */
  get size(): number {
    return this.#all.size;
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
    return this.byNode.has(node as Text);
  }

  /** Adds marks, in the order of the text. */
  add(marks: readonly PageMark[]): void {
    // By index, as everywhere that a page's first marks pass: see `naturals.ts`.
    for (let i = 0; i < marks.length; i += 1) {
      const mark = marks[i] as PageMark;
      this.#all.add(mark);
      for (let at = 0; at < mark.places.length; at += 1) {
        const { node } = mark.places[at] as TextPlace;
        const there = this.byNode.get(node);
        if (!there) this.byNode.set(node, [mark]);
        else {
          let before = there.length;
          // Those that were far come in any order.
          while (before > 0 && beginIn(node, there[before - 1] as PageMark) > beginIn(node, mark))
            before -= 1;
          there.splice(before, 0, mark);
        }
      }
    }
  }

  /**
   * Drops the marks that touch `node`.
   * @param kept marks that are only taken off the node's list, to be listed anew
   */
  drop(node: Text, kept = none): PageMark[] {
    const dropped = (this.byNode.get(node) ?? []).filter((mark) => !kept.has(mark));
    this.byNode.delete(node);
    for (const mark of dropped) {
      this.#all.delete(mark);
      for (const { node: other } of mark.places) {
        const rest = this.byNode.get(other)?.filter((one) => one !== mark);
        if (rest?.length) this.byNode.set(other, rest);
        else this.byNode.delete(other);
      }
    }
    return dropped;
  }
}
