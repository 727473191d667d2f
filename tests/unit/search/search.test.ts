import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pack, type ShippedTables } from '../../../data/build/pack.ts';
import { readCorrections } from '../../../data/build/read-corrections.ts';
import { readReviewFolder } from '../../../data/build/read-review.ts';
import { readSources } from '../../../data/build/read-sources.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';
import type { SearchRequest } from '../../../utils/search/model.ts';
import type { SearchEngine } from '../../../utils/search/open.ts';
import { shippedFiles } from '../../../data/build/shipped-files.ts';
import { ask, engineOver } from '../../known-items/engine.ts';
import { entrySet, nameSet, phraseSet, rankOf, type KnownItem } from '../../known-items/sets.ts';

const data = join(import.meta.dirname, '../../../data');
let engine: SearchEngine;
/** The same, with nothing made that makes it fast. */
let cold: SearchEngine;
let tables: ShippedTables;

beforeAll(async () => {
  const corpus = readCorpus(readSources(join(data, 'sources')), readCorrections(data));
  const shipment = pack(corpus, readReviewFolder(join(data, 'lexicon')));
  ({ tables } = shipment);
  const files = shippedFiles(shipment, corpus.sources);
  engine = engineOver(files);
  await engine.swift;
  cold = engineOver(files);
}, 240_000);

const first = async (query: string) => (await ask(engine, query)).hits[0];
const chipsOf = async (query: string, more?: Partial<SearchRequest>) =>
  (await ask(engine, query, more)).chips.map(({ facet, label, words }) => [facet, label, words]);

describe('names', () => {
  test('an exact name comes first, then names that hold the query', async () => {
    const { hits } = await ask(engine, '失信惩戒');
    expect(hits[0]).toMatchObject({ kind: 'term', source: 'consulting-2022', line: 4005 });
    expect(hits[1]?.text).toMatch(/^失信惩戒措施/u);
  });

  test.each(['jichengdianlu', 'jcdl', 'ji cheng dian lu', 'JiChengDianLu', 'jichengdainlu'])(
    '%s is 集成电路',
    async (query) => {
      expect((await first(query))?.text).toMatch(/^集成电路：/u);
    },
  );

  test('readings go by the word: 重型 is zhongxing, 行业 hangye, 长江 changjiang', async () => {
    for (const [query, name] of [
      ['hangyexinyongpingjia', '行业信用评价'],
      ['changjiangjingjidai', '长江经济带'],
    ] as const)
      expect((await first(query))?.text, query).toContain(name);
    expect((await ask(engine, 'xingyexinyongpingjia')).hits[0]?.text ?? '').not.toMatch(
      /^行业信用评价/u,
    );
  });

  test('a name is found with a character missing, in traditional characters, in any width', async () => {
    expect(await first('失惩戒')).toMatchObject({ line: 4005 });
    expect(await first('失信懲戒')).toMatchObject({ line: 4005 });
    expect((await first('５Ｇ'))?.text).toBe((await first('5g'))?.text);
  });
});

describe('numbers of documents', () => {
  test.each([
    '粤府〔2022〕12号',
    '粤府[2022]12号',
    '粤府（2022）12号',
    '粤府【2022】12号',
    '粤府 2022 12号',
    '粤府〔２０２２〕１２号',
    '粤府〔2022〕12',
    '粤府12号',
  ])('%s', async (query) => {
    const { hits } = await ask(engine, query);
    expect(hits.slice(0, 2).map(({ line }) => line)).toEqual([5085, 5096]);
  });

  test('发改能源 210 is 发改能源〔2022〕210号 and no number that holds 210', async () => {
    const { hits } = await ask(engine, '发改能源 210');
    expect(hits[0]).toMatchObject({ kind: 'document', line: 2206 });
    for (const { text } of hits) expect(text).not.toMatch(/\d210|210\d/u);
  });
});

describe('articles', () => {
  test.each([
    '第二十条 能源法',
    '能源法第二十条',
    '能源法 第20条',
    '能源法20条',
    '《能源法》第二十条',
  ])('%s is that article of that law', async (query) => {
    const { hits, chips } = await ask(engine, query);
    expect(hits[0]).toMatchObject({ source: 'machinery-2024-11', line: 480 });
    expect(chips).toMatchObject([{ facet: 'document', value: 'machinery-2024-11:412' }]);
  });
});

