/**
 * Where the codes of a folded text stand in the text that was folded: an offset for each would cost a fifth of the
 * folding, and from most codes to the next both places go on by one. So the places are kept at which they do not:
 * pairs, the place of a code and how much further on it stands in the text, as do the codes behind it; the first
 * pair is of the first code.
 */

import { markLength } from './mark-list.ts';

/** No code stands so far on. */
const beyond = 0x7fffffff;

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

/** How much further on the code at `at` stands in the text; `leap` is one before it. */
const gapAt = (leaps: readonly number[], leap: number, at: number): number => {
  let last = leap;
  while ((leaps[last + 2] ?? beyond) <= at) last += 2;
  return leaps[last + 1] ?? 0;
};

/**
 * Writes offsets over the places of marks, by rising starts: the first two of each `markLength` numbers from `from` to `to`
 * are where a mark starts and, exclusive, ends.
 */
export const toOffsets = (
  leaps: readonly number[],
  marks: Int32Array,
  from: number,
  to: number,
): void => {
  let leap = 0;
  let gap = leaps[1] ?? 0;
  let next = leaps[2] ?? beyond;
  for (let at = from; at < to; at += markLength) {
    const start = marks[at] as number;
    const end = marks[at + 1] as number;
    while (start >= next) {
      leap += 2;
      gap = leaps[leap + 1] ?? 0;
      next = leaps[leap + 2] ?? beyond;
    }
    marks[at] = start + gap;
    marks[at + 1] = end + (end > next ? gapAt(leaps, leap, end - 1) : gap);
  }
};

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
