import type { Reference } from '../../utils/cards/model.ts';
import { dayInChina, standingWords } from '../standing.ts';

/** What a quotation says of its document's validity, in Chinese: only where a reader must know it. */
export const warningOf = ({ standing, grounds = [] }: Reference): string | undefined => {
  const words = standingWords(standing && { ...standing, grounds }, dayInChina());
  return words.warn ? words.text : undefined;
};
