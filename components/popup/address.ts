import { longestQuery } from '../../utils/search/query.ts';
import type { Facet, Narrowing } from '../../utils/search/model.ts';
import { nothingAsked, type Asked } from './asked.ts';

/** In the order in which they are shown. */
export const facets = [
  'kind',
  'region',
  'topic',
  'catalogue',
  'document',
  'source',
  'year',
  'validity',
] as const satisfies readonly Facet[];

/** Values and words beyond these are no search of ours. */
const mostValues = 20;
const longestValue = 200;

const all = (words: URLSearchParams, name: string): string[] =>
  words
    .getAll(name)
    .filter((value) => value !== '' && value.length <= longestValue)
    .slice(0, mostValues);

/**
 * The search that the popup's address asks for: `#q=<words>`, a parameter for each value that it is narrowed
 * to (`region=广东省`), `plain` for words that are to be taken as text.
 * @param hash as `location.hash` gives it; of an address that is none of ours nothing is asked
 */
export const askedOf = (hash: string): Asked => {
  const words = new URLSearchParams(hash.slice(1));
  const query = (words.get('q') ?? '').trim().slice(0, longestQuery);
  const narrowed = facets.flatMap((facet): Narrowing[] =>
    all(words, facet).map((value) => ({ facet, value })),
  );
  const plain = all(words, 'plain').filter((one) => query.includes(one));
  return { ...nothingAsked, query, narrowed, plain };
};

/** The fragment of the popup's address for a search, as `askedOf` reads it; empty where nothing is asked. */
export const hashOf = ({ query, narrowed, plain }: Asked): string => {
  const words = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const { facet, value } of narrowed) words.append(facet, value);
  for (const one of plain) words.append('plain', one);
  const text = words.toString();
  return text === '' ? '' : `#${text}`;
};
