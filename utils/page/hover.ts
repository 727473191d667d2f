import type { Point } from './geometry.ts';

/** The pointer must rest on a term for so long before its card opens … */
export const restMs = 200;
/** … and for so long on one inside a link, where most readers come to click. */
export const linkRestMs = 600;
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
}

export interface HoverActions<M> {
  /** The pointer has come to a mark: its card may be wanted soon. */
  prepare(mark: M): void;
  /** Whether the mark stands inside a link. */
  isLinked(mark: M): boolean;
  open(mark: M, point: Point): void;
  close(): void;
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

  /** The pointer has moved, or the page under it. */
  move({ point, mark, overCard, onWay }: Pointing<M>): void {
    this.#at = point;
    if (mark !== undefined) this.#carryOver(mark);
    // A page that writes its text anew leaves none under the pointer for a moment.
    const isBare = mark === undefined && !overCard;
    if (mark !== this.#dismissed?.mark && !(isBare && this.#isAwaited(this.#dismissed)))
      this.#dismissed = undefined;
    if (mark !== undefined && mark !== this.#open && !this.#dismissed && !overCard)
      this.#rest(mark, point);
    else if (!(isBare && this.#isAwaited(this.#resting))) this.#stopResting();
    if (this.#open === undefined) return;
    const isGone = this.#actions.isGone(this.#open);
    if (mark === this.#open || (overCard && !isGone)) this.#stay();
    else if ((onWay && !isGone) || this.#leaving === undefined) this.#leave();
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

  /** Closes at once, as the reader wishes; the mark opens (again) only after being left. */
  dismiss(): void {
    const mark = this.#open ?? this.#resting?.mark;
    this.#dismissed = mark === undefined ? undefined : { mark, from: this.#at };
    this.reset();
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

  #close(): void {
    this.#stay();
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.#actions.close();
  }

  #rest(mark: M, point: Point): void {
    const now = this.#resting;
    if (now?.mark === mark && this.#isNear(now.from)) return;
    if (now?.mark !== mark) this.#actions.prepare(mark);
    this.#stopResting();
    const resting: Resting<M> = {
      mark,
      from: point,
      isDue: false,
      timer: setTimeout(
        () => this.#endRest(resting),
        this.#actions.isLinked(mark) ? linkRestMs : restMs,
      ),
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

  #openRested({ mark, from }: Resting<M>): void {
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
    this.#leaving = setTimeout(() => this.#close(), graceMs);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }
}
