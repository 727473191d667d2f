import { mayCrossTitle } from './title-spans.ts';

/** A text is read in parts of so many characters and what is left of the block: folding them takes little memory. */
const partLength = 1 << 15;

/** Where the part that begins at `from` ends: at its text's end, or at a '\n' that no title reaches over. */
export const partEnd = (text: string, from: number): number => {
  let end = text.indexOf('\n', from + partLength);
  while (end >= 0 && mayCrossTitle(text, end)) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
};
