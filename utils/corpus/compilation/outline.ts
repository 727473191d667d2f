import type { Mark, MarkKind } from './marks.ts';

interface Frame {
  kind: MarkKind | 'plain' | 'region';
  rank: number;
  value: number;
  /** As a reader sees it above the text; empty for an item that is no heading. */
  title: string;
  /** Set as a heading, against a number within running text. */
  headed: boolean;
  /** A heading against a paragraph or an item with a number. */
  heading: boolean;
  /** Name of the region that it heads. */
  region?: string;
}

interface Box {
  outer: Frame[];
  title: string;
  /** A 专栏; otherwise a case that is told in between. */
  numbered: boolean;
  holds: Set<BoxContent>;
}

/** What a box has held so far: `<p>` lines, a table, numbered items. */
export type BoxContent = 'paragraph' | 'table' | 'number';

const plainRank = 0;
const preface = /^(?:[前序引导绪]言|结[语论])$/u;
const prefaceRank = 9;
// A region's name heads a list within a part, whatever stands above it.
const regionRank = 4;
// 专栏 belong to the chapter or section that they stand in, not to the paragraphs before them.
const deepestAboveBox = 6;
const isAboveBox = ({ rank, heading }: Frame): boolean => rank <= deepestAboveBox && heading;

/** What a number means at a place of the outline. */
export type Fit = 'inner' | 'outer' | 'unknown';

/** The headings above a place, kept from the numbering alone. Mutable; one for each document. */
export class Outline {
  #stack: Frame[] = [];
  #box: Box | undefined;

  /** Titles of the headings above, outermost first. */
  get path(): string[] {
    const box = this.#box;
    const outer = box ? (box.numbered ? box.outer.filter(isAboveBox) : box.outer) : [];
    return [
      ...outer.map(({ title }) => title),
      box?.title ?? '',
      ...this.#stack.map(({ title }) => title),
    ].filter((title) => title !== '');
  }

  /** Titles above the box that the place is in, or above the place. */
  get pathAboveBox(): string[] {
    const box = this.#box;
    if (!box) return this.path;
    return box.outer.filter(isAboveBox).map(({ title }) => title);
  }

  /** The 专栏 that the place is in. */
  get box(): string | undefined {
    return this.#box?.numbered ? this.#box.title : undefined;
  }

  /** Whether the place is in a 专栏 or a case. */
  get inBox(): boolean {
    return this.#box !== undefined;
  }

  /** The region whose list the place is in, as printed in its heading. */
  get region(): string | undefined {
    return this.#stack.findLast(({ region }) => region !== undefined)?.region;
  }

  /** Whether a number goes on within the box, goes on around it, or neither. */
  fit(mark: Mark, headed: boolean): Fit {
    const next = (frames: readonly Frame[]): Frame | undefined =>
      frames.findLast(({ kind, value }) => kind === mark.kind && value + 1 === mark.value);
    const inner = next(this.#stack);
    const outer = this.#box ? next(this.#box.outer) : undefined;
    if (inner && outer && inner.headed !== headed && outer.headed === headed) return 'outer';
    if (inner || (mark.value === 1 && mark.rank > 3)) return 'inner';
    if (outer || mark.rank <= 3) return 'outer';
    return 'unknown';
  }

  /** What the number before this one in the same numbering was. */
  sibling(mark: Mark): 'heading' | 'item' | undefined {
    const frame = this.#stack.findLast(
      ({ kind, value }) => kind === mark.kind && value + 1 === mark.value,
    );
    return frame && (frame.heading ? 'heading' : 'item');
  }

  /** The last 一、 of the box, or 0. */
  get lastInBox(): number {
    return this.#box ? (this.#stack.findLast(({ kind }) => kind === 'han')?.value ?? 0) : 0;
  }

  /** Whether this number is open further up: a first one of its kind now begins something else. */
  hasOpen(kind: MarkKind): boolean {
    return this.#stack.some((frame) => frame.kind === kind);
  }

  #push(frame: Frame): void {
    while (this.#stack.length > 0 && (this.#stack.at(-1)?.rank ?? 0) >= frame.rank)
      this.#stack.pop();
    this.#stack.push(frame);
  }

  /** Enters a numbered heading, or an item (its run-in words or nothing for a title). */
  enter(mark: Mark, title: string, headed: boolean, heading: boolean): void {
    if (heading && mark.kind === 'han' && mark.value === 1) this.#leaveFinishedPart();
    this.#push({ kind: mark.kind, rank: mark.rank, value: mark.value, title, headed, heading });
  }

  /** 一、 again within one part or chapter: print lost the heading of the next one. */
  #leaveFinishedPart(): void {
    const at = this.#stack.findIndex(({ kind, heading }) => kind === 'han' && heading);
    const above = this.#stack[at - 1];
    if (above && above.value > 0) this.#stack = this.#stack.slice(0, at - 1);
  }

  /** Enters a heading without a number: all numbering starts again. */
  enterPlain(title: string): void {
    this.closeBox();
    if (preface.test(title)) this.#stack = [];
    // 前言 stands beside what follows it, not above.
    const rank = preface.test(title) ? prefaceRank : plainRank;
    this.#push({ kind: 'plain', rank, value: 0, title, headed: true, heading: true });
  }

  /** Enters the heading of a region's list, numbered or not. */
  enterRegion(title: string, region: string, mark?: Mark): void {
    this.#push({
      kind: mark?.kind ?? 'region',
      rank: mark?.rank ?? regionRank,
      value: mark?.value ?? 0,
      title,
      headed: true,
      heading: true,
      region,
    });
  }

  /** Enters a 专栏 (`numbered`) or a case; numbering starts again in it. */
  openBox(title: string, numbered: boolean): void {
    this.closeBox();
    this.#box = { outer: this.#stack, title, numbered, holds: new Set() };
    this.#stack = [];
  }

  /** Notes what stands in the box, if the place is in one. */
  noteInBox(content: BoxContent): void {
    this.#box?.holds.add(content);
  }

  /**
   * Whether a line no longer belongs to the box: print marks no end, but a box of `<p>` lines, of a
   * table or of numbered items holds nothing else.
   */
  isBoxOver(inParagraph: boolean, isItem: boolean): boolean {
    const holds = this.#box?.holds;
    if (!holds) return false;
    if (holds.has('paragraph')) return !inParagraph;
    return holds.has('table') || (holds.has('number') && !isItem);
  }

  /** Goes back to where the box began. */
  closeBox(): void {
    if (!this.#box) return;
    this.#stack = this.#box.outer;
    this.#box = undefined;
  }
}
