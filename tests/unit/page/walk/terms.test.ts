import { expect, test } from 'vitest';
import type { PageMark } from '../../../../utils/page/mark-index.ts';
import { termsOf } from '../../../../utils/page/walk/terms.ts';

const mark = (term: number, kind = 0, words?: string): PageMark =>
  ({ term, kind, places: [], ...(words !== undefined && { words }) }) as unknown as PageMark;

test('each term of a frame is listed once, in the order of the page', () => {
  expect(termsOf([mark(5), mark(2, 3), mark(5)])).toEqual([
    { term: 5, kind: 0, count: 2, articles: [] },
    { term: 2, kind: 3, count: 1, articles: [] },
  ]);
  expect(termsOf([])).toEqual([]);
});

test('a document is listed with the articles that the page calls, each once', () => {
  const [document] = termsOf([
    mark(1, 1, '《能源法》第二十条'),
    mark(1, 1, '《能源法》第 二十 条第（三）项'),
    mark(1, 1, '《能源法》\n第二十条'),
    mark(1, 1),
  ]);
  expect(document?.articles).toEqual(['第二十条', '第二十条第（三）项']);
});

test('no more articles, and none longer, than the popup takes', () => {
  const [document] = termsOf(
    Array.from({ length: 50 }, (_, n) => mark(1, 1, `《法》第${n}条${'、第一条'.repeat(60)}`)),
  );
  expect(document?.articles).toHaveLength(20);
  expect(Math.max(...(document?.articles.map(({ length }) => length) ?? []))).toBe(100);
});
