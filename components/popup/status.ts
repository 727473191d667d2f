import type { Loaded } from './use-search.ts';
import type { popupWords } from './words.ts';

/**
 * What the line below the results says, to the eye and to a screen reader.
 * @param query empty where nothing is asked
 * @param count how many results are listed
 */
export const statusWords = (
  query: string,
  count: number,
  { stage, failure }: Loaded,
  words: (typeof popupWords)['zh']['status'],
): string => {
  if (query === '') return '';
  if (stage === 'nothing') return failure === undefined ? words.loading : '';
  const loading = stage === 'names' && failure === undefined;
  if (count === 0) return loading ? words.notYet : words.none;
  return loading ? words.some(count) : words.all(count);
};
