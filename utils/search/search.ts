import { foldTerm, foldText } from '../matcher/fold.ts';
import type { SearchHit } from './model.ts';
import type { NameSearch } from './names.ts';
import type { PassageSearch } from './passages.ts';
import { longestQuery, queryWords } from './query.ts';

/** From this nearness on a name holds the query, and its term stands before the passages. */
const holdsQuery = 0.8;
const mostNames = 5;

/**
 * A place is shown once: what names a document is not followed by the document, an entry not by its
 * table row. Several terms and definitions may stand on one line, each of its own.
 */
const withoutRepeats = (hits: readonly SearchHit[]): SearchHit[] => {
  const places = new Set<string>();
  const texts = new Set<string>();
  return hits.filter(({ kind, source, line, text }) => {
    const place = `${source}:${line}`;
    const own = kind === 'term' || kind === 'definition';
    const repeats = texts.has(place + text) || (!own && places.has(place));
    places.add(place);
    texts.add(place + text);
    return !repeats;
  });
};

/** Marks the whole query where it stands in a text. */
const markWhole = (text: string, query: string): [number, number][] => {
  const { codes, offsets } = foldText(text);
  const at = String.fromCharCode(...codes.subarray(0, 10_000)).indexOf(foldTerm(query));
  if (at < 0) return [];
  const last = at + foldTerm(query).length - 1;
  return [[offsets[at] as number, (offsets[last] as number) + 1]];
};

/**
 * Searches names and passages: terms whose name holds the query come first, then passages, then
 * terms whose name is only like it.
 * @param typed the query as typed; only its first `longestQuery` characters count
 * @param names search by name
 * @param termHit what stands for a term in the list
 * @param passages full text, where it is loaded already
 * @param limit the most hits wanted
 */
export const searchAll = (
  typed: string,
  names: NameSearch,
  termHit: (term: number) => Omit<SearchHit, 'marks'>,
  passages: PassageSearch | undefined,
  limit: number,
): SearchHit[] => {
  const query = typed.slice(0, longestQuery);
  const named = names.search(query, limit).map(({ term, score }) => {
    const hit = termHit(term);
    return { score, hit: { ...hit, marks: markWhole(hit.text, query) } };
  });
  const sure = named.filter(({ score }) => score >= holdsQuery).slice(0, mostNames);
  const alike = named.filter(({ score }) => score < holdsQuery);
  const all = [
    ...sure.map(({ hit }) => hit),
    ...(passages?.search(queryWords(query), limit) ?? []),
    ...alike.map(({ hit }) => hit),
  ];
  return withoutRepeats(all).slice(0, limit);
};
