import { expect, test, vi } from 'vitest';
import { byDay, findItems } from '../../../utils/history/find.ts';
import { knownItems, type HeldSpan } from '../../../utils/history/known.ts';
import { keyOf, type Item } from '../../../utils/history/model.ts';
import { lexicon, matcher } from '../lexicon/real-lexicon.ts';

const findTerms = (text: string): Promise<number[]> =>
  Promise.resolve(
    matcher.find(text).flatMap(({ start, end, term, kind }) => [start, end, term, kind]),
  );
const held: HeldSpan[] = [
  { source: 'a', title: '办法', line: 10, endLine: 20 },
  { source: 'list', title: '政策表述语料', line: 1, endLine: Infinity },
];
const services = { findTerms, spans: () => Promise.resolve(held) };

const term = (name: string): Item => ({ kind: 'term', name });
const place = (source: string, line: number, title: string): Item => ({
  kind: 'place',
  source,
  line,
  title,
  words: '',
});

test('a term is known by its name, with its number of today', async () => {
  const known = await knownItems([term('失信惩戒'), term('没有这个词')], services);
  expect(known.get(keyOf(term('失信惩戒')))).toBe(
    lexicon.terms.find(({ name }) => name === '失信惩戒')?.id,
  );
  expect(known.has(keyOf(term('没有这个词')))).toBe(false);
});

test.for([
  ['in its document', place('a', 12, '办法'), true],
  ['in a list of statements', place('list', 6000, '政策表述语料'), true],
  ['beyond the document', place('a', 21, '办法'), false],
  ['where another document stands now', place('a', 12, '条例'), false],
  ['in a source that is gone', place('b', 12, '办法'), false],
] as const)(
  'a passage is known where its line is still its document’s: %s',
  async ([, item, is]) => {
    expect((await knownItems([item], services)).has(keyOf(item))).toBe(is);
  },
);

test('a search is always known, and asks nothing', async () => {
  const query: Item = { kind: 'query', query: '粉煤灰' };
  const asked = {
    findTerms: vi.fn<typeof findTerms>(findTerms),
    spans: vi.fn<typeof services.spans>(),
  };
  expect((await knownItems([query], asked)).has(keyOf(query))).toBe(true);
  expect(asked.findTerms).not.toHaveBeenCalled();
  expect(asked.spans).not.toHaveBeenCalled();
});

test('many long names are asked for in texts that a message carries', async () => {
  const lengths: number[] = [];
  const items = Array.from({ length: 2000 }, (_, n) => term(`${'长'.repeat(390)}${n}`));
  await knownItems(items, {
    ...services,
    findTerms(text) {
      lengths.push(text.length);
      return Promise.resolve([]);
    },
  });
  expect(Math.max(...lengths)).toBeLessThanOrEqual(200_000);
});

test('is found by all words of a query, in any width and case', () => {
  const rows = [
    term('ESG 评级'),
    place('a', 1, '环境 办法'),
    { kind: 'query', query: '南沙' } as const,
  ];
  const found = (query: string) =>
    findItems(
      rows.map((item) => ({ item })),
      query,
    ).length;
  expect(found('ｅｓｇ')).toBe(1);
  expect(found('办法 环境')).toBe(1);
  expect(found('办法 南沙')).toBe(0);
  expect(found('  ')).toBe(3);
});

test('stands under the user’s own day', () => {
  const at = (day: number, hour: number) => ({ at: new Date(2026, 10, day, hour).getTime() });
  expect(
    byDay([at(21, 9), at(21, 0), at(20, 23)]).map(({ day, items }) => [day, items.length]),
  ).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ]);
  expect(byDay([])).toEqual([]);
});