describe('full text', () => {
  test('one character missing, two words swapped, punctuation and spaces of any kind', async () => {
    const clause = { source: 'machinery-2024-11', line: 731 };
    for (const query of [
      '氢作为能载体进行化学反应',
      '氢作为载体能量进行化学反应',
      '氢作为能量载体，进行化学反应！',
      '氢　作为能量载体 进行化学反应',
    ])
      expect(await first(query), query).toMatchObject(clause);
  });

  test('words stand in any order, nearest together first', async () => {
    const { hits } = await ask(engine, '建设 人才队伍');
    expect(hits[0]?.text).toContain('人才队伍建设');
    const spread = (text: string) => Math.abs(text.indexOf('磷石膏') - text.indexOf('充填'));
    const [near] = (await ask(engine, '充填 磷石膏')).hits;
    expect(near && spread(near.text)).toBeLessThan(6);
  });

  test('marks cover the words of the query and nothing else', async () => {
    const { hits } = await ask(engine, '煤矸石 综合利用');
    for (const { text, marks } of hits.slice(0, 5))
      for (const [start, end] of marks)
        expect(['煤矸石', '综合利用', '煤矸石综合利用']).toContain(text.slice(start, end));
    const [edited] = (await ask(engine, '氢作为能载体进行化学反应')).hits;
    expect(edited?.marks.map(([start, end]) => edited.text.slice(start, end)).join('')).toContain(
      '载体进行化学反应',
    );
  });

  test('a heading that stands in a merged cell gives the entries below it, the first one first', async () => {
    expect(await first('半导体设备及关键材料研发与制造')).toMatchObject({
      kind: 'entry',
      source: 'nansha-2022',
      line: 26,
    });
  });

  test('a run of names without spaces is cut where no text has it whole', async () => {
    const { hits } = await ask(engine, '什么是粉煤灰');
    expect(hits[0]?.text).toContain('粉煤灰');
  });

  test.each(['月球基地', '！？', '', '   ', '§§§', 'zzzzqqqq', '\ud800', '0'.repeat(500)])(
    'nothing is like %j',
    async (query) => {
      expect((await ask(engine, query)).hits).toEqual([]);
    },
  );
});

describe('chips', () => {
  test('places, kinds, catalogues, topics and years narrow', async () => {
    const nansha = [['region', '广州市南沙区', '南沙']];
    expect(await chipsOf('南沙 区块链')).toEqual(nansha);
    expect(await chipsOf('南沙区块链')).toEqual(nansha);
    expect(await chipsOf('贵州 磷石膏')).toEqual([['region', '贵州省', '贵州']]);
    expect(await chipsOf('貴州磷石膏')).toEqual([['region', '贵州省', '貴州']]);
    expect(await chipsOf('失信惩戒 定义')).toEqual([['kind', '定义', '定义']]);
    expect(await chipsOf('2022年 储能')).toEqual([['year', '2022年', '2022年']]);
    expect(await chipsOf('集成电路产业 融资担保')).toEqual([
      ['topic', '集成电路产业', '集成电路产业'],
    ]);
    const { hits } = await ask(engine, '贵州 磷石膏');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]).toMatchObject({ kind: 'entry', source: 'machinery-2024-11', line: 2102 });
  });

  test('a word alone, a name and what texts say together are no chips', async () => {
    expect(await chipsOf('南沙')).toEqual([]);
    expect(await chipsOf('“十四五”现代能源体系规划')).toEqual([]);
    expect(await chipsOf('人才队伍 建设')).toEqual([]);
  });

  test('where narrowing leaves nothing the search is wide', async () => {
    const { hits, chips } = await ask(engine, '海南 失信惩戒');
    expect(chips).toEqual([]);
    expect(hits.map(({ text }) => text).join('')).toContain('失信惩戒');
  });

  test('words whose chip was taken away are text', async () => {
    expect(await chipsOf('贵州 磷石膏', { plain: ['贵州'] })).toEqual([]);
    expect(await chipsOf('南沙区块链', { plain: ['南沙'] })).toEqual([]);
  });
});

