/** The catalogue entries of a document as a table that can be narrowed and sorted. */
import { readNumeral } from '../corpus/text/numerals.ts';
import type { ListedEntry } from '../store/contents.ts';
import { foldTexts, wordFilter } from './filter.ts';

/** How the rows stand: as in the text, or by their printed numbers. */
export type EntryOrder = 'text' | 'number' | 'number-down';

/** What narrows the table. */
export interface EntryFilter {
  words: string;
  /** '' for all. */
  region: string;
  /** Headings from the outermost in, the catalogue's title before them where there are several; none for all. */
  path: readonly string[];
}

export const noFilter: EntryFilter = { words: '', region: '', path: [] };

/** A choice with the number of rows that it would leave, what else was chosen given. */
export interface Choice {
  path: readonly string[];
  count: number;
}

/** The headings that an entry stands under; the catalogue's title first where a document has several. */
export type PathOf = (entry: ListedEntry) => readonly string[];

/** @param entries all of the document */
export const pathsIn = (entries: readonly ListedEntry[]): PathOf => {
  const several = new Set(entries.map(({ catalogue }) => catalogue)).size > 1;
  return ({ catalogue, path }) => (several ? [catalogue, ...path] : path);
};

const isUnder = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((heading, depth) => path[depth] === heading);

const holds = (entry: ListedEntry, filter: EntryFilter, pathOf: PathOf): boolean =>
  (filter.region === '' || entry.region === filter.region) && isUnder(pathOf(entry), filter.path);

/** Each row's words, folded once. */
const folded = new WeakMap<ListedEntry, string>();

const foldedWords = (entry: ListedEntry): string => {
  const { number, text, criteria, region, path } = entry;
  const words = folded.get(entry) ?? foldTexts([number, text, criteria, region, ...path]);
  folded.set(entry, words);
  return words;
};

/** The rows that a filter leaves, in the order of the text. */
export const filterEntries = (
  entries: readonly ListedEntry[],
  filter: EntryFilter,
  pathOf: PathOf,
): ListedEntry[] => {
  const hasWords = wordFilter(filter.words);
  return entries.filter((entry) => holds(entry, filter, pathOf) && hasWords(foldedWords(entry)));
};

/** Regions in the order of the text, with the rows that each would leave. */
export const regionChoices = (
  entries: readonly ListedEntry[],
  filter: EntryFilter,
  pathOf: PathOf,
): [region: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const { region } of entries) if (region !== undefined) counts.set(region, 0);
  for (const { region } of filterEntries(entries, { ...filter, region: '' }, pathOf))
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts];
};

/** All headings as a tree in the order of the text, with the rows that each would leave. */
export const pathChoices = (
  entries: readonly ListedEntry[],
  filter: EntryFilter,
  pathOf: PathOf,
): Choice[] => {
  const choices = new Map<string, { path: readonly string[]; count: number }>();
  const each = (entry: ListedEntry, step: number): void => {
    const path = pathOf(entry);
    for (let depth = 1; depth <= path.length; depth++) {
      const above = path.slice(0, depth);
      const key = above.join('\n');
      const choice = choices.get(key) ?? { path: above, count: 0 };
      choice.count += step;
      choices.set(key, choice);
    }
  };
  for (const entry of entries) each(entry, 0);
  for (const entry of filterEntries(entries, { ...filter, path: [] }, pathOf)) each(entry, 1);
  return inTree([...choices.values()]);
};

/** Headings below those that they stand under, otherwise in the order given. */
const inTree = (choices: readonly Choice[]): Choice[] => {
  const below = new Map<string, Choice[]>();
  for (const choice of choices) {
    const above = choice.path.slice(0, -1).join('\n');
    const own = below.get(above);
    if (own) own.push(choice);
    else below.set(above, [choice]);
  }
  const collect = (above: string): Choice[] =>
    (below.get(above) ?? []).flatMap((choice) => [choice, ...collect(choice.path.join('\n'))]);
  return collect('');
};

/** A printed number by its value: 118., （二十四）, 3-2; undefined where none is printed. */
const valueOf = (number: string): number[] | undefined => {
  const parts = number.match(/\d+|[〇零一二三四五六七八九十百千]+/gu);
  const values = parts?.map((part) => readNumeral(part) ?? Number.NaN);
  return values && !values.some(Number.isNaN) ? values : undefined;
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Rows by their printed numbers; equal numbers stay in the order of the text, rows without one come last. */
export const sortEntries = (
  entries: readonly ListedEntry[],
  order: EntryOrder,
): readonly ListedEntry[] => {
  if (order === 'text') return entries;
  const numbered = entries.flatMap((entry) => {
    const value = valueOf(entry.number);
    return value ? [{ entry, value }] : [];
  });
  const way = order === 'number' ? 1 : -1;
  const sorted = numbered.toSorted((a, b) => way * compare(a.value, b.value));
  const rest = entries.filter((entry) => !valueOf(entry.number));
  return [...sorted.map(({ entry }) => entry), ...rest];
};
