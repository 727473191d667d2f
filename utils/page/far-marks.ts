import { parentElementOf } from './masks.ts';
import type { PageMark } from './mark-index.ts';
import type { FoundMarks } from './page-scan.ts';
import { Slice } from './slices.ts';
import { segmentAt, type Segment } from './text-piece.ts';

/** So many of a page's marks are made as soon as they are found, wherever they stand: all of most pages. */
const mostAtOnce = 400;
/** With no more pieces left, 90,000 characters or some 3,000 marks, they are made as well once the page is at rest. */
export const fewGroups = 3;

/** What was found in a piece from one mark on. */
interface Group {
  make: () => PageMark[];
  /** The nodes of the first mark and of the piece's end. */
  readonly ends: readonly Text[];
}

/** Whether some of a group stands in the window or less than a window's height away. Reads layout. */
const isNear = ({ ends }: Group): boolean => {
  const boxes = ends.map((node) => parentElementOf(node)?.getBoundingClientRect());
  // What has left the page is as good as near: its marks are not made.
  return (
    boxes.some((box) => (box?.top ?? 0) < 2 * innerHeight) &&
    boxes.some((box) => (box?.bottom ?? 0) > -innerHeight)
  );
};

/**
 * The marks of a long page that nobody has come near yet: they stay the numbers that were found until somebody does, or, where
 * they are not many, the page is at rest: to make and draw all costs as much as to read their page (1,100 marks: 6 ms).
 */
export class FarMarks {
  readonly #take: (marks: readonly PageMark[]) => void;
  #groups: Group[] = [];
  #atOnce = mostAtOnce;
  /** Tells of each new size of the page, whatever it came by; and of the first one as soon as it is laid out. */
  readonly #observer = new ResizeObserver(() => this.takeNear());

  /** @param take is given marks as they are made */
  constructor(take: (marks: readonly PageMark[]) => void) {
    this.#take = take;
  }

  /** Takes what was found next. */
  add(found: FoundMarks): void {
    const { piece, answer, marks } = found;
    const from = Math.min(answer.length >> 2, this.#atOnce);
    this.#atOnce -= from;
    this.#take(marks(0, from));
    if (4 * from === answer.length) return;
    const ends = [segmentAt(piece, answer[4 * from] as number), -1].map(
      // What has marks has segments.
      (segment) => (piece.segments.at(segment) as Segment).node,
    );
    this.#groups.push({ make: () => marks(from), ends });
    // Asked anew it tells anew.
    this.#observer.disconnect();
    this.#observer.observe(document.body);
  }

  /** Makes those near the window. Reads layout. */
  takeNear(): void {
    const far = this.#groups;
    this.#groups = [];
    for (const group of far)
      if (isNear(group)) this.#take(group.make());
      else this.#groups.push(group);
  }

  /**
   * Makes all, in slices, and all that is found from now on.
   * @param most where more groups wait, nothing is made
   */
  async takeAll(most = Infinity): Promise<void> {
    if (this.#groups[most]) return;
    this.#atOnce = Infinity;
    const slice = new Slice();
    for (let group = this.#groups.shift(); group; group = this.#groups.shift()) {
      this.#take(group.make());
      await slice.rest();
    }
  }

  /** Forgets those that wait, also where all are being made: nothing is drawn any more. */
  stop(): void {
    this.#groups = [];
    this.#observer.disconnect();
  }
}
