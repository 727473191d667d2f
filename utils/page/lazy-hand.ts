import { hear } from './ears.ts';
import type { Hand, HandParts } from './hand-model.ts';
import { load } from './send.ts';
import { handed } from './handed.ts';

const pointing = [
  'pointermove',
  'pointerout',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'click',
] as const;

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
    const { signal } = this.#waiting;
    const onShift = (): void => {
      this.#shifted = true;
      this.#lookSoon();
    };
    hear('scroll', onShift, signal);
    hear('resize', onShift, signal);
    for (const type of pointing) hear(type, (event) => this.#note(event), signal);
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
    if (!handed.makeHand) await load('hand');
    // Marking may have ended meanwhile.
    if (!this.#hand) this.#waiting.signal.throwIfAborted();
    const hand = this.now();
    if (!hand) throw new Error('The hand’s script did not run in this frame.');
    this.#failure = undefined;
    await hand.started;
    return hand;
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

  #note(event: PointerEvent): void {
    if (!this.#loading) this.#missed = [];
    this.#missed.push(event);
    if (event.type === 'pointerdown') this.#reach();
    else this.#lookSoon();
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
