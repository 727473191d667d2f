import type { MarkStyle } from '../settings/settings.ts';
import { handed } from './handed.ts';
import type { PageMark } from './mark-index.ts';
import { rangeFrom } from './text-piece.ts';

/** How marks are drawn now: with each kind's own line, with a tint alone, or not at all. */
export type Look = 'underline' | 'tint' | 'none';

/** How marks are drawn by the reader's choice. `isKeyHeld`: the key that shows them is down. */
export const lookOf = (style: MarkStyle, isKeyHeld = false): Look => {
  if (style !== 'held') return style;
  return isKeyHeld ? 'underline' : 'none';
};

/** The colours of the marks, in the order of `markKinds`. */
const colours = ['blue', 'violet', 'amber', 'faint'];

/**
 * Names of the highlights of a look, in the order of `markKinds`. The page can list them, so they
 * say how the mark looks and not whose it is; `entrypoints/marks.css` has a rule for each.
 */
export const highlightNames = (look: Look): string[] =>
  look === 'none' ? [] : colours.map((colour) => `${look}-${colour}`);

/**
 * With more marks than this only those near the window are drawn, where `entrypoints/follow.ts` was run, as on long pages and
 * on those that change: after each change Chromium goes over every range of the page in the next frame (measured:
 * 63,000 ranges, 0.5 s a frame).
 */
const mostDrawn = 2_000;

const rangeOf = ({ places }: PageMark): StaticRange => {
  const first = places[0];
  const last = places.at(-1) ?? first;
  return rangeFrom(first.node, first.from, last.node, last.to);
};

/** Draws marks with the CSS Custom Highlight API; no node of the page changes. */
export class MarkPainter {
  readonly #layers = colours.map(() => new Highlight());
  /** All marks in the order in which they were found; those that are drawn have a range. */
  readonly painted = new Set<PageMark>();
  /** Makes the marks that have come near the window. */
  takeNear: (() => void) | undefined;
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

  /** Draws marks that were found together and so stand near one another. */
  paint(marks: readonly PageMark[]): void {
    const { painted } = this;
    const { drawNear } = handed;
    if (!drawNear || painted.size + marks.length <= mostDrawn) {
      this.draw(marks);
      return;
    }
    for (const mark of marks) painted.add(mark);
    drawNear(this, marks);
  }

  erase(marks: Iterable<PageMark>): void {
    this.undraw(marks);
    for (const mark of marks) this.painted.delete(mark);
  }

  /** The page has scrolled or changed its size: draws what has come near. */
  refresh(): void {
    this.takeNear?.();
    if (this.painted.size > mostDrawn) handed.drawNear?.(this);
  }

  /** The registry belongs to the page as well, which may have cleared it: registers again what is missing. */
  repair(): void {
    for (const [kind, name] of highlightNames(this.#look).entries()) {
      const layer = this.#layers[kind];
      if (layer && layer.size > 0 && CSS.highlights.get(name) !== layer)
        CSS.highlights.set(name, layer);
    }
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.painted.clear();
    for (const layer of this.#layers) layer.clear();
    this.#unregister();
  }

  /** Draws those that are not drawn. */
  draw(marks: readonly PageMark[]): void {
    for (const mark of marks) {
      this.painted.add(mark);
      if (mark.range) continue;
      mark.range = rangeOf(mark);
      this.#layers[mark.kind]?.add(mark.range);
    }
    this.repair();
  }

  /**
   * Draws marks that are not made yet.
   * @param answer what was found, as the message `findTerms` answers
   */
  sketch(ranges: readonly StaticRange[], answer: readonly number[]): void {
    for (let at = 0; at < ranges.length; at += 1)
      this.#layers[answer[4 * at + 3] as number]?.add(ranges[at] as StaticRange);
    this.repair();
  }

  /** The marks of ranges that were drawn are made; what draws none of them, since their text has changed, is drawn no longer. */
  claim(marks: readonly PageMark[], ranges: readonly StaticRange[]): void {
    const lost = new Set<StaticRange | undefined>(ranges);
    for (const mark of marks) {
      this.painted.add(mark);
      lost.delete(mark.range);
    }
    for (const range of lost) for (const layer of this.#layers) layer.delete(range as StaticRange);
  }

  /** Draws them no longer; they stay painted, to be drawn again when they come near. */
  undraw(marks: Iterable<PageMark>): void {
    for (const mark of marks) {
      if (mark.range) this.#layers[mark.kind]?.delete(mark.range);
      mark.range = undefined;
    }
  }

  #unregister(): void {
    for (const [kind, name] of highlightNames(this.#look).entries())
      if (CSS.highlights.get(name) === this.#layers[kind]) CSS.highlights.delete(name);
  }
}
