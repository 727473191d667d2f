/**
 * Where the codes of a folded text stand in the text that was folded: an offset for each would cost a fifth of the
 * folding, and from most codes to the next both places go on by one. So the places are kept at which they do not:
 * pairs, the place of a code and how much further on it stands in the text, as do the codes behind it; the first
 * pair is of the first code.
 */

/** Adds, if it is one, the leap before the code at `at`, which stands at `offset`; `leaps` has one already. */
export const leapTo = (leaps: number[], at: number, offset: number): void => {
  const gap = offset - at;
  if (leaps[leaps.length - 1] !== gap) leaps.push(at, gap);
};

/** The offset of each of `count` codes. */
export const offsetsOf = (leaps: readonly number[], count: number): Uint32Array => {
  const offsets = new Uint32Array(count);
  for (let leap = 0; leap < leaps.length; leap += 2) {
    const gap = leaps[leap + 1] ?? 0;
    const end = leaps[leap + 2] ?? count;
    for (let at = leaps[leap] ?? 0; at < end; at++) offsets[at] = at + gap;
  }
  return offsets;
};

/** No code stands so far on. */
const beyond = 0x7fffffff;

/** Reads offsets; in no time where they are asked for in rising order. */
export class OffsetReader {
  readonly #leaps: readonly number[];
  #leap = 0;
  /** From here to there codes stand so much further on in the text. */
  #from = 0;
  #to = 0;
  #gap = 0;

  constructor(leaps: readonly number[]) {
    this.#leaps = leaps;
  }

  /** The offset of the code at `at`, in UTF-16 code units. */
  of(at: number): number {
    if (at < this.#from || at >= this.#to) this.#seek(at);
    return at + this.#gap;
  }

  #seek(at: number): void {
    const leaps = this.#leaps;
    let leap = at < this.#from ? 0 : this.#leap;
    while ((leaps[leap + 2] ?? beyond) <= at) leap += 2;
    this.#leap = leap;
    this.#from = leaps[leap] ?? 0;
    this.#gap = leaps[leap + 1] ?? 0;
    this.#to = leaps[leap + 2] ?? beyond;
  }
}
