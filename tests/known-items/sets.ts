/** Queries whose answers are known, made from the tables that ship. */
import { placeOfRegion } from '../../utils/cards/regions.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import type { Rows, RowPlace } from '../../utils/store/rows.ts';
import type { ShippedTables } from '../../data/build/pack.ts';
import { Random } from './random.ts';

/** A query and the places that answer it. */
export interface KnownItem {
  query: string;
  answers: { source: string; line: number; endLine: number }[];
}

type Tables = Pick<
  ShippedTables,
  'documents' | 'terms' | 'definitions' | 'entries' | 'clauses' | 'statements'
>;

/** The rank of the first hit that answers, from 1; 0 where none does. */
export const rankOf = ({ answers }: KnownItem, hits: readonly SearchHit[]): number =>
  1 +
  hits.findIndex(({ source, line, endLine, lines = [line] }) =>
    answers.some(
      (answer) =>
        answer.source === source &&
        ((line <= answer.endLine && answer.line <= endLine) ||
          lines.some((at) => at >= answer.line && at <= answer.endLine)),
    ),
  );

interface Passage {
  text: string;
  answers: KnownItem['answers'];
}

/** Each distinct text with all of its places. */
const passagesOf = ({ clauses, statements }: Tables): Passage[] => {
  const passages = new Map<string, Passage>();
  const add = (text: string, answer: KnownItem['answers'][number]) => {
    const own = passages.get(text) ?? { text, answers: [] };
    own.answers.push(answer);
    passages.set(text, own);
  };
  for (const { text, source, line, endLine } of clauses) add(text, { source, line, endLine });
  for (const { text, source, lines } of statements)
    for (const line of lines) add(text, { source, line, endLine: line });
  return [...passages.values()];
};

const runs = /\p{Script=Han}{6,}/gu;
const shortest = 6;
const longest = 12;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const withoutOne = (phrase: string, random: Random): string => {
  const at = 1 + random.below(phrase.length - 2);
  return phrase.slice(0, at) + phrase.slice(at + 1);
};

const withTwoSwapped = (phrase: string, random: Random): string | undefined => {
  const words = Array.from(segmenter.segment(phrase), ({ segment }) => segment);
  if (words.length < 2) return undefined;
  const at = random.below(words.length - 1);
  if (words[at] === words[at + 1]) return undefined;
  return [...words.slice(0, at), words[at + 1], words[at], ...words.slice(at + 2)].join('');
};

/** Phrases that stand in one text alone, half with a character dropped, half with two words swapped. */
export const phraseSet = (tables: Tables, count: number, seed: number): KnownItem[] => {
  const random = new Random(seed);
  const passages = passagesOf(tables);
  const all = passages.map(({ text }) => text).join('\n');
  const items: KnownItem[] = [];
  for (const { text, answers } of random.shuffled(passages)) {
    if (items.length === count) break;
    const found = [...text.matchAll(runs)].map(([run]) => run);
    const run = found[random.below(found.length)];
    if (run === undefined) continue;
    const length = Math.min(run.length, shortest + random.below(longest - shortest + 1));
    const from = random.below(run.length - length + 1);
    const phrase = run.slice(from, from + length);
    const first = all.indexOf(phrase);
    if (all.indexOf(phrase, first + 1) >= 0) continue;
    const query =
      items.length % 2 === 0 ? withoutOne(phrase, random) : withTwoSwapped(phrase, random);
    if (query !== undefined) items.push({ query, answers });
  }
  return items;
};

const placeIn =
  ({ documents }: Tables) =>
  ({ document, source = '', line, endLine }: RowPlace): KnownItem['answers'][number] => ({
    source: documents[document ?? -1]?.source ?? source,
    line,
    endLine,
  });

/** Each defined name, with its definitions. */
export const nameSet = (tables: Tables): KnownItem[] => {
  const place = placeIn(tables);
  const items = new Map<string, KnownItem>();
  for (const { name, at } of tables.definitions) {
    const item = items.get(name) ?? { query: name, answers: [] };
    item.answers.push(place(at));
    items.set(name, item);
  }
  return [...items.values()];
};

/** A word that an entry begins with: up to its first border that is not within a word. */
const headOf = (text: string): string => {
  const run = /[\p{Script=Han}A-Za-z0-9]+/u.exec(text)?.[0] ?? text;
  let head = '';
  for (const { segment } of segmenter.segment(run)) {
    if (head.length >= 3) break;
    head += segment;
  }
  return head;
};

/** Entries by the bare name of their region and the word that they begin with. */
export const entrySet = (tables: Tables): KnownItem[] => {
  const place = placeIn(tables);
  return tables.entries.flatMap(({ text, region, at }: Rows['entries']): KnownItem[] => {
    const bare = placeOfRegion(region).at(-1);
    return bare === undefined ? [] : [{ query: `${bare} ${headOf(text)}`, answers: [place(at)] }];
  });
};

/** Every second item: one half to tune with, the other to check with. */
export const halves = (
  items: readonly KnownItem[],
): { tuning: KnownItem[]; checking: KnownItem[] } => ({
  tuning: items.filter((_, i) => i % 4 < 2),
  checking: items.filter((_, i) => i % 4 >= 2),
});
