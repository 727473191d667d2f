import type { Point } from './geometry.ts';

/** On a term inside a link, where most readers come to click, the pointer must rest so many times longer. */
export const linkTimes = 3;
/**
 * So long the pointer must rest in any case. While a card is open it is enough for the next term,
 * unless that lies on the way to the card: a rest that no hand feels, yet none opens in passing.
 */
export const shortRestMs = 40;
/** An open card stays for so long after the pointer has left its term, or the term the page. */
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
  /** When the pointer came to the point, as `performance.now()` tells; now, where not given. */
  since?: number | undefined;
}

export interface HoverActions<M> {
  /** The pointer has come to a mark: its card may be wanted soon. */
  prepare(mark: M): void;
  /** Whether the mark stands inside a link. */
  isLinked(mark: M): boolean;
  /** So many milliseconds the reader wishes the pointer to rest on a term before its card opens. */
  restDelay(): number;
  open(mark: M, point: Point): void;
  close(): void;
  /** Whether the reader is busy in the open card, wherever the pointer is. */
  isHeld(): boolean;
  /** The open card belongs to this mark now, which has taken the place of the one it opened for. */
  adopt(mark: M): void;
  /** Whether the page has taken the mark's text away or written it anew. */
  isGone(mark: M): boolean;
  /** Whether two marks, one of them gone, are of the same term. */
  isSame(mark: M, gone: M): boolean;
}

type Timer = ReturnType<typeof setTimeout>;

/** A mark and where the pointer was on it. */
interface Held<M> {
  mark: M;
  from: Point;
}

interface Resting<M> extends Held<M> {
  timer: Timer;
  /** The rest is over, but the mark was gone by then. */
  isDue: boolean;
}

/** When a card opens and closes, told by where the pointer is. One card at a time. */
export class Hover<M> {
  readonly #actions: HoverActions<M>;
  #at: Point = { x: 0, y: 0 };
  #resting: Resting<M> | undefined;
  #open: M | undefined;
  #leaving: Timer | undefined;
  /** Closed by the reader: stays closed until the pointer has left it. */
  #dismissed: Held<M> | undefined;

  constructor(actions: HoverActions<M>) {
    this.#actions = actions;
  }

  /** The mark whose card is open. */
  get opened(): M | undefined {
    return this.#open;
  }

  /** A card is open, or may open soon. */
  get isBusy(): boolean {
    return this.#open !== undefined || this.#resting !== undefined;
  }

  /** The pointer has moved, or the page under it. */
  move({ point, mark, overCard, onWay, since }: Pointing<M>): void {
    this.#at = point;
    if (mark !== undefined) this.#carryOver(mark);
    const stays = overCard || this.#isHeld();
    // A page that writes its text anew leaves none under the pointer for a moment.
    const isBare = mark === undefined && !overCard;
    if (mark !== this.#dismissed?.mark && !(isBare && this.#isAwaited(this.#dismissed)))
      this.#dismissed = undefined;
    if (mark !== undefined && mark !== this.#open && !this.#dismissed && !stays)
      this.#rest(mark, point, onWay, since);
    else if (!(isBare && this.#isAwaited(this.#resting))) this.#stopResting();
    if (this.#open === undefined) return;
    if (mark === this.#open || stays) this.#stay();
    else if ((onWay && !this.#actions.isGone(this.#open)) || this.#leaving === undefined)
      this.#leave();
  }

  /** `mark` stands where the open card's was, and keeps the card open if it is that term anew. */
  adopt(mark: M): void {
    if (this.#open === undefined || !this.#isHeir(mark, this.#open)) return;
    this.#open = mark;
    this.#actions.adopt(mark);
  }

  /** The pointer has left the page or can no longer rest (a button is down, a finger). */
  away(): void {
    this.#stopResting();
    if (this.#open !== undefined && this.#leaving === undefined) this.#leave();
  }

  /** Opens the mark's card with no rest: a tap, a click, keys. `point`: on the mark. */
  show(mark: M, point: Point): void {
    this.#dismissed = undefined;
    this.#openRested({ mark, from: point });
  }

  /** Closes at once, as the reader wishes; the mark opens (again) only after being left, however often it is dismissed. */
  dismiss(): void {
    const mark = this.#open ?? this.#resting?.mark;
    if (mark !== undefined) this.#dismissed = { mark, from: this.#at };
    this.reset();
  }

  /**
   * The open card is no longer the pointer's: it was pinned, or closed by its own button.
   * @param under the mark under the pointer, which opens only after being left
   */
  letGo(under: M | undefined): void {
    this.#stopResting();
    this.#stay();
    this.#open = undefined;
    this.#dismissed = under === undefined ? undefined : { mark: under, from: this.#at };
  }

  /** Closes what is open and forgets all. */
  reset(): void {
    this.#stopResting();
    this.#close();
  }

  /** Whether a mark that is gone may come back under the pointer, which has not gone elsewhere. */
  #isAwaited(held: Held<M> | undefined): boolean {
    if (!held || !this.#actions.isGone(held.mark)) return false;
    return this.#isNear(held.from);
  }

  #isHeir(mark: M, old: M): boolean {
    return mark !== old && this.#actions.isGone(old) && this.#actions.isSame(mark, old);
  }

  /** A rest goes on, and a dismissal holds, on a term that was written anew. */
  #carryOver(mark: M): void {
    for (const held of [this.#dismissed, this.#resting])
      if (held && this.#isNear(held.from) && this.#isHeir(mark, held.mark)) held.mark = mark;
    if (this.#resting?.isDue && this.#resting.mark === mark) this.#openRested(this.#resting);
  }

  #isNear(from: Point): boolean {
    return Math.hypot(this.#at.x - from.x, this.#at.y - from.y) <= restReach;
  }

  #isHeld(): boolean {
    return this.#open !== undefined && this.#actions.isHeld();
  }

  #close(): void {
    this.#stay();
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.#actions.close();
  }

  #delay(mark: M, onWay: boolean): number {
    const delay = Math.max(shortRestMs, this.#actions.restDelay());
    if (this.#actions.isLinked(mark)) return linkTimes * delay;
    return this.#open !== undefined && !onWay ? shortRestMs : delay;
  }

  #rest(mark: M, point: Point, onWay: boolean, since = performance.now()): void {
    const now = this.#resting;
    if (now?.mark === mark && this.#isNear(now.from)) return;
    if (now?.mark !== mark) this.#actions.prepare(mark);
    this.#stopResting();
    const rested = performance.now() - since;
    const resting: Resting<M> = {
      mark,
      from: point,
      isDue: false,
      timer: setTimeout(() => this.#endRest(resting), this.#delay(mark, onWay) - rested),
    };
    this.#resting = resting;
  }

  #endRest(resting: Resting<M>): void {
    if (!this.#actions.isGone(resting.mark)) {
      this.#openRested(resting);
      return;
    }
    resting.isDue = true;
    resting.timer = setTimeout(() => this.#stopResting(), graceMs);
  }

  #openRested({ mark, from }: Held<M>): void {
    this.#stopResting();
    this.#stay();
    this.#open = mark;
    this.#actions.open(mark, from);
  }

  #stopResting(): void {
    clearTimeout(this.#resting?.timer);
    this.#resting = undefined;
  }

  #leave(): void {
    this.#stay();
    // The pointer may rest on another mark by then, whose card is to open.
    this.#leaving = setTimeout(() => {
      this.#leaving = undefined;
      // What holds it ends with a move of the pointer or a key, which asks again.
      if (!this.#isHeld()) this.#close();
    }, graceMs);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }
}
