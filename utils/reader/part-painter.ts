import type { PageMark } from '../page/mark-index.ts';
import type { MarkPainter } from '../page/mark-painter.ts';

/** Draws the marks of those parts of a text alone that are near the window. */
export class PartPainter implements Pick<MarkPainter, 'paint' | 'erase'> {
  readonly #painter: Pick<MarkPainter, 'paint' | 'erase'>;
  /** The marks to be drawn by part. */
  readonly #marks = new Map<Element, Set<PageMark>>();
  readonly #near = new Set<Element>();

  constructor(painter: Pick<MarkPainter, 'paint' | 'erase'>) {
    this.#painter = painter;
  }

  /** `part` has come into the page, far from the window until told otherwise. */
  add(part: Element): void {
    this.#marks.set(part, new Set());
  }

  /** `part` has left the page; its marks are erased by then. */
  remove(part: Element): void {
    this.#marks.delete(part);
    this.#near.delete(part);
  }

  /** `part` has come near the window, or gone from there. */
  move(part: Element, isNear: boolean): void {
    const marks = this.#marks.get(part);
    if (!marks || isNear === this.#near.has(part)) return;
    if (isNear) {
      this.#near.add(part);
      this.#painter.paint([...marks]);
    } else {
      this.#near.delete(part);
      this.#painter.erase(marks);
    }
  }

  paint(marks: readonly PageMark[]): void {
    const drawn: PageMark[] = [];
    for (const mark of marks) {
      const part = this.#partOf(mark);
      if (!part) continue;
      this.#marks.get(part)?.add(mark);
      if (this.#near.has(part)) drawn.push(mark);
    }
    this.#painter.paint(drawn);
  }

  erase(marks: Iterable<PageMark>): void {
    const all = [...marks];
    this.#painter.erase(all);
    for (const mark of all) {
      const part = this.#partOf(mark);
      if (part) this.#marks.get(part)?.delete(mark);
    }
  }

  #partOf({ places: [{ node }] }: PageMark): Element | undefined {
    for (let at = node.parentElement; at; at = at.parentElement) if (this.#marks.has(at)) return at;
    return undefined;
  }
}
