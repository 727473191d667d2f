import type { TextPlace } from './text-piece.ts';

/** A term as it stands on the page: one place a text node, in document order. */
export interface PageMark {
  readonly term: number;
  /** Index into `markKinds`. */
  readonly kind: number;
  /** The marked words where they call an article of a document: 《能源法》第二十条. */
  readonly words?: string;
  readonly places: readonly [TextPlace, ...TextPlace[]];
  /** What draws it, while it is drawn. */
  range?: StaticRange | undefined;
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
const beginIn = (node: Text, { places }: PageMark): number =>
  places[0].node === node ? places[0].from : 0;

/**
 * The marks of a page by text node. Marks never overlap. Those that are added to be made later are made, all of them, when
 * anything is asked first. What later scripts do with marks: `mark-changes.ts`.
 */
export class MarkIndex {
  readonly #byNode = new Map<Text, PageMark[]>();
  readonly #all = new Set<PageMark>();
  #later: (() => readonly PageMark[])[] = [];

  /** Each node's marks in the order of the text. */
  get byNode(): Map<Text, PageMark[]> {
    const later = this.#later;
    this.#later = [];
    for (const make of later) this.add(make());
    return this.#byNode;
  }

  /** Number of marks. */
  get size(): number {
    return this.#made().size;
  }

  /** Whether this very mark is (still) here. */
  has(mark: PageMark): boolean {
    return this.#made().has(mark);
  }

  all(): Iterable<PageMark> {
    return this.#made();
  }

  /** Whether a mark stands in `node`, wholly or in part. */
  touches(node: Node | undefined): boolean {
    return this.byNode.has(node as Text);
  }

  /** Adds marks, in the order of the text. */
  add(marks: readonly PageMark[]): void {
    for (const mark of marks) {
      this.#all.add(mark);
      for (const { node } of mark.places) {
        const there = this.#byNode.get(node) ?? [];
        this.#byNode.set(node, there);
        let before = there.length;
        // Those that were far come in any order.
        while (before > 0 && beginIn(node, there[before - 1] as PageMark) > beginIn(node, mark))
          before -= 1;
        there.splice(before, 0, mark);
      }
    }
  }

  /** Adds marks that are made when they are first asked for: most pages are read with no pointer near one. */
  addLater(make: () => readonly PageMark[]): void {
    this.#later.push(make);
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
        const there = this.byNode.get(other);
        there?.splice(there.indexOf(mark), 1);
      }
    }
    return dropped;
  }

  #made(): ReadonlySet<PageMark> {
    return this.byNode && this.#all;
  }
}
