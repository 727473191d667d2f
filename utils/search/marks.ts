/** What of a shown text answers a query. */
import type { Printed } from './texts.ts';
import { bestWindow, type ScanWord } from './window.ts';
import { leastHeld } from './word-scores.ts';

/**
 * The places of the words in a text: each whole occurrence, or else the word's characters where most of
 * them stand together.
 * @returns pairs of UTF-16 offsets of the printed text, end exclusive, in order, without overlaps
 */
export const marksIn = (
  { codes, offsets }: Pick<Printed, 'codes' | 'offsets'>,
  words: readonly ScanWord[],
): [number, number][] => {
  // Numbers of the alphabet as if they were characters: nothing but whether they are the same is asked.
  const text = String.fromCharCode(...codes.subarray(0, longestMarked));
  const marked = new Uint8Array(codes.length);
  for (const word of words) {
    const sought = String.fromCharCode(...word.codes);
    let at = text.indexOf(sought);
    if (at < 0) {
      const { score, first, last } = bestWindow(codes, 0, codes.length, word);
      if (score < leastHeld) continue;
      for (let i = first; i <= last; i++) if (word.slots[codes[i] as number]) marked[i] = 1;
    }
    for (; at >= 0; at = text.indexOf(sought, at + 1)) marked.fill(1, at, at + sought.length);
  }
  const marks: [number, number][] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === 0) continue;
    const offset = offsets[i] as number;
    const open = marks.at(-1);
    // What folding drops between two marked characters is marked with them.
    if (open && marked[i - 1] === 1) open[1] = offset + 1;
    else marks.push([offset, offset + 1]);
  }
  return marks;
};

/** Of a longer text, whole occurrences are marked in so many codes at its beginning. */
const longestMarked = 20_000;
