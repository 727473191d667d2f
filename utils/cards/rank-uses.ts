/** Which of the statements and clauses that use a term a card shows, and in which order. */
import { titleSimilarity } from '../corpus/text/titles.ts';
import type { Relevance } from './relevance.ts';

/** Clauses that a card shows; it tells how many more there are. */
const clausesShown = 3;

/** Sentences this alike say one thing: many cities copied one programme. */
const repeating = 0.7;

/** The most relevant first; what ties stays as the build laid it out. */
const byRelevance = <T>(items: readonly T[], relevanceOf: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, value: relevanceOf(item) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ item }) => item);

/**
 * The statements of a card in the order in which it shows them: the closest to the page first; those that
 * repeat another nearly word for word come last.
 * @param candidates as the build laid them out: one of each topic in turn, no more than a card may hold
 */
export const rankStatements = <S extends { text: string; topics: readonly string[] }>(
  candidates: readonly S[],
  relevance: Relevance,
): S[] => {
  const shown: S[] = [];
  const repeated: S[] = [];
  for (const one of byRelevance(candidates, ({ text, topics }) => relevance(text, topics))) {
    const isRepeated = shown.some(({ text }) => titleSimilarity(text, one.text) >= repeating);
    (isRepeated ? repeated : shown).push(one);
  }
  return [...shown, ...repeated];
};

/**
 * The clauses that a card shows: the closest to the page first.
 * @param candidates as the build laid them out: one of each document
 */
export const rankClauses = <C extends { text: string }>(
  candidates: readonly C[],
  relevance: Relevance,
): C[] => byRelevance(candidates, ({ text }) => relevance(text)).slice(0, clausesShown);
