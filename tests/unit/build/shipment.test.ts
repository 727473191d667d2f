/** The whole way from the sources to the files that ship, on the real corpus. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pack, type Shipment } from '../../../data/build/pack.ts';
import { shippedFiles } from '../../../data/build/shipped-files.ts';
import { readReviewFolder } from '../../../data/build/read-review.ts';
import { readCorrections } from '../../../data/build/read-corrections.ts';
import { readSources } from '../../../data/build/read-sources.ts';
import { joinCard } from '../../../utils/cards/join.ts';
import { correctLines } from '../../../utils/corpus/corrections/apply.ts';
import { lineUses, uncoveredLines } from '../../../utils/corpus/coverage.ts';
import type { Corpus } from '../../../utils/corpus/model.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';
import type { SourceText } from '../../../utils/corpus/source-text.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';
import { packKeys, tables, type ShippedManifest } from '../../../utils/store/rows.ts';

const data = join(import.meta.dirname, '../../../data');
let sources: SourceText[];
/** The lines of each source, the printed words of `data/corrections.tsv` mended. */
let mended: Map<string, readonly string[]>;
let corpus: Corpus;
let shipment: Shipment;

beforeAll(() => {
  sources = readSources(join(data, 'sources'));
  const corrections = readCorrections(data);
  mended = new Map(sources.map((source) => [source.info.id, correctLines(source, corrections)]));
  corpus = readCorpus(sources, corrections);
  shipment = pack(corpus, readReviewFolder(join(data, 'lexicon')));
}, 60_000);

const entriesOf = (catalogue: RegExp) =>
  corpus.entries.filter((entry) => catalogue.test(entry.catalogue));

test('every line with text of every source is covered, and little of it is furniture', () => {
  for (const source of sources) {
    expect(uncoveredLines(source, corpus), source.info.id).toEqual([]);
    const uses = lineUses(source, corpus).filter((use) => use !== 'blank');
    const text = uses.filter((use) => use === 'clause' || use === 'statement');
    expect(text.length / uses.length, source.info.id).toBeGreaterThan(0.8);
  }
});

test('the three industry catalogues are whole, each entry with number, path and region', () => {
  const foreign = entriesOf(/鼓励外商投资产业目录/u);
  const western = entriesOf(/西部地区鼓励类产业目录/u);
  const nansha = entriesOf(/广州南沙企业所得税优惠产业目录/u);
  expect([foreign.length, western.length, nansha.length]).toEqual([1474, 566, 528]);
  expect(foreign.filter(({ region }) => region === undefined)).toHaveLength(519);
  expect(new Set(foreign.map(({ region }) => region)).size).toBe(23);
  expect(new Set(western.flatMap(({ region }) => region ?? [])).size).toBe(12);
  for (const entry of [...foreign, ...western, ...nansha]) {
    // The western catalogue opens with two general entries, numbered （一） and （二）.
    expect(entry.number, entry.id).toMatch(/^\d+|^（[一二]）$/u);
    expect(entry.path.length, entry.id).toBeGreaterThan(0);
    expect(entry.text.trim(), entry.id).not.toBe('');
  }
});

test('a source line that says something is found in what covers it', () => {
  const bare = (text: string) => text.replaceAll(/[^\p{Script=Han}]/gu, '');
  const consulting = mended.get('consulting-2022') ?? [];
  let checked = 0;
  for (const clause of corpus.clauses) {
    if (clause.source !== 'consulting-2022' || clause.lines.length !== 1) continue;
    const printed = bare(consulting[clause.line - 1] ?? '');
    // Several clauses may share a line; each holds a part of it, in the same order of characters.
    expect(printed.includes(bare(clause.text).slice(0, 8)), clause.id).toBe(true);
    checked++;
  }
  expect(checked).toBeGreaterThan(3000);
});

test('the same sources give the same bytes', () => {
  const again = pack(
    readCorpus(sources, readCorrections(data)),
    readReviewFolder(join(data, 'lexicon')),
  );
  expect(shippedFiles(again, corpus.sources)).toEqual(shippedFiles(shipment, corpus.sources));
}, 60_000);

test('the files hold as many rows as the manifest says, with its digests', () => {
  const files = shippedFiles(shipment, corpus.sources);
  const manifest = JSON.parse(files.get('manifest.json') as string) as ShippedManifest;
  for (const table of tables) {
    const keys = packKeys(manifest.counts).filter((key) => key.startsWith(`${table}/`));
    const rows = keys.flatMap((key) => JSON.parse(files.get(`${key}.json`) as string) as unknown[]);
    expect(rows, table).toEqual(JSON.parse(JSON.stringify(shipment.tables[table])));
  }
  expect(manifest.digests['terms/0']).toBe(
    createHash('sha256')
      .update(files.get('terms/0.json') as string)
      .digest('hex'),
  );
});

