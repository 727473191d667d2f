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

/** Reads offsets; in no time where they are asked for in rising order. */
export class OffsetReader {
  readonly #leaps: readonly number[];
  #leap = 0;

  constructor(leaps: readonly number[]) {
    this.#leaps = leaps;
  }

  /** The offset of the code at `at`, in UTF-16 code units. */
  of(at: number): number {
    const leaps = this.#leaps;
    if (at < (leaps[this.#leap] ?? 0)) this.#leap = 0;
    while ((leaps[this.#leap + 2] ?? Infinity) <= at) this.#leap += 2;
    return at + (leaps[this.#leap + 1] ?? 0);
  }
}
