/** Other ways to search the same passages, for comparison. */
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldWords } from '../../utils/search/fold.ts';

/** A way to search: the numbers of the passages that answer, best first. */
export interface Racer {
  name: string;
  search: (query: string) => number[];
}

const shown = 10;

const bigrams = (text: string): string[] => {
  const folded = foldWords(text);
  return Array.from({ length: Math.max(1, folded.length - 1) }, (_, i) => folded.slice(i, i + 2));
};

/** A pair as digits: MiniSearch's tree is slow with thousands of children at a node. */
const digits = (pair: string): string =>
  Array.from(pair, (character) => character.charCodeAt(0).toString(32).padStart(4, '0')).join('');

const miniSearch = (
  texts: readonly string[],
  tokenize?: (text: string) => string[],
): Racer['search'] => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...(tokenize && { tokenize, processTerm: (token: string) => token }),
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) =>
    index
      .search(query)
      .slice(0, shown)
      .map(({ id }) => id as number);
};

const flexSearch = (texts: readonly string[]): Racer['search'] => {
  const index = new Index({ encode: bigrams });
  texts.forEach((text, id) => index.add(id, text));
  return (query) => index.search(query, { limit: shown, suggest: true }) as number[];
};

/** No index at all: the passages that have the query as it is. */
const bareScan = (texts: readonly string[]): Racer['search'] => {
  const folded = texts.map(foldWords);
  return (query) => {
    const wanted = foldWords(query);
    return folded.flatMap((text, id) => (text.includes(wanted) ? [id] : [])).slice(0, shown);
  };
};

/** All of them, each made ready. */
export const racers = (texts: readonly string[]): Racer[] => [
  { name: 'MiniSearch, its own tokenizer', search: miniSearch(texts) },
  {
    name: 'MiniSearch, pairs of characters',
    search: miniSearch(texts, (text) => bigrams(text).map(digits)),
  },
  { name: 'FlexSearch, pairs of characters', search: flexSearch(texts) },
  { name: 'bare scan for the query as it is', search: bareScan(texts) },
];
