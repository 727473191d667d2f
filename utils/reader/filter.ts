import { foldTerm } from '../matcher/fold.ts';

/**
 * Texts as `wordFilter` looks at them: width, case and spaces within Chinese do not count, and no word
 * reaches from one text into the next.
 */
export const foldTexts = (texts: readonly (string | undefined)[]): string =>
  foldTerm(texts.filter((text) => text !== undefined).join('\n'));

/** The words that were typed, as they were typed: parted by white space. */
export const typedWords = (typed: string): string[] =>
  typed.split(/\s+/u).filter((word) => word !== '');

/**
 * Tells whether texts hold all words of what was typed, in any order.
 * @param typed words parted by white space
 * @returns asks folded texts (`foldTexts`); always true where nothing was typed
 */
export const wordFilter = (typed: string): ((folded: string) => boolean) => {
  const words = typedWords(typed)
    .map(foldTerm)
    .filter((word) => word !== '');
  return (folded) => words.every((word) => folded.includes(word));
};
