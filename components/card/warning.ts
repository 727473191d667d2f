import type { Reference, Standing } from '../../utils/cards/model.ts';
import type { ValidityGround } from '../../utils/corpus/model.ts';
import { dayInChina, standingWords } from '../standing.ts';

/** What a quotation says of its document's validity, in Chinese: only where a reader must know it. */
export const warningOf = ({ document, standing, grounds = [] }: Reference): string | undefined => {
  const words = standingWords(standing && { ...standing, grounds }, dayInChina());
  if (words.state === 'unknown' && document !== '')
    return [words.text, words.note].filter(Boolean).join('，');
  return words.warn ? words.text : undefined;
};

/** What a quotation says of a document's own validity, in Chinese. */
export const validityWords = (
  standing: Standing | undefined,
  grounds: readonly ValidityGround[],
): string => {
  const { text, note } = standingWords(standing && { ...standing, grounds }, dayInChina());
  return [text, note].filter(Boolean).join('，');
};
