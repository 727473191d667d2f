import type { Correction } from '../model.ts';

/** A text with its corrected words as the source prints them. */
export const undoCorrections = (text: string, corrected: readonly Correction[] = []): string =>
  corrected.reduce((words, correction) => {
    const { printed } = correction;
    return words.replace(correction.corrected, () => printed);
  }, text);
