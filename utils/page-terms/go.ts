import type { PageTerm, WentTo } from './model.ts';

/** The marks of a term in one frame. */
interface Leg {
  term: number;
  frame: number;
  count: number;
}

/** Where the next step begins: which leg, and the index among its marks. */
export interface Onward {
  leg: number;
  at: number;
}

/** The marks of one term, or of all names of a document, frame by frame. */
export const legsOf = (terms: readonly Pick<PageTerm, 'term' | 'frames'>[]): Leg[] =>
  terms.flatMap(({ term, frames }) => frames.map(({ frame, count }) => ({ term, frame, count })));

/** Where a step has led: the mark's number from 1 among all, how many there are, and where the next begins. */
export interface Went {
  nth: number;
  of: number;
  next: Onward;
}

/**
 * Goes to the next mark that can be seen, over all legs and around at the end.
 * @param goIn goes to a mark in a frame; null where none can be seen from that index on
 * @returns null where none can be seen at all
 * @throws what `goIn` throws
 */
export const goOn = async (
  legs: readonly Leg[],
  from: Onward,
  goIn: (frame: number, term: number, at: number) => Promise<WentTo | null>,
): Promise<Went | null> => {
  // Once around, and the first leg again for the marks before the one that it began with.
  for (let passed = 0; passed <= legs.length; passed += 1) {
    const index = (from.leg + passed) % legs.length;
    const leg = legs[index];
    if (!leg) return null;
    const went = await goIn(leg.frame, leg.term, passed === 0 ? from.at : 0);
    if (!went) continue;
    const before = legs.slice(0, index).reduce((sum, { count }) => sum + count, 0);
    const others = legs.reduce((sum, { count }) => sum + count, 0) - leg.count;
    return {
      nth: before + went.at + 1,
      of: others + went.of,
      next: { leg: index, at: went.at + 1 },
    };
  }
  return null;
};
