import type { Point } from './geometry.ts';

/** The pointer must rest on a term for so long before its card opens. */
export const restMs = 200;
/** An open card stays for so long after the pointer has left its term. */
export const graceMs = 300;
/** A pointer that moves further than this is not resting. Pixels. */
const restReach = 12;

export interface Pointing<M> {
  point: Point;
  /** The mark under the pointer. */
  mark: M | undefined;
  overCard: boolean;
  /** The pointer is on a straight way from the term to the card. */
  onWay: boolean;
}

export interface HoverActions<M> {
  /** The pointer has come to a mark: its card may be wanted soon. */
  prepare(mark: M): void;
  open(mark: M, point: Point): void;
  close(): void;
}

type Timer = ReturnType<typeof setTimeout>;

/** When a card opens and closes, told by where the pointer is. One card at a time. */
export class Hover<M> {
  readonly #actions: HoverActions<M>;
  #resting: { mark: M; from: Point; timer: Timer } | undefined;
  #open: M | undefined;
  #leaving: Timer | undefined;
  /** Closed by the reader: stays closed until the pointer has left it. */
  #dismissed: M | undefined;

  constructor(actions: HoverActions<M>) {
    this.#actions = actions;
  }

  /** The mark whose card is open. */
  get opened(): M | undefined {
    return this.#open;
  }

  /** The pointer has moved, or the page under it. */
  move({ point, mark, overCard, onWay }: Pointing<M>): void {
    if (mark !== this.#dismissed) this.#dismissed = undefined;
    if (mark !== undefined && mark !== this.#open && mark !== this.#dismissed && !overCard)
      this.#rest(mark, point);
    else this.#stopResting();
    if (this.#open === undefined) return;
    if (overCard || mark === this.#open) this.#stay();
    else if (onWay || this.#leaving === undefined) this.#leave();
  }

  /** The pointer has left the page or can no longer rest (a button is down, a finger). */
  away(): void {
    this.#stopResting();
    if (this.#open !== undefined && this.#leaving === undefined) this.#leave();
  }

  /** Closes at once, as the reader wishes; the mark opens (again) only after being left. */
  dismiss(): void {
    this.#dismissed = this.#open ?? this.#resting?.mark;
    this.reset();
  }

  /** Closes what is open and forgets all. */
  reset(): void {
    this.#stopResting();
    this.#close();
  }

  #close(): void {
    this.#stay();
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.#actions.close();
  }

  #rest(mark: M, point: Point): void {
    const now = this.#resting;
    const still =
      now?.mark === mark && Math.hypot(point.x - now.from.x, point.y - now.from.y) <= restReach;
    if (still) return;
    if (now?.mark !== mark) this.#actions.prepare(mark);
    this.#stopResting();
    const timer = setTimeout(() => {
      this.#resting = undefined;
      this.#stay();
      this.#open = mark;
      this.#actions.open(mark, point);
    }, restMs);
    this.#resting = { mark, from: point, timer };
  }

  #stopResting(): void {
    clearTimeout(this.#resting?.timer);
    this.#resting = undefined;
  }

  #leave(): void {
    this.#stay();
    // The pointer may rest on another mark by then, whose card is to open.
    this.#leaving = setTimeout(() => this.#close(), graceMs);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }
}
