import { render, type ComponentChild } from 'preact';
import cardCss from '../../../components/card/card.css?inline';
import type { Box, Point } from '../geometry.ts';
import { placeCard } from './place.ts';

/**
 * The page's own rules may match the host. An important declaration of a shadow tree beats any of
 * the page (CSS Cascade 5, 6.1, context), so all that places the host stands in the shadow root's
 * sheet, and the host needs no attribute that the page could read or change.
 */
const hostStyle = `all: initial; display: block; position: fixed; margin: 0; padding: 0; border: 0;
  background: transparent; overflow: visible; direction: ltr; pointer-events: auto;`;

/** `card.css` limits the card's height by this property, and by `mostHeight` where it is not set. */
const maxHeight = '--card-max-height';
const mostHeight = '480px';

const frameCss = `.frame { width: max-content; max-width: calc(100vw - 16px) }`;

/** What the reader does on the card is none of the page's business. */
const keptEvents = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mouseover',
  'mouseout',
  'mousemove',
  'pointerdown',
  'pointerup',
  'pointerover',
  'pointerout',
  'pointermove',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'copy',
  'selectstart',
  'dragstart',
  'focusin',
  'focusout',
];

const stop = (event: Event): void => event.stopPropagation();

const canScroll = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible';

/** Where nothing on the card scrolls under the pointer, the page must not scroll in its stead. */
const keepWheel = (event: Event): void => {
  const path = event.composedPath();
  const inside = path.slice(0, path.findIndex((at) => at === event.currentTarget) + 1);
  if (!inside.some((at) => at instanceof Element && canScroll(at))) event.preventDefault();
};

/**
 * Firefox counts zoom in so many steps and cuts off the rest of a product: 0.75 times 1 / 0.75 is
 * 63 / 64 there. One step more makes it whole, or leaves a small rest.
 */
const zoomSteps = 64;

const zoomOf = (element: Element): number => element.currentCSSZoom || 1;

const important = (css: string): string => css.replaceAll(';', ' !important;');

/** Where the card shows: in a closed shadow root on the document element, only while it is open. */
export class CardHost {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('div');

  /**
   * Not an adopted sheet: Firefox refuses those to content scripts (seen in 140). An element whose
   * text a content script set is exempt from the page's policy. Its sheet is there while the card is.
   */
  readonly #styles = document.createElement('style');
  #zoom = 1;

  constructor() {
    const root = this.#host.attachShadow({ mode: 'closed' });
    this.#styles.textContent = `:host {} ${frameCss}\n${cardCss}`;
    this.#frame.className = 'frame';
    root.append(this.#frame, this.#styles);
    this.#frame.addEventListener('wheel', keepWheel, { passive: false });
    // The top layer is above everything of the page; auto popovers would close the page's own.
    this.#host.popover = 'manual';
    for (const type of keptEvents) this.#host.addEventListener(type, stop);
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

  /** Shows `content` beside the term, in the place of what was shown. */
  show(content: ComponentChild, term: readonly [Box, ...Box[]], pointer: Point): void {
    if (!this.isOpen) {
      document.documentElement.append(this.#host);
      this.#host.showPopover();
    }
    render(content, this.#frame);
    this.place(term, pointer);
  }

  /** Moves the open card to where its term is now. */
  place(term: readonly [Box, ...Box[]], pointer: Point): void {
    // The host's own box first tells the viewport without scroll bars, in quirks mode too.
    const whole = 'inset: 0; width: auto; height: auto; max-width: none; max-height: none;';
    // The document element's zoom would scale the host and all lengths given to it.
    this.#zoom = 1 / zoomOf(document.documentElement);
    this.#style(whole);
    if (zoomOf(this.#host) < 0.99) {
      this.#zoom = Math.ceil(this.#zoom * zoomSteps) / zoomSteps;
      this.#style(whole);
    }
    const { width, height } = this.#host.getBoundingClientRect();
    this.#frame.style.removeProperty(maxHeight);
    const card = this.#frame.getBoundingClientRect();
    const place = placeCard({ term, pointer, card, viewport: { width, height } });
    const { edge } = place;
    const px = (length: number): string => `${length / zoomOf(this.#host)}px`;
    const vertical = edge.side === 'top' ? `top: ${px(edge.top)}` : `bottom: ${px(edge.bottom)}`;
    this.#style(
      `inset: auto; left: ${px(place.left)}; ${vertical}; width: max-content; height: auto;`,
    );
    this.#frame.style.setProperty(maxHeight, `min(${mostHeight}, ${px(place.maxHeight)})`);
  }

  /** Takes the card off the page. */
  hide(): void {
    if (!this.isOpen) return;
    render(null, this.#frame);
    this.#host.remove();
  }

  #style(place: string): void {
    const rule = this.#styles.sheet?.cssRules[0];
    if (rule instanceof CSSStyleRule)
      rule.style.cssText = important(`${hostStyle} zoom: ${this.#zoom}; ${place}`);
  }
}
