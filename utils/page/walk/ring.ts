import { Perch, perchCss } from '../card/perch.ts';
import { putSheet } from '../card/root-sheet.ts';
import { around, type Box } from '../geometry.ts';
import ringCss from './ring.css?inline';

/** See `card/host.tsx`: all that places the host stands in its own sheet, and no page's rule beats it. */
const hostStyle = `all: initial; display: block; position: fixed; inset: 0; width: auto; height: auto;
  max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: transparent;
  overflow: visible; direction: ltr; pointer-events: none;`;

/** The ring stands so far from the term. Pixels. */
const gap = 1;
/** So long the reader is told that there is nothing. Milliseconds. */
const sayMs = 4_000;
/** A region must be there before it says something. Milliseconds. */
const regionMs = 100;

const keptEvents = ['click', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout'];

const stop = (event: Event): void => event.stopPropagation();

const zoomOf = (element: Element): number => element.currentCSSZoom || 1;

/** One box a line: the boxes of a term's nodes that follow one another on a line are joined. */
export const linesOf = (boxes: readonly Box[]): Box[] => {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const shared = last ? Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) : 0;
    if (last && shared * 2 > box.bottom - box.top && box.left <= last.right + gap * 2)
      lines[lines.length - 1] = around([last, box]);
    else lines.push(box);
  }
  return lines;
};

export interface RingParts {
  /** Enter or Space was pressed, or a screen reader's own key for it. */
  onPress: () => void;
  /** A key was pressed on the ring. */
  onKey: (event: KeyboardEvent) => void;
  /** The focus has left the ring for that element; for the browser itself or another window it has not. */
  onLeft: (to: Element | null) => void;
}

/**
 * The ring around a term: a button in a closed shadow root on the document element, in the top layer, laid
 * over the term and open to the pointer. It has the focus, so keys are taken from the page as any
 * button takes them, and screen readers say what it is called.
 */
export class Ring {
  readonly #parts: RingParts;
  readonly #host = document.createElement('div');
  readonly #sheet: () => CSSStyleSheet | null;
  readonly #region = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #perch: Perch;
  #button: HTMLButtonElement | undefined;
  #lines: HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: RingParts) {
    this.#parts = parts;
    // Who gives the focus back to the host gives it to the button.
    this.#root = this.#host.attachShadow({ mode: 'closed', delegatesFocus: true });
    this.#sheet = putSheet(this.#root, `:host {} ${perchCss} ${ringCss}`);
    this.#region.className = 'say';
    this.#region.role = 'status';
    this.#root.append(this.#region);
    for (const type of keptEvents) this.#host.addEventListener(type, stop);
    this.#perch = new Perch(this.#host, this.#root, () => this.#stand());
  }

  /** Whether it is on the page. */
  get isShown(): boolean {
    return this.#host.isConnected;
  }

  /** Whether an element of the page is the ring's. */
  owns(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /**
   * Puts the ring around a term and moves the focus to it.
   * @param label what it is called
   * @param hint what can be done with it
   */
  show(boxes: readonly Box[], lang: string, label: string, hint?: string): void {
    this.#enter(lang);
    // A button anew: screen readers say nothing of one that has the focus and is called otherwise now.
    const old = this.#button;
    this.#button = this.#make(lang, label, hint);
    this.#region.before(this.#button);
    this.place(boxes);
    this.#button.focus({ preventScroll: true });
    old?.remove();
  }

  /** Moves the ring to where its term is now; where that is away, nothing is drawn. */
  place(boxes: readonly Box[]): void {
    for (const line of this.#lines) line.remove();
    const lines = linesOf(boxes);
    this.#lines = lines.map((box) => {
      const line = document.createElement('span');
      line.className = 'line';
      this.#lay(line, box);
      this.#region.before(line);
      return line;
    });
    if (this.#button && lines[0]) this.#lay(this.#button, lines[0]);
  }

  /** Tells the reader something, without a ring and without the focus. */
  say(lang: string, text: string): void {
    this.#enter(lang);
    this.#timer = setTimeout(() => {
      const span = document.createElement('span');
      span.textContent = text;
      this.#region.replaceChildren(span);
      this.#timer = setTimeout(() => this.hide(), sayMs);
    }, regionMs);
  }

  /** Takes all off the page. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#perch.leave();
    this.#region.replaceChildren();
    this.place([]);
    this.#button?.remove();
    this.#button = undefined;
  }

  #make(lang: string, label: string, hint: string | undefined): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ring';
    button.lang = lang;
    button.ariaLabel = label;
    button.ariaHasPopup = 'dialog';
    if (hint !== undefined) button.ariaDescription = hint;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) this.#parts.onPress();
    });
    button.addEventListener('keydown', (event) => {
      if (event.isTrusted) this.#parts.onKey(event);
    });
    button.addEventListener('focusout', () => {
      // Asked afterwards: the host may only have been moved, or the button followed by another.
      setTimeout(() => {
        const isHere = !this.isShown || this.#root.activeElement !== null;
        if (!isHere && document.hasFocus()) this.#parts.onLeft(document.activeElement);
      });
    });
    return button;
  }

  #enter(lang: string): void {
    clearTimeout(this.#timer);
    this.#region.replaceChildren();
    this.#region.lang = lang;
    if (!this.isShown) this.#perch.enter();
    this.#stand();
  }

  /** The sheet is made anew wherever the host is put. */
  #stand(): void {
    const rule = this.#sheet()?.cssRules[0];
    // The document element's zoom would scale the ring.
    const zoom = 1 / zoomOf(document.documentElement);
    if (rule instanceof CSSStyleRule)
      rule.style.cssText = `${hostStyle} zoom: ${zoom};`.replaceAll(';', ' !important;');
  }

  #lay(element: HTMLElement, { left, top, right, bottom }: Box): void {
    const zoom = zoomOf(this.#host);
    const px = (length: number): string => `${length / zoom}px`;
    element.style.left = px(left - gap);
    element.style.top = px(top - gap);
    element.style.width = px(right - left + 2 * gap);
    element.style.height = px(bottom - top + 2 * gap);
  }
}
