import type { Search } from './use-search.ts';
import type { popupWords } from './words.ts';

/**
 * What the line below the results says, to the eye and to a screen reader.
 * @param query empty where nothing is asked
 */
export const statusWords = (
  query: string,
  { loaded: { stage, failure }, found }: Search,
  words: (typeof popupWords)['zh']['status'],
): string => {
  if (query === '') return '';
  if (!found) return stage === 'nothing' && failure === undefined ? words.loading : '';
  const { answer, hits } = found;
  const total = Math.max(answer.total, hits.length);
  const isLoading = answer.stage === 'names' && failure === undefined;
  if (total === 0) return isLoading ? words.notYet : words.none;
  if (isLoading) return words.some(total);
  return hits.length < total ? words.part(total, hits.length) : words.all(total);
};
