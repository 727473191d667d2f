import type { Repeats } from '../settings/settings.ts';
import type { MarkIndex, MarkLookup, PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import { repeatedMarks } from './repeated.ts';
import { sectionsOf, type NodePlace } from './sections.ts';

/** Marks that are shown again are drawn in groups of so many. */
const groupSize = 50;

/**
 * The marks of a page that are shown, out of all that were found: a term that repeats in a section is
 * left quiet where the reader wishes so. What is quiet is not drawn and opens no card.
 */
export class ShownMarks implements MarkLookup {
  readonly #index: MarkIndex;
  readonly #painter: Pick<MarkPainter, 'paint' | 'erase'>;
  #repeats: Repeats;
  #quiet = new Set<PageMark>();
  /** Kept while a reading of the page lasts. */
  #places: ReadonlyMap<Text, NodePlace> | undefined;

  constructor(index: MarkIndex, painter: Pick<MarkPainter, 'paint' | 'erase'>, repeats: Repeats) {
    this.#index = index;
    this.#painter = painter;
    this.#repeats = repeats;
  }

  /** Number of marks shown. */
  get size(): number {
    return this.#index.size - this.#quiet.size;
  }

  /** Number of distinct terms: each is shown somewhere. */
  terms(): number {
    return this.#index.terms();
  }

  has(mark: PageMark): boolean {
    return this.#index.has(mark) && !this.#quiet.has(mark);
  }

  at(node: Text, offset: number): PageMark | undefined {
    const mark = this.#index.at(node, offset);
    return mark && !this.#quiet.has(mark) ? mark : undefined;
  }

  /** Draws marks that were found together, and that the index holds by now. */
  paint(marks: readonly PageMark[]): void {
    const before = this.#quiet;
    this.#choose();
    this.#painter.paint(marks.filter((mark) => !this.#quiet.has(mark)));
    this.#redraw(before, new Set(marks));
  }

  /** Takes marks off the page that the index no longer holds. */
  erase(marks: Iterable<PageMark>): void {
    const gone = new Set(marks);
    this.#painter.erase(gone);
    for (const mark of gone) this.#quiet.delete(mark);
  }

  /** The page was read, or the reader chose anew: shows what is the first of its section now. */
  settle(repeats = this.#repeats): void {
    this.#repeats = repeats;
    const before = this.#quiet;
    this.#places = undefined;
    this.#choose();
    this.#places = undefined;
    this.#redraw(before, new Set());
  }

  #choose(): void {
    if (this.#repeats === 'every') {
      this.#quiet = new Set();
      return;
    }
    this.#places ??= document.body ? sectionsOf(document.body) : new Map();
    this.#quiet = repeatedMarks(this.#index.all(), this.#places);
  }

  /** Draws those that were quiet `before` and erases those that have become so, but for `fresh` ones. */
  #redraw(before: ReadonlySet<PageMark>, fresh: ReadonlySet<PageMark>): void {
    const quieted: PageMark[] = [];
    for (const mark of this.#quiet) if (!before.has(mark) && !fresh.has(mark)) quieted.push(mark);
    this.#painter.erase(quieted);
    const woken: PageMark[] = [];
    for (const mark of before)
      if (!this.#quiet.has(mark) && !fresh.has(mark) && this.#index.has(mark)) woken.push(mark);
    // Groups of marks are drawn when they come near the window, so each must be small.
    for (let i = 0; i < woken.length; i += groupSize)
      this.#painter.paint(woken.slice(i, i + groupSize));
  }
}
