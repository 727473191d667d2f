import type { Repeats } from '../settings/settings.ts';
import { markOn } from './mark-changes.ts';
import type { MarkIndex, MarkLookup, PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import { repeatedMarks } from './repeated.ts';
import { sectionsOf, type NodePlace } from './sections.ts';

/** Marks that are shown again are drawn in groups of so many. */
const groupSize = 50;

/** What the reader wishes of all marks. */
export interface Wishes {
  repeats: Repeats;
  /** Terms that are marked nowhere. */
  muted: ReadonlySet<number>;
}

/**
 * The marks of a page that are shown, out of all that were found: a term that the reader does not want,
 * or that repeats in a section where the reader wishes it so, is left quiet. What is quiet is not drawn
 * and opens no card.
 */
export class ShownMarks implements MarkLookup {
  readonly #index: MarkIndex;
  readonly #painter: Pick<MarkPainter, 'paint' | 'erase'>;
  #wishes: Wishes;
  /** Terms whose marks were taken off this page. */
  readonly #dismissed = new Set<number>();
  /** Marks of terms that are not wanted, and wanted marks that repeat. */
  #unwanted = new Set<PageMark>();
  #repeated = new Set<PageMark>();
  /** Kept while a reading of the page lasts. */
  #places: ReadonlyMap<Text, NodePlace> | undefined;

  constructor(
    index: MarkIndex,
    painter: Pick<MarkPainter, 'paint' | 'erase'>,
    wishes: Readonly<Wishes>,
  ) {
    this.#index = index;
    this.#painter = painter;
    this.#wishes = wishes;
  }

  /** Number of marks shown. */
  get size(): number {
    return this.#index.size - this.#repeated.size - this.#unwanted.size;
  }

  has(mark: PageMark): boolean {
    return this.#index.has(mark) && !this.#isQuiet(mark);
  }

  /** All marks that are shown, in any order. */
  all(): PageMark[] {
    return Array.from(this.#index.all()).filter((mark) => !this.#isQuiet(mark));
  }

  at(node: Text, offset: number): PageMark | undefined {
    const mark = markOn(this.#index, node, offset);
    return mark && !this.#isQuiet(mark) ? mark : undefined;
  }

  /** Draws marks that were found together, and that the index holds by now. */
  paint(marks: readonly PageMark[]): void {
    const before = this.#repeated;
    for (const mark of marks) if (!this.#isWanted(mark)) this.#unwanted.add(mark);
    this.#choose();
    this.#painter.paint(marks.filter((mark) => !this.#isQuiet(mark)));
    this.#redraw(before, this.#repeated, new Set(marks));
  }

  /** Takes marks off the page that the index no longer holds. */
  erase(marks: Iterable<PageMark>): void {
    const gone = new Set(marks);
    this.#painter.erase(gone);
    for (const mark of gone) {
      this.#repeated.delete(mark);
      this.#unwanted.delete(mark);
    }
  }

  /** The page was read, or the reader chose anew: shows what is to be shown now. */
  settle(wishes = this.#wishes): void {
    this.#wishes = wishes;
    const before = this.#quiet();
    this.#unwanted = new Set();
    if (wishes.muted.size > 0 || this.#dismissed.size > 0)
      for (const mark of this.#index.all()) if (!this.#isWanted(mark)) this.#unwanted.add(mark);
    this.#places = undefined;
    this.#choose();
    this.#places = undefined;
    this.#redraw(before, this.#quiet(), new Set());
  }

  /** Takes a term's marks off this page until it is loaded again (此处不是这个意思). */
  dismiss(term: number): void {
    this.#dismissed.add(term);
    this.settle();
  }

  #isWanted({ term }: PageMark): boolean {
    return !this.#wishes.muted.has(term) && !this.#dismissed.has(term);
  }

  #quiet(): Set<PageMark> {
    return new Set([...this.#repeated, ...this.#unwanted]);
  }

  #isQuiet(mark: PageMark): boolean {
    return this.#repeated.has(mark) || this.#unwanted.has(mark);
  }

  #choose(): void {
    if (this.#wishes.repeats === 'every') {
      this.#repeated = new Set();
      return;
    }
    this.#places ??= document.body ? sectionsOf(document.body) : new Map();
    const wanted = Array.from(this.#index.all()).filter((mark) => !this.#unwanted.has(mark));
    this.#repeated = repeatedMarks(wanted, this.#places);
  }

  /** Erases what has become quiet and draws what no longer is, but for `fresh` marks. */
  #redraw(
    before: ReadonlySet<PageMark>,
    now: ReadonlySet<PageMark>,
    fresh: ReadonlySet<PageMark>,
  ): void {
    const quieted: PageMark[] = [];
    for (const mark of now) if (!before.has(mark) && !fresh.has(mark)) quieted.push(mark);
    this.#painter.erase(quieted);
    const woken: PageMark[] = [];
    for (const mark of before)
      if (!this.#isQuiet(mark) && !fresh.has(mark) && this.#index.has(mark)) woken.push(mark);
    // Groups of marks are drawn when they come near the window, so each must be small.
    for (let i = 0; i < woken.length; i += groupSize)
      this.#painter.paint(woken.slice(i, i + groupSize));
  }
}
