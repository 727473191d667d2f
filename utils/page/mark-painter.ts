import type { MarkStyle } from '../settings/settings.ts';
import type { PageMark } from './mark-index.ts';

/** How marks are drawn now: with each kind's own line, with a tint alone, or not at all. */
export type Look = 'underline' | 'tint' | 'none';

/** How marks are drawn by the reader's choice. `isKeyHeld`: the key that shows them is down. */
export const lookOf = (style: MarkStyle, isKeyHeld = false): Look => {
  if (style !== 'held') return style;
  return isKeyHeld ? 'underline' : 'none';
};

/**
 * Names of the highlights of each look, in the order of `markKinds`. The page can list them, so they
 * say how the mark looks and not whose it is; `entrypoints/marks.css` has a rule for each.
 */
export const highlightNames: Record<Look, readonly string[]> = {
  underline: ['underline-solid', 'underline-double', 'underline-dotted', 'underline-thin'],
  tint: ['tint-blue', 'tint-violet', 'tint-amber', 'tint-faint'],
  none: [],
};

/**
 * With more marks than this only those near the window are drawn: after each change Chromium goes
 * over every range of the page in the next frame (measured: 63,000 ranges, 0.5 s a frame).
 */
const mostDrawn = 2_000;
/** So many marks of a group are asked where they stand. */
const samples = 4;

/** Marks that were found together and so stand near one another; some may be gone. */
type Group = readonly PageMark[];

interface Painted {
  readonly group: Group;
  /** While it is drawn. */
  range?: StaticRange | undefined;
}

const rangeOf = ({ places }: PageMark): StaticRange => {
  const [first] = places;
  const last = places.at(-1) ?? first;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: last.to,
  });
};

/** Whether a group stands in the window or less than a window's height away. Reads layout. */
const isNear = (all: Group): boolean => {
  const step = Math.max(1, Math.floor((all.length - 1) / (samples - 1)));
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < all.length + step - 1; i += step) {
    const box =
      all[Math.min(i, all.length - 1)]?.places[0].node.parentElement?.getBoundingClientRect();
    if (!box) continue;
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  return top < 2 * innerHeight && bottom > -innerHeight;
};

/** Draws marks with the CSS Custom Highlight API; no node of the page changes. */
export class MarkPainter {
  readonly #layers = highlightNames.underline.map(() => new Highlight());
  readonly #painted = new Map<PageMark, Painted>();
  #groups: Group[] = [];
  /** Marks in all groups, those that are gone among them. */
  #grouped = 0;
  #look: Look = 'underline';

  /** How marks are drawn now. */
  get look(): Look {
    return this.#look;
  }

  /** Draws all marks in this way, now and later. */
  restyle(look: Look): void {
    if (look === this.#look) return;
    this.#unregister();
    this.#look = look;
    this.repair();
  }

  /** Draws marks that were found together. */
  paint(marks: Group): void {
    if (marks.length === 0) return;
    this.#groups.push(marks);
    this.#grouped += marks.length;
    for (const mark of marks) this.#painted.set(mark, { group: marks });
    if (this.#grouped > 2 * this.#painted.size + mostDrawn) this.#tidy();
    if (this.#painted.size <= mostDrawn || isNear(marks)) this.#draw(marks);
    this.repair();
  }

  erase(marks: Iterable<PageMark>): void {
    for (const mark of marks) {
      this.#undraw(mark);
      this.#painted.delete(mark);
    }
  }

  /** The page has scrolled or changed its size: draws what has come near. */
  refresh(): void {
    if (this.#painted.size <= mostDrawn) return;
    this.#tidy();
    for (const group of this.#groups)
      if (isNear(group)) this.#draw(group);
      else for (const mark of group) this.#undraw(mark);
    this.repair();
  }

  /** The registry belongs to the page as well, which may have cleared it: registers again what is missing. */
  repair(): void {
    for (const [kind, name] of highlightNames[this.#look].entries()) {
      const layer = this.#layers[kind];
      if (layer && layer.size > 0 && CSS.highlights.get(name) !== layer)
        CSS.highlights.set(name, layer);
    }
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.#groups = [];
    this.#grouped = 0;
    this.#painted.clear();
    for (const layer of this.#layers) layer.clear();
    this.#unregister();
  }

  /** Forgets what is gone, so that groups hold no more than is painted. */
  #tidy(): void {
    this.#grouped = this.#painted.size;
    this.#groups = this.#groups.flatMap((group) => {
      const left = group.filter((mark) => this.#painted.get(mark)?.group === group);
      if (left.length === group.length) return [group];
      for (const mark of left) this.#painted.set(mark, { ...this.#painted.get(mark), group: left });
      return left.length > 0 ? [left] : [];
    });
  }

  #unregister(): void {
    for (const [kind, name] of highlightNames[this.#look].entries())
      if (CSS.highlights.get(name) === this.#layers[kind]) CSS.highlights.delete(name);
  }

  #draw(group: Group): void {
    for (const mark of group) {
      const painted = this.#painted.get(mark);
      if (!painted || painted.range) continue;
      painted.range = rangeOf(mark);
      this.#layers[mark.kind]?.add(painted.range);
    }
  }

  #undraw(mark: PageMark): void {
    const painted = this.#painted.get(mark);
    if (!painted?.range) return;
    this.#layers[mark.kind]?.delete(painted.range);
    painted.range = undefined;
  }
}
