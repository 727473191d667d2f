import type { Loaded } from './use-search.ts';

/**
 * What the line below the results says, to the eye and to a screen reader.
 * @param query empty where nothing is asked
 * @param count how many results are listed
 */
export const statusWords = (query: string, count: number, { stage, failure }: Loaded): string => {
  if (query === '') return '';
  if (stage === 'nothing') return failure === undefined ? '正在载入词目…' : '';
  const loading = stage === 'names' && failure === undefined;
  if (count === 0) return loading ? '词目中没有，正在载入全文…' : '没有找到。';
  return loading ? `列出 ${count} 条，正在载入全文…` : `列出 ${count} 条。`;
};
