import type { Reference } from '../../utils/cards/model.ts';
import { dayInChina, standingWords } from '../standing.ts';

/** What a quotation says of its document's validity, in Chinese: only where a reader must know it. */
export const warningOf = ({ document, standing, grounds = [] }: Reference): string | undefined => {
  const words = standingWords(standing && { ...standing, grounds }, dayInChina());
  if (words.state === 'unknown' && document !== '')
    return [words.text, words.note].filter(Boolean).join('，');
  return words.warn ? words.text : undefined;
};
