/**
 * The part `search`: how well and how fast search finds known items, in Node, beside npm packages; with the corpus as it is
 * and ten times over.
 */
import { gzipSync } from 'node:zlib';
import { pack, type ShippedTables } from '../../data/build/pack.ts';
import { readCorrections } from '../../data/build/read-corrections.ts';
import { readReviewFolder } from '../../data/build/read-review.ts';
import { readSources } from '../../data/build/read-sources.ts';
import { searchFilesOf } from '../../data/build/search/pack-search.ts';
import { readCorpus } from '../../utils/corpus/read-corpus.ts';
import type { Corpus } from '../../utils/corpus/model.ts';
import type { SearchEngine } from '../../utils/search/open.ts';
import { ask, engineOver } from '../known-items/engine.ts';
import { enlarge } from '../known-items/larger.ts';
import {
  entrySet,
  halves,
  nameSet,
  phraseSet,
  rankOf,
  type KnownItem,
} from '../known-items/sets.ts';
import { shown, tableOf, type Measure, type Table } from './figures.ts';
import { racers, type Racer } from './search-race.ts';

const seed = 1;
const phrases = 300;
const usual = 3;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

interface Result {
  reciprocal: number;
  among: (most: number) => number;
  median: number;
  p95: number;
}

/** Asks each item; the time of each is the best of some rounds. */
const measureItems = async (
  items: readonly KnownItem[],
  rank: (item: KnownItem) => Promise<number> | number,
  rounds: number,
): Promise<Result> => {
  const times = items.map(() => Infinity);
  const ranks: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [i, item] of items.entries()) {
      const start = performance.now();
      ranks[i] = await rank(item);
      times[i] = Math.min(times[i] ?? Infinity, performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const sum = ranks.reduce((total, place) => total + (place > 0 && place <= 10 ? 1 / place : 0), 0);
  return {
    reciprocal: sum / items.length,
    among: (most) => ranks.filter((place) => place > 0 && place <= most).length / items.length,
    median: at(times, 0.5),
    p95: at(times, 0.95),
  };
};

const asked = (engine: SearchEngine) => async (item: KnownItem) =>
  rankOf(item, (await ask(engine, item.query)).hits);

interface Opened {
  engine: SearchEngine;
  row: Record<string, string>;
}

const openEngine = async (from: ShippedTables, sources: Corpus['sources']): Promise<Opened> => {
  const files = searchFilesOf(from, sources);
  let [size, zipped] = [0, 0];
  for (const file of files.values()) {
    size += file.length;
    zipped += gzipSync(file).length;
  }
  const start = performance.now();
  const since = (): string => shown(performance.now() - start);
  const engine = engineOver(files);
  await engine.ready;
  const names = since();
  await engine.full;
  const full = since();
  await engine.swift;
  return {
    engine,
    row: {
      MB: shown(size / 1e6, 2),
      'gzip, MB': shown(zipped / 1e6, 2),
      'names ready, ms': names,
      'full text ready, ms': full,
      'swift, ms': since(),
    },
  };
};

const rowOf = ({ reciprocal, among, median, p95 }: Result, most: number) => ({
  'MRR@10': shown(reciprocal, 4),
  found: `${shown(100 * among(most))}% @${most}`,
  'median, ms': shown(median, 2),
  'p95, ms': shown(p95, 2),
});

/** The known items asked of one engine; each set in two halves, of which one was never looked at while tuning. */
const known = async (
  tables: ShippedTables,
  engine: SearchEngine,
  rounds: number,
): Promise<Record<string, Record<string, string>>> => {
  const sets = [
    ['edited phrases', halves(phraseSet(tables, phrases, seed)), 10],
    ['defined names', halves(nameSet(tables)), 3],
    ['region and first word', halves(entrySet(tables)), 10],
  ] as const;
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, parts, most] of sets)
    for (const part of ['tuning', 'checking'] as const)
      rows[`${name}, ${part}`] = {
        queries: String(parts[part].length),
        ...rowOf(await measureItems(parts[part], asked(engine), rounds), most),
      };
  return rows;
};

/** The same passages for the others: they find a text's number, of which the places are known. */
const race = async (tables: ShippedTables, engine: SearchEngine, rounds: number) => {
  const passages = new Map<string, { source: string; lines: number[] }[]>();
  const add = (text: string, source: string, lines: number[]) =>
    passages.set(text, [...(passages.get(text) ?? []), { source, lines }]);
  for (const { text, source, line, endLine } of tables.clauses) add(text, source, [line, endLine]);
  for (const { text, source, lines } of tables.statements) add(text, source, lines);
  const places = [...passages.values()];
  const rankIn =
    ({ search }: Racer) =>
    ({ query, answers }: KnownItem): number =>
      1 +
      search(query).findIndex((id) =>
        places[id]?.some(({ source, lines }) =>
          answers.some((answer) => answer.source === source && lines.includes(answer.line)),
        ),
      );
  const items = phraseSet(tables, phrases, seed);
  const own = await measureItems(items, asked(engine), rounds);
  const row = (result: Result) => ({
    ...rowOf(result, 10),
    'times this': shown(result.median / own.median, 2),
  });
  const rows: Record<string, Record<string, string>> = { this: row(own) };
  for (const racer of racers([...passages.keys()]))
    rows[racer.name] = row(await measureItems(items, rankIn(racer), rounds));
  return rows;
};

export const measure: Measure = async (rounds = usual) => {
  const corpus = readCorpus(readSources('data/sources'), readCorrections('data'));
  const { tables } = pack(corpus, readReviewFolder('data/lexicon'));
  const opened: Record<string, Record<string, string>> = {};
  const all: Table[] = [];
  for (const times of [1, 10]) {
    const from = times === 1 ? tables : enlarge(tables, times);
    const { engine, row } = await openEngine(from, corpus.sources);
    opened[`×${times}`] = row;
    if (times === 1)
      all.push(
        tableOf('The same passages, edited phrases', 'way', await race(from, engine, rounds)),
      );
    all.push(tableOf(`Known items, corpus ×${times}`, 'set', await known(tables, engine, rounds)));
  }
  return {
    how:
      `In Node; the time of a query is the best of ${rounds}, then median and 95th percentile over the queries. Edited phrases: pieces of passages with a character dropped or two words swapped; MRR@10: the mean of one over the rank among the first ten. ` +
      'The others hold the same passages and are asked the same; of the two halves of each set one was never looked at while search was tuned. Ten times: the passages’ parts put together anew, nine times, beside the real ones.',
    goals: [],
    tables: [tableOf('Growth with the corpus', 'corpus', opened), ...all],
  };
};
