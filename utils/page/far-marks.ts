import type { Take } from './follower-model.ts';
import { parentElementOf } from './masks.ts';
import type { FoundMarks } from './page-scan.ts';
import { Slice } from './slices.ts';
import { segmentAt, type Segment } from './text-piece.ts';

/** So many of a long page's marks are drawn as soon as they are found, wherever they stand. */
const mostAtOnce = 400;

/** What was found in a piece from one mark on. */
interface Group extends FoundMarks {
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
 * The marks of a long page that nobody has come near yet: they stay the numbers that were found until somebody does, as to
 * draw all costs more than to read their page.
 */
export class FarMarks {
  readonly #take: Take;
  #groups: Group[] = [];
  #atOnce = mostAtOnce;
  /** Tells of each new size of the page, whatever it came by; and of the first one as soon as it is laid out. */
  readonly #observer = new ResizeObserver(() => this.takeNear());

  /** @param take is given what is to be marked */
  constructor(take: Take) {
    this.#take = take;
  }

  /** Takes what was found next. */
  add(found: FoundMarks): void {
    const { piece, answer } = found;
    const length = Math.min(answer.length, 4 * this.#atOnce);
    this.#atOnce -= length / 4;
    this.#take({ piece, answer: answer.slice(0, length) });
    const rest = answer.slice(length);
    if (rest.length === 0) return;
    const ends = [segmentAt(piece, rest[0] as number), -1].map(
      // What has marks has segments.
      (segment) => (piece.segments.at(segment) as Segment).node,
    );
    this.#groups.push({ piece, answer: rest, ends });
    // Asked anew it tells anew.
    this.#observer.disconnect();
    this.#observer.observe(document.body);
  }

  /** Takes those near the window. Reads layout. */
  takeNear(): void {
    const far = this.#groups;
    this.#groups = [];
    for (const group of far)
      if (isNear(group)) this.#take(group);
      else this.#groups.push(group);
  }

  /** Takes all, in slices, and all that is found from now on. */
  async takeAll(): Promise<void> {
    this.#atOnce = Infinity;
    const slice = new Slice();
    for (let group = this.#groups.shift(); group; group = this.#groups.shift()) {
      this.#take(group);
      await slice.rest();
    }
  }

  /** Forgets those that wait, also where all are being taken: nothing is drawn any more. */
  stop(): void {
    this.#groups = [];
    this.#observer.disconnect();
  }
}
