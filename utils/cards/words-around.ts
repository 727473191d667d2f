import { foldText, foldTerm } from '../matcher/fold.ts';

/** UTF-16 code units of a clause that a card shows, about three lines. */
const longest = 120;
/** The least that is kept before the term. */
const lead = 40;

/** A tab ends a table's cell. */
const sentenceEnds = '。；！？\n\t';

/** Offset of the first of the names in a text, in UTF-16 code units; 0 where none stands there. */
const firstOf = (text: string, names: readonly string[]): number => {
  const { codes, offsets } = foldText(text);
  const folded = String.fromCharCode(...codes.subarray(0, 20_000));
  const found = names
    .map((name) => folded.indexOf(foldTerm(name)))
    .filter((at) => at >= 0)
    .map((at) => offsets[at] ?? 0);
  return found.length > 0 ? Math.min(...found) : 0;
};

const startsHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at));

/**
 * The sentence of a text in which one of the names stands first, cut where it is long.
 * @param names as people write them; folded for the search
 * @returns words of the text, … where it goes on
 */
export const wordsAround = (text: string, names: readonly string[]): string => {
  const at = firstOf(text, names);
  let start = at;
  while (start > 0 && !sentenceEnds.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !sentenceEnds.includes(text.charAt(end))) end++;
  end = Math.min(text.length, end + 1);
  if (end - start > longest) {
    start = Math.max(start, at - lead);
    end = Math.min(end, start + longest);
    if (startsHalf(text, start)) start--;
    if (startsHalf(text, end)) end--;
  }
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
};
