import { render, type ComponentChild } from 'preact';
import cardCss from '../../../components/card/card.css?inline';
import { isSelecting } from '../../../components/card/selection-in.ts';
import type { Box, Point } from '../geometry.ts';
import mannersCss from './manners.css?inline';
import { Perch, perchCss } from './perch.ts';
import { keepInside, placeInSight, roomOf, sizeOf, type Side, type Size } from './place.ts';
import { putSheet } from './root-sheet.ts';
import { seclude } from './seclude.ts';

/**
 * The page's own rules may match the host. An important declaration of a shadow tree beats any of
 * the page (CSS Cascade 5, 6.1, context), so all that places the host stands in the shadow root's
 * sheet, and the host needs no attribute that the page could read or change.
 */
const hostStyle = `all: initial; display: block; position: fixed; margin: 0; padding: 0; border: 0;
  background: transparent; overflow: visible; direction: ltr; pointer-events: auto;`;

/** `card.css` limits the card's height by this property, and by `mostHeight` where it is not set. */
const maxHeight = '--card-max-height';
const mostHeight = 'calc(var(--rem) * 30)';
/** With less height than this all of the card scrolls, its head too. In `--rem`. */
const lowHeight = 13.75;

/** The frame is told the page's scheme, see `scheme.ts`, and the size of the reader's text. */
const frameCss = `.frame { width: max-content; max-width: calc(100vw - 16px) }
.frame .look { color-scheme: inherit; --rem: inherit }`;

/**
 * Firefox counts zoom in so many steps and cuts off the rest of a product: 0.75 times 1 / 0.75 is
 * 63 / 64 there. One step more makes it whole, or leaves a small rest.
 */
const zoomSteps = 64;

/** The part of the window that is in sight. */
const inSight = ({ left, top, right, bottom }: Box): Box => {
  if (!visualViewport) return { left, top, right, bottom };
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return {
    left: Math.max(left, offsetLeft),
    top: Math.max(top, offsetTop),
    right: Math.min(right, offsetLeft + width),
    bottom: Math.min(bottom, offsetTop + height),
  };
};

const zoomOf = (element: Element): number => element.currentCSSZoom || 1;

const important = (css: string): string => css.replaceAll(';', ' !important;');

/** Where the card shows: in a closed shadow root on the document element, only while it is open. */
export class CardHost {
  readonly #host = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #frame = document.createElement('div');

  /** The root's sheet, there while the card is. */
  readonly #sheet: () => CSSStyleSheet | null;
  readonly #perch: Perch;
  #zoom = 1;
  /** Where the host stands: declarations. */
  #standing = '';
  /** As large as the card may be beside its term. */
  #placed: Size | undefined;

  constructor() {
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#frame.className = 'frame';
    this.#root.append(this.#frame);
    this.#sheet = putSheet(
      this.#root,
      `:host {} ${perchCss} ${frameCss}\n${cardCss}\n${mannersCss}`,
    );
    seclude(this.#host, this.#root, this.#frame);
    this.#perch = new Perch(this.#host, this.#root, () => this.#style(this.#standing));
  }

  /** Whether the card is on the page now. */
  get isOpen(): boolean {
    return this.#host.isConnected;
  }

