import type { Mark, MarkKind } from './marks.ts';

interface Frame {
  /** The id of its clause. */
  id: string;
  /** The id of the clause above it. */
  parent: string | undefined;
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
  /** The id of its heading's clause. */
  id: string;
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
const hasTitle = ({ title }: Frame): boolean => title !== '';

/** What a number means at a place of the outline. */
export type Fit = 'inner' | 'outer' | 'unknown';

/** The headings above a place, kept from the numbering alone. Mutable; one for each document. */
export class Outline {
  #stack: Frame[] = [];
  #box: Box | undefined;
  /** Paragraphs since the last heading. */
  #paragraphs = 0;
  /** Paragraphs between the heading of the last part and its 一、. */
  #preamble = 0;
  #lostPreamble = 0;

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

  /** The id of the clause that text without a number stands under, if there is one. */
  get parent(): string | undefined {
    return this.#stack.findLast(hasTitle)?.id ?? this.#box?.id;
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

  /** Whether the place is in an article. */
  get inArticle(): boolean {
    return this.#stack.findLast(hasTitle)?.kind === 'article';
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

  /** Enters a frame; returns the id of the clause above it. */
  #push(frame: Omit<Frame, 'parent'>, lead?: string): string | undefined {
    let before: Frame | undefined;
    while ((this.#stack.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= frame.rank)
      before = this.#stack.pop();
    const above = this.#stack.at(-1)?.id ?? this.#box?.id;
    const goesOn = before?.kind === frame.kind && frame.value > 1;
    const ofItem = goesOn ? before?.parent : (lead ?? above);
    const parent = frame.heading ? above : ofItem;
    this.#stack.push({ ...frame, parent });
    if (frame.heading) this.#paragraphs = 0;
    return parent;
  }

  /**
   * Enters a numbered heading, or an item (its run-in words or nothing for a title).
   * @param id the id of its clause
   * @param lead the paragraph that announces a first item
   * @returns the id of the clause above it
   */
  enter(
    id: string,
    mark: Mark,
    title: string,
    { headed, heading }: Pick<Frame, 'headed' | 'heading'>,
    lead?: string,
  ): string | undefined {
    if (heading && mark.kind === 'han' && mark.value === 1) this.#beginPart();
    const { kind, rank, value } = mark;
    return this.#push({ id, kind, rank, value, title, headed, heading }, lead);
  }

  /** 一、 again within one part or chapter: print lost the heading of the next one. */
  #beginPart(): void {
    const at = this.#stack.findIndex(({ kind, heading }) => kind === 'han' && heading);
    const above = this.#stack[at - 1];
    if (above && above.value > 0) {
      this.#stack = this.#stack.slice(0, at - 1);
      this.#lostPreamble = Math.min(this.#preamble, this.#paragraphs);
    } else if (at < 0 && (this.#stack.at(-1)?.value ?? 0) > 0) this.#preamble = this.#paragraphs;
  }

  /**
   * How many paragraphs before a 一、 belong to the part whose heading print lost: as many as the part
   * before has in front of its 一、. Tells it once.
   */
  takeLostPreamble(): number {
    const count = this.#lostPreamble;
    this.#lostPreamble = 0;
    return count;
  }

  /** Notes a paragraph at this place. */
  noteParagraph(): void {
    this.#paragraphs++;
  }

  /** Enters a heading without a number: all numbering starts again. */
  enterPlain(id: string, title: string): void {
    this.closeBox();
    if (preface.test(title)) this.#stack = [];
    // 前言 stands beside what follows it, not above.
    const rank = preface.test(title) ? prefaceRank : plainRank;
    this.#push({ id, kind: 'plain', rank, value: 0, title, headed: true, heading: true });
  }

  /** Enters the heading of a region's list, numbered or not; returns the id of the clause above it. */
  enterRegion(id: string, title: string, region: string, mark?: Mark): string | undefined {
    return this.#push({
      id,
      kind: mark?.kind ?? 'region',
      rank: mark?.rank ?? regionRank,
      value: mark?.value ?? 0,
      title,
      headed: true,
      heading: true,
      region,
    });
  }

  /**
   * Enters a 专栏 (`numbered`) or a case; numbering starts again in it.
   * @returns the id of the clause above it
   */
  openBox(id: string, title: string, numbered: boolean): string | undefined {
    this.closeBox();
    this.#box = { id, outer: this.#stack, title, numbered, holds: new Set() };
    this.#stack = [];
    return this.#box.outer.findLast(numbered ? isAboveBox : hasTitle)?.id;
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
