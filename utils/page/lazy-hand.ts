import { hear } from './ears.ts';
import { fetchScript } from './fetch-script.ts';
import type { Hand, HandParts } from './hand-model.ts';
import { handed } from './handed.ts';

/** What a pointer does, and what moves the page under it. */
const pointing = /^(?:pointer|click)/u;
const shifting = /^(?:scroll|resize)/u;

/**
 * The hand before it is there: many pages are read with no pointer near a mark, so its script is fetched when
 * one comes to text that holds marks. What was done until it is here is told to it.
 */
export class LazyHand {
  readonly #parts: HandParts;
  /** Ends with the hand's coming. */
  readonly #waiting = new AbortController();
  #hand: Hand | undefined;
  #loading: Promise<Hand> | undefined;
  /** What the pointer did last and, from when the script was asked for, all that it did. */
  #missed: PointerEvent[] = [];
  #frame = 0;
  #shifted = false;
  #failure: unknown;

  constructor(parts: HandParts) {
    this.#parts = parts;
    hear('all', (event) => this.#note(event), this.#waiting.signal);
  }

  /** Why what was wanted could not be fetched, where that is so; the next wish tries again. */
  get failure(): unknown {
    return this.#failure ?? this.#hand?.failure;
  }

  /** The hand, if it is here. */
  get hand(): Hand | undefined {
    return this.#hand;
  }

  /**
   * Fetches the hand, unless it is here, by running `entrypoints/hand.ts` in this frame.
   * @returns once what the reader has chosen holds
   * @throws where it cannot be fetched, which `failure` then holds
   */
  ready(): Promise<Hand> {
    this.#loading ??= this.#fetch().catch((error: unknown) => {
      this.#loading = undefined;
      this.#failure = error;
      throw error;
    });
    return this.#loading;
  }

  /** The hand may be wanted soon. */
  prepare(): void {
    // A failure is noted, and the next wish tries again.
    this.ready().catch(() => undefined);
  }

  /** The hand, if its script was run by now. */
  now(): Hand | undefined {
    if (this.#hand || !handed.makeHand) return this.#hand;
    this.#hand = handed.makeHand(this.#parts);
    this.#waiting.abort();
    cancelAnimationFrame(this.#frame);
    for (const event of this.#missed) handed.ears?.tell(event);
    return this.#hand;
  }

  /** Marks came or went, maybe under a pointer that rests. */
  onMarks(): void {
    if (this.#hand) this.#hand.onMarks();
    else if (this.#missed.length > 0) this.#lookSoon();
  }

  stop(): void {
    this.#waiting.abort();
    cancelAnimationFrame(this.#frame);
    this.#hand?.stop();
  }

  async #fetch(): Promise<Hand> {
    await fetchScript('hand', 'makeHand');
    // Marking may have ended meanwhile.
    if (!this.#hand) this.#waiting.signal.throwIfAborted();
    const hand = this.now();
    this.#failure = undefined;
    await hand?.started;
    // Its script is here by now, and has made it.
    return hand as Hand;
  }

  #lookSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    this.#frame = 0;
    const { isAlive, painter } = this.#parts;
    if (!isAlive()) return;
    painter.repair();
    if (this.#shifted) painter.refresh();
    this.#shifted = false;
    this.#reach();
  }

  #note(event: Event): void {
    const { type } = event;
    if (pointing.test(type)) {
      if (!this.#loading) this.#missed = [];
      this.#missed.push(event as PointerEvent);
      if (type === 'pointerdown') {
        this.#reach();
        return;
      }
    } else if (shifting.test(type)) this.#shifted = true;
    else return;
    this.#lookSoon();
  }

  /** Fetches the hand where the text at the pointer holds marks, or may: shadow trees are not looked into. */
  #reach(): void {
    const { index } = this.#parts;
    const { clientX: x, clientY: y } = this.#missed.at(-1) ?? {};
    if (x === undefined || y === undefined || index.size === 0) return;
    const node = document.caretPositionFromPoint(x, y)?.offsetNode;
    if (index.touches(node) || document.elementFromPoint(x, y)?.shadowRoot) this.prepare();
  }
}
