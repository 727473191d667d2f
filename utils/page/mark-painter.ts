import { markKinds } from '../messages/contract.ts';
import type { PageMark } from './mark-index.ts';

/** How marks are drawn now: with each kind's own line, with a tint alone, or not at all. */
export type Look = 'underline' | 'tint' | 'none';

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

/** Marks that were found together and so stand near one another. */
interface Group {
  marks: Set<PageMark>;
  drawn: Map<PageMark, StaticRange>;
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
const isNear = ({ marks }: Group): boolean => {
  const all = [...marks];
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
  readonly #layers = markKinds.map(() => new Highlight());
  readonly #groups = new Set<Group>();
  readonly #groupOf = new Map<PageMark, Group>();
  #look: Look = 'underline';

  /** Draws all marks in this way, now and later. */
  restyle(look: Look): void {
    if (look === this.#look) return;
    this.#unregister();
    this.#look = look;
    this.repair();
  }

  /** Draws marks that were found together. */
  paint(marks: readonly PageMark[]): void {
    if (marks.length === 0) return;
    const group: Group = { marks: new Set(marks), drawn: new Map() };
    this.#groups.add(group);
    for (const mark of marks) this.#groupOf.set(mark, group);
    if (this.#groupOf.size <= mostDrawn || isNear(group)) this.#draw(group);
    this.repair();
  }

  erase(marks: Iterable<PageMark>): void {
    for (const mark of marks) {
      const group = this.#groupOf.get(mark);
      if (!group) continue;
      this.#undraw(group, mark);
      group.marks.delete(mark);
      this.#groupOf.delete(mark);
      if (group.marks.size === 0) this.#groups.delete(group);
    }
  }

  /** The page has scrolled or changed its size: draws what has come near. */
  refresh(): void {
    if (this.#groupOf.size <= mostDrawn) return;
    for (const group of this.#groups) {
      if (isNear(group)) this.#draw(group);
      else for (const mark of group.drawn.keys()) this.#undraw(group, mark);
    }
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
    this.#groups.clear();
    this.#groupOf.clear();
    for (const layer of this.#layers) layer.clear();
    this.#unregister();
  }

  #unregister(): void {
    for (const [kind, name] of highlightNames[this.#look].entries())
      if (CSS.highlights.get(name) === this.#layers[kind]) CSS.highlights.delete(name);
  }

  #draw({ marks, drawn }: Group): void {
    if (drawn.size === marks.size) return;
    for (const mark of marks) {
      if (drawn.has(mark)) continue;
      const range = rangeOf(mark);
      drawn.set(mark, range);
      this.#layers[mark.kind]?.add(range);
    }
  }

  #undraw({ drawn }: Group, mark: PageMark): void {
    const range = drawn.get(mark);
    if (!range) return;
    this.#layers[mark.kind]?.delete(range);
    drawn.delete(mark);
  }
}