describe('an engine that has just been opened', () => {
  test('answers as one that has become fast', async () => {
    await cold.full;
    for (const query of [
      '数字经济',
      '数子经济',
      'shuzijingji',
      '失信惩戒定义',
      '贵州 磷石膏',
      '能源法 第二十条',
      '粤府12号',
      '产业结构调整指导目录有哪些',
      '第二章',
    ])
      expect(await ask(cold, query), query).toEqual(await ask(engine, query));
  });

  test('gives the same hits first where only these are asked for, and no counts', async () => {
    const all = await ask(engine, '综合利用');
    const first = await ask(engine, '综合利用', { limit: 4, isFirst: true });
    expect(first).toEqual({ ...all, hits: all.hits.slice(0, 4), facets: [] });
    const narrowed = [{ facet: 'kind', value: 'entry' }] as const;
    expect((await ask(engine, '综合利用', { narrowed, isFirst: true })).facets).not.toEqual([]);
  });
});

describe('facets', () => {
  test('count all hits, not only those shown', async () => {
    const { total, facets, hits } = await ask(engine, '综合利用');
    expect(hits).toHaveLength(10);
    const kinds = facets.find(({ facet }) => facet === 'kind')?.values ?? [];
    // An entry that stands behind a definition on its line is counted as an entry all the same.
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(total);
    expect(Math.max(...kinds.map(({ count }) => count))).toBeGreaterThan(30);
    expect(facets.map(({ facet }) => facet)).toEqual([
      'kind',
      'source',
      'document',
      'catalogue',
      'region',
      'topic',
      'year',
      'validity',
    ]);
  });

  test('what a count promises is what choosing it gives', async () => {
    const { facets } = await ask(engine, '综合利用');
    for (const { facet, values } of facets)
      for (const { value, count } of values.slice(0, 3)) {
        const narrowed = await ask(engine, '综合利用', { narrowed: [{ facet, value }] });
        expect(narrowed.total, `${facet} ${value}`).toBe(count);
        const own = narrowed.facets.find((one) => one.facet === facet)?.values ?? [];
        expect(own.find((one) => one.value === value)).toMatchObject({ count, chosen: true });
        // Other values stay to be chosen.
        expect(own.length).toBe(values.length);
      }
  });

  test('a region holds the places in it', async () => {
    const { facets } = await ask(engine, '区块链');
    const regions = facets.find(({ facet }) => facet === 'region')?.values ?? [];
    const count = (value: string) => regions.find((one) => one.value === value)?.count ?? 0;
    expect(count('广东')).toBeGreaterThanOrEqual(count('广东/广州/南沙'));
    expect(count('广东/广州/南沙')).toBeGreaterThan(0);
  });
});

describe('known items', { timeout: 120_000 }, () => {
  /** Of a set, some that are spread over it. */
  const some = (items: readonly KnownItem[], count: number) =>
    items.filter((_, i) => i % Math.ceil(items.length / count) === 0);
  const ranks = (items: readonly KnownItem[]) =>
    Promise.all(items.map(async (item) => rankOf(item, (await ask(engine, item.query)).hits)));
  const share = (found: readonly number[], most: number) =>
    found.filter((rank) => rank > 0 && rank <= most).length / found.length;

  test('edited phrases are found at the top', async () => {
    const found = await ranks(phraseSet(tables, 120, 7));
    const reciprocal = found.map((rank) => (rank > 0 ? 1 / rank : 0));
    expect(reciprocal.reduce((sum, one) => sum + one, 0) / found.length).toBeGreaterThan(0.97);
  });

  test('a name gives its definition among the first three', async () => {
    expect(share(await ranks(some(nameSet(tables), 200)), 3)).toBeGreaterThan(0.98);
  });

  test('region and first word give the entry among the first ten', async () => {
    expect(share(await ranks(some(entrySet(tables), 200)), 10)).toBeGreaterThan(0.95);
  });
});
