/** Which of the statements and clauses that use a term a card shows, and in which order. */
import { titleSimilarity } from '../corpus/text/titles.ts';
import type { Relevance } from './relevance.ts';

/** Statements and clauses that a card shows; it tells how many more there are. */
const statementsShown = 6;
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
 * The statements that a card shows: the closest to the page first; one that repeats another nearly
 * word for word comes only where nothing else is left.
 * @param candidates as the build laid them out: one of each topic in turn
 */
export const rankStatements = <S extends { text: string; topics: readonly string[] }>(
  candidates: readonly S[],
  relevance: Relevance,
): S[] => {
  const shown: S[] = [];
  const repeated: S[] = [];
  for (const one of byRelevance(candidates, ({ text, topics }) => relevance(text, topics))) {
    if (shown.length === statementsShown) break;
    const isRepeated = shown.some(({ text }) => titleSimilarity(text, one.text) >= repeating);
    (isRepeated ? repeated : shown).push(one);
  }
  return [...shown, ...repeated].slice(0, statementsShown);
};

/**
 * The clauses that a card shows: the closest to the page first.
 * @param candidates as the build laid them out: one of each document
 */
export const rankClauses = <C extends { text: string }>(
  candidates: readonly C[],
  relevance: Relevance,
): C[] => byRelevance(candidates, ({ text }) => relevance(text)).slice(0, clausesShown);
