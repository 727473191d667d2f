import MiniSearch from 'minisearch';
import { foldTerm } from '../matcher/fold.ts';

/** What a search by name finds: the term's position and how near its name is, 0 to 1. */
export interface NameHit {
  term: number;
  /** 1: the query is the name; from 0.8: the name holds the query; below: they are alike. */
  score: number;
}

interface NameRow {
  id: number;
  names: string;
}

const hanBase = 0x4e00;

/**
 * A pair of characters as a token of digits. MiniSearch's tree finds a child by walking all keys of
 * a node, and Han text gives a node thousands: loading took 13 s in a worker, with digits 1.6.
 */
const pairToken = (pair: string): string => {
  let token = '~';
  for (let i = 0; i < pair.length; i++)
    token += (pair.charCodeAt(i) ^ hanBase).toString(32).padStart(4, '0');
  return token;
};

const runs = /[\p{L}\p{N}]+/gu;
const spaced = /^[\u0000-\u052f]+$/u;
const wordOrHan = /[\u0030-\u052f]+|[^\u0000-\u052f]+/gu;

/** Words of Latin letters and digits as they are, other script in pairs, single ones alone. */
export const nameTokens = (text: string): string[] =>
  [...foldTerm(text).matchAll(runs)].flatMap(([run]) =>
    [...run.matchAll(wordOrHan)].flatMap(([part]) => {
      if (spaced.test(part)) return [part];
      if (part.length === 1) return [pairToken(part)];
      return Array.from({ length: part.length - 1 }, (_, i) => pairToken(part.slice(i, i + 2)));
    }),
  );

const options = {
  fields: ['names'],
  tokenize: nameTokens,
  processTerm: (token: string) => token,
  searchOptions: {
    combineWith: 'OR' as const,
    prefix: (token: string) => !token.startsWith('~'),
    fuzzy: (token: string) => (token.startsWith('~') || token.length < 5 ? false : 0.2),
  },
};

/** Candidates that MiniSearch gives and that are compared with the query letter by letter. */
const candidates = 200;

/**
 * Builds the index of names that ships.
 * @param names for each term, in order of position: its name and variants
 * @returns MiniSearch's own JSON form
 */
export const buildNames = (names: readonly (readonly string[])[]): string => {
  const index = new MiniSearch<NameRow>(options);
  index.addAll(names.map((all, id) => ({ id, names: all.join('\n') })));
  return JSON.stringify(index);
};

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

const likeness = (a: string, b: string): number => {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return (2 * shared) / (x.size + y.size);
};

const nearness = (query: string, name: string): number => {
  if (name === query) return 1;
  const share = query.length / name.length;
  if (name.startsWith(query)) return 0.9 + 0.09 * share;
  if (name.includes(query)) return 0.8 + 0.09 * share;
  return 0.79 * likeness(query, name);
};

/** Search by name over a built index. */
export class NameSearch {
  readonly #index: MiniSearch<NameRow>;
  /** For each term its names, folded. */
  readonly #names: readonly (readonly string[])[];

  /**
   * @param json what `buildNames` gave
   * @param names the same names in the same order
   * @throws where the JSON is not MiniSearch's
   */
  constructor(json: string, names: readonly (readonly string[])[]) {
    this.#index = MiniSearch.loadJSON<NameRow>(json, options);
    this.#names = names.map((all) => all.map(foldTerm));
  }

  /**
   * The terms whose name is like the query, nearest first.
   * @param query as typed
   * @param limit the most hits wanted
   */
  search(query: string, limit: number): NameHit[] {
    const folded = foldTerm(query);
    if (folded === '') return [];
    return this.#index
      .search(query)
      .slice(0, candidates)
      .map(({ id }) => {
        const term = id as number;
        const names = this.#names[term] ?? [];
        return { term, score: Math.max(0, ...names.map((name) => nearness(folded, name))) };
      })
      .filter(({ score }) => score > 0.3)
      .toSorted((a, b) => b.score - a.score || a.term - b.term)
      .slice(0, limit);
  }
}