  /** Whether an event of the page happened on the card. */
  owns(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** The card's box on the screen; undefined while it is closed. */
  get box(): Box | undefined {
    return this.isOpen ? this.#frame.getBoundingClientRect() : undefined;
  }

  /** What is in the card, to be listened to and asked. */
  get frame(): HTMLElement {
    return this.#frame;
  }

  /** Whether the focus is in the card. */
  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** Whether the focus was moved into the card by keys. */
  get hasKeyFocus(): boolean {
    return this.#root.activeElement?.matches(':focus-visible') ?? false;
  }

  /** Moves the focus to the card as a whole. */
  focus(): void {
    this.#frame.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  /** Whether text in the card is selected. */
  get hasSelection(): boolean {
    return isSelecting(this.#frame);
  }

  /** Draws `content` in the place of what was drawn. The card is on the page then. */
  draw(content: ComponentChild): void {
    if (!this.isOpen) {
      this.#perch.enter();
      this.#frame.style.setProperty('--rem', `${this.#textSize()}px`);
    }
    render(content, this.#frame);
  }

  /**
   * Moves the open card to where its term is now.
   * @param stood the side of the term where it stood so far
   * @returns the side where it stands
   */
  place(term: readonly [Box, ...Box[]], pointer: Point, stood?: Side, least?: Size): Side {
    const { below, sight } = this.#measure();
    const scrolled = this.#scrolled();
    this.#frame.style.removeProperty(maxHeight);
    this.#frame.style.removeProperty('max-width');
    this.#frame.classList.remove('low');
    const { width, height } = this.#frame.getBoundingClientRect();
    const card = {
      width: Math.max(width, least?.width ?? 0),
      height: Math.max(height, least?.height ?? 0),
    };
    const place = placeInSight({ term, pointer, card, stood }, sight);
    const { edge } = place;
    const px = (length: number): string => this.#px(length);
    const vertical =
      edge.side === 'top' ? `top: ${px(edge.top)}` : `bottom: ${px(below + edge.bottom)}`;
    this.#style(
      `inset: auto; left: ${px(place.left)}; ${vertical}; width: max-content; height: auto;`,
    );
    this.#placed = { width: place.maxWidth, height: place.maxHeight };
    this.#limit(this.#placed);
    for (const [element, top] of scrolled) element.scrollTop = top;
    return place.side;
  }

  /**
   * Puts the card's upper left corner where it was asked for, or as near as is inside the window.
   * @param asPlaced as large as beside its term, which it would cover else; not as the window allows
   * @returns where it is
   */
  putAt(corner: Point, asPlaced = false): Point {
    const { sight } = this.#measure();
    const room = roomOf(sizeOf(sight));
    const { width, height } = asPlaced && this.#placed ? this.#placed : room;
    this.#limit({ width: Math.min(width, room.width), height: Math.min(height, room.height) });
    const place = keepInside(corner, this.#frame.getBoundingClientRect(), sight);
    const [left, top] = [this.#px(place.x), this.#px(place.y)];
    this.#style(`inset: auto; left: ${left}; top: ${top}; width: max-content; height: auto;`);
    return place;
  }

  /** Takes the card off the page. */
  hide(): void {
    this.#perch.leave();
    render(null, this.#frame);
  }

  /**
   * What of the window is in sight: the viewport without scroll bars, in quirks mode too (the host's own box,
   * stretched over it), and of that what a reader who zooms with two fingers sees. `below`: how much
   * of the viewport lies below that.
   */
  #measure(): { sight: Box; below: number } {
    const whole = 'inset: 0; width: auto; height: auto; max-width: none; max-height: none;';
    // The document element's zoom would scale the host and all lengths given to it.
    this.#zoom = 1 / zoomOf(document.documentElement);
    this.#style(whole);
    if (zoomOf(this.#host) < 0.99) {
      this.#zoom = Math.ceil(this.#zoom * zoomSteps) / zoomSteps;
      this.#style(whole);
    }
    const window = this.#host.getBoundingClientRect();
    const sight = inSight(window);
    return { sight, below: window.bottom - sight.bottom };
  }

  /** The text size that the reader has set in the browser, which `medium` stands for: CSS pixels. */
  #textSize(): number {
    return Number.parseFloat(getComputedStyle(this.#host).fontSize);
  }

  #px(length: number): string {
    return `${length / zoomOf(this.#host)}px`;
  }

  #limit({ width, height }: Size): void {
    this.#frame.style.setProperty(maxHeight, `min(${mostHeight}, ${this.#px(height)})`);
    this.#frame.style.setProperty('max-width', this.#px(width));
    this.#frame.classList.toggle('low', height < lowHeight * this.#textSize());
  }

  /** What is scrolled within the card, and how far: measuring scrolls it back. */
  #scrolled(): [Element, number][] {
    return Array.from(this.#frame.querySelectorAll('.card, .body'), (element) => [
      element,
      element.scrollTop,
    ]);
  }

  #style(place: string): void {
    this.#standing = place;
    const rule = this.#sheet()?.cssRules[0];
    if (rule instanceof CSSStyleRule)
      rule.style.cssText = important(`${hostStyle} zoom: ${this.#zoom}; ${place}`);
  }
}
