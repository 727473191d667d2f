/** Documents as pages call them, with the automaton of the whole corpus. */
import { describe, expect, test } from 'vitest';
import { corpus, lexicon, matcher } from './real-lexicon.ts';

/** Titles of the documents that the marks of a text mean, held or cited. */
const meant = (text: string): string[] => {
  const titles = new Map(
    [...corpus.documents, ...corpus.citedDocuments].map(({ id, title }) => [id, title]),
  );
  return matcher.find(text).flatMap(({ term }) => {
    const { documents = [], cited = [] } = lexicon.terms[term] ?? {};
    return [...documents, ...cited].map((id) => titles.get(id) ?? id);
  });
};

const credit = '国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知';
const law = '中华人民共和国能源法';
const foreign = '鼓励外商投资产业目录（2022年版）';

describe('a document is known', () => {
  test.each([
    [`《${credit}》`, credit],
    ['《关于印发〈社会信用体系建设规划纲要(2014-2020年)〉的通知》', credit],
    ['《社会信用体系建设规划纲要（2014—2020年）》', credit],
    ['国发[2014]21号', credit],
    ['国发（2014）第21号', credit],
    ['国发【2014】 21 号', credit],
    ['《能源法》', law],
    ['〈中华人民共和国能源法〉', law],
    ['《鼓励外商投资产业目录》', foreign],
    ['《鼓励外商投资产业目录(2022 年本)》', foreign],
    ['《鼓励外商投资产业目录》（2022年版）', foreign],
    [
      '《关于运用大数据加强对市场主体服务和监管的若干意见》',
      '国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见',
    ],
    ['国务院第796号令', '国家自然科学基金条例'],
    ['《刑法》', '刑法'],
    ['依照中华人民共和国安全生产法', '安全生产法'],
    ['《国家危险废物名录（2021年）》', '国家危险废物名录（2021年版）'],
  ])('%s', (text, title) => {
    expect(meant(text)).toContain(title);
  });
});

describe('a document is not guessed', () => {
  test.each([
    '《社会信用体系建设规划纲要》',
    '《社会信用体系建设规划纲要（2021—2025年）》',
    '《鼓励外商投资产业目录（2019年版）》',
    '《鼓励外商投资产业目录》（2017年修订）',
    '《广东省人民政府办公厅关于运用大数据加强对市场主体服务和监管的若干意见》',
    '《江苏省专利代理条例》',
    '《能源法实施细则》',
    '《循环经济促进法》',
    '刑法学',
    '中华人民共和国主席令第八十四号',
    '第52号',
  ])('%s', (text) => {
    expect(meant(text)).toEqual([]);
  });
});

test('every title that a clause of the corpus cites is found, where it is a document of its own', () => {
  const ids = new Set(corpus.documents.map(({ id }) => id));
  const known = new Set(corpus.citedDocuments.flatMap(({ citations }) => citations));
  const missed = corpus.citations.filter(({ id, cited, target }) => {
    const isKnown = known.has(id) || (target !== undefined && ids.has(target));
    // A short name is its own document's business.
    return isKnown && cited.length > 6 && meant(`《${cited}》`).length === 0;
  });
  const titled = corpus.citations.filter(({ cited }) => cited.length > 6);
  expect(missed.length / titled.length).toBeLessThan(0.03);
});
