import { describe, expect, test } from 'vitest';
import { calledArticles } from '../../../utils/cards/article-labels.ts';
import { articlesOf } from '../../../utils/cards/articles.ts';
import type { Clause } from '../../../utils/corpus/model.ts';

describe('the articles that a mark calls', () => {
  test.each([
    ['能源法》第二十条第（三）项', ['20']],
    ['能源法第 20 条', ['20']],
    ['能源法》第七十五条、第七十六条', ['75', '76']],
    ['能源法》第七十五、第七十六条', ['76']],
    ['能源法》第四十三至第四十五条', ['43', '44', '45']],
    ['能源法》第四十三条至第四十五条', ['43', '44', '45']],
    ['条例》第八条之一', ['8/1']],
    ['能源法》第二十条、第二十条', ['20']],
    ['规划（2021—2035年）》第三条', ['3']],
    ['能源法》第一至第九十条', ['1', '2', '3', '4', '5', '6']],
    ['能\u200b源法》第　二\u200b十 条', ['20']],
  ])('%s', (words, called) => {
    expect(calledArticles(words)).toEqual(called);
  });

  test.each([
    '能源法',
    '能源法》第三章',
    '国家自然科学基金条例',
    '光伏制造行业规范条件（2024年本）',
  ])('none in %s', (words) => {
    expect(calledArticles(words)).toEqual([]);
  });
});

const clause = (
  line: number,
  kind: Clause['kind'],
  text: string,
  rest: Partial<Clause>,
): Clause => ({
  id: `machinery-2024-11:${line}`,
  document: 'machinery-2024-11:1047',
  source: 'machinery-2024-11',
  line,
  endLine: line,
  kind,
  path: [],
  text,
  lines: [{ offset: 0, line }],
  ...rest,
});

const second = '第二条 国家自然科学基金工作坚持党中央集中统一领导。';
const further =
  '国家自然科学基金工作应当面向世界科技前沿、面向经济主战场、面向国家重大需求、面向人民生命健康。';
const third = '第三条 国家设立国家自然科学基金，用于资助基础研究，支持人才培养和团队建设。';
const clauses = [
  clause(1061, 'heading', '第一章 总则', { label: '第一章' }),
  clause(1065, 'article', second, { label: '第二条', parent: 'machinery-2024-11:1061' }),
  clause(1067, 'paragraph', further, { parent: 'machinery-2024-11:1065' }),
  clause(1069, 'article', third, { label: '第三条', parent: 'machinery-2024-11:1061' }),
];

describe('the articles of a document', () => {
  test('are whole, with what stands under them, and where they stand', () => {
    expect(articlesOf(clauses, ['2'])).toEqual([
      {
        label: '第二条',
        text: `${second}\n${further}`,
        corrected: [],
        clause: clauses[1],
        endLine: 1067,
      },
    ]);
  });

  test('come as they are called; one that does not exist is left out', () => {
    expect(articlesOf(clauses, ['3', '99', '2']).map(({ label }) => label)).toEqual([
      '第三条',
      '第二条',
    ]);
  });

  test('a label that stands twice tells neither', () => {
    expect(
      articlesOf([...clauses, clause(1200, 'article', third, { label: '第三条' })], ['3']),
    ).toEqual([]);
  });

  test('a long one is cut, and says so', () => {
    const [article] = articlesOf(
      [clause(1, 'article', '长'.repeat(5000), { label: '第一条' })],
      ['1'],
    );
    expect(article?.text).toHaveLength(1201);
    expect(article?.text.endsWith('…')).toBe(true);
  });
});