test('every text on a card stands on the source lines that it names', () => {
  const { tables } = shipment;
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\p{N}]/gu, '');
  const printed = (source: string, line: number, endLine: number) =>
    bare((mended.get(source) ?? []).slice(line - 1, endLine).join(''));
  for (const row of tables.definitions) {
    const source = row.at.source ?? tables.documents[row.at.document ?? -1]?.source ?? '';
    const start = bare(row.text).slice(0, 6);
    expect(printed(source, row.at.line, row.at.endLine), `${row.name} ${row.at.line}`).toContain(
      start,
    );
  }
  for (const { source, text, lines: all } of tables.statements)
    for (const line of all)
      expect(printed(source, line, line)).toMatch(new RegExp(`${bare(text)}$`, 'u'));
});

test('every term has a card worth reading', () => {
  const { tables } = shipment;
  const at = { source: '', sourceTitle: '', line: 1, endLine: 1, document: '' };
  tables.terms.forEach((row, term) => {
    const card = joinCard(
      term,
      row,
      {
        definitions: row.definitions.map((position) => tables.definitions[position]!),
        entries: row.entries.map((position) => tables.entries[position]!),
        documents: row.documents.map((position) => tables.documents[position]!),
        relations: row.documents.map((position) => tables.relations[position]!),
        cited: row.cited.map((position) => tables.cited[position]!),
        statements: row.statements.first.map((position) => tables.statements[position]!),
        clauses: row.clauses.first.map((position) => tables.clauses[position]!),
      },
      {
        place: () => at,
        grounded: () => at,
        statement: () => at,
        standing: () => ({}),
        clause: () => at,
      },
    );
    const { definitions, catalogues, documents, cited, statements, clauses } = card;
    const parts = definitions.length + catalogues.length + documents.length + cited.length;
    // A policy expression lives on the sentences that use it.
    const uses = statements.items.length + clauses.items.length;
    const isExpression = row.kinds.includes('expression');
    expect(isExpression ? parts + uses : parts, row.name).toBeGreaterThan(0);
    expect(JSON.stringify(card), row.name).not.toContain('null');
  });
});

test('cards say nothing that the source says of something else', () => {
  const { terms, definitions, entries, documents } = shipment.tables;
  const term = (name: string) => terms.find((row) => row.name === name);
  // consulting-2022, lines 2421 and 2545: 非化石能源
  const fossil = term('化石能源')?.entries.map((position) => entries[position]?.text) ?? [];
  expect(fossil.filter((text) => !/(?<!非)化石能源/u.test(text ?? ''))).toEqual([]);
  // machinery-2024-11, line 1987: only in 《工业战略性新兴产业分类目录》
  expect(term('战略性新兴产业')?.entries).toEqual([]);
  // nansha-2022, line 305: a merged cell that defines 环境安全监测预警技术开发
  expect(term('环境监理')?.definitions ?? []).toEqual([]);
  // nansha-2022, line 629: criteria of 知识产权服务
  expect(term('知识产权')?.definitions ?? []).toEqual([]);
  // consulting-2022, line 9504: 修订了《…》 means the edition before
  const rules = documents.find(({ id }) => id === 'consulting-2022:9509');
  expect(rules?.citedBy).not.toHaveProperty('amends');
  // consulting-2022, lines 6641 to 6649: a table of who calls 数字经济 what
  const economy = term('数字经济')?.definitions.map((position) => definitions[position]?.at) ?? [];
  expect(economy.map((at) => at?.line)).not.toContain(6641);
  expect(economy.find((at) => at?.line === 6643)?.clause).toContain('G20 杭州峰会');
});

test('the shipped automaton finds the terms of the issue in the words of a page', () => {
  const matcher = Matcher.load(shipment.automaton);
  const found = (text: string) =>
    matcher.find(text).map(({ term }) => shipment.tables.terms[term]?.name);
  expect(found('健全守信联合激励和失信惩戒机制')).toContain('失信惩戒');
  expect(found('以尾矿、煤矸石、粉煤灰、冶炼渣为重点')).toContain('粉煤灰');
  expect(found('集约化工作，细化工作，执法人员可能源于')).toEqual([]);
});

test('documents tell what they do to others, and what others do to them, each document once', () => {
  const { documents, relations } = shipment.tables;
  const of = (title: string) => relations[documents.findIndex((row) => row.title === title)];
  // machinery-2024-11, line 1947
  const west = of('西部地区鼓励类产业目录（2025 年本）');
  const repealed = west?.cites.find(({ relation }) => relation === 'repeals');
  expect(repealed?.total).toBe(1);
  expect(repealed?.first[0]).toMatchObject({ title: '西部地区鼓励类产业目录（2020 年本）' });
  const guide = of('标准必要专利反垄断指引');
  const interpreted = guide?.citedBy.find(({ relation }) => relation === 'interprets');
  // Twenty sentences of one document interpret it.
  expect(interpreted?.total).toBe(1);
  for (const { cites, citedBy } of relations)
    for (const { total, first } of [...cites, ...citedBy]) {
      expect(first.length).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(first.length);
    }
});
