import { describe, expect, it } from 'vitest';
import {
  citingWords,
  groupCitations,
  type DocumentCitation,
} from '../../../utils/reader/citations.ts';

const around = (text: string, name: string) => {
  const start = text.indexOf(name);
  const words = citingWords(text, [start, start + name.length]);
  expect(words.text.slice(...words.name)).toBe(name);
  return words.text;
};

describe('citingWords', () => {
  it('is the sentence of the name', () => {
    expect(
      around(
        '为规范行为，制定本办法。根据《预算法》第三条，编制预算。其他另行规定。',
        '《预算法》',
      ),
    ).toBe('根据《预算法》第三条，编制预算。');
  });

  it('is the cell of a table', () => {
    expect(around('1\t限制任职\t《公司法》第一百四十六条\t市场监管部门', '《公司法》')).toBe(
      '《公司法》第一百四十六条',
    );
  });

  it('is cut where the sentence is long, and says so', () => {
    const words = around(`${'甲'.repeat(80)}《公司法》${'乙'.repeat(80)}`, '《公司法》');
    expect(words).toBe(`…${'甲'.repeat(60)}《公司法》${'乙'.repeat(60)}…`);
  });

  it('cuts no character in two', () => {
    const words = around(`${'𠮷'.repeat(80)}《法》${'𠮷'.repeat(80)}`, '《法》');
    expect(words).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
    expect(words.isWellFormed()).toBe(true);
  });

  it('holds a name with a full stop in it', () => {
    expect(around('执行《甲。乙》的规定。', '《甲。乙》')).toBe('执行《甲。乙》的规定。');
  });
});

const citation = (
  title: string,
  line: number,
  relation: DocumentCitation['relation'],
  article?: string,
): DocumentCitation => ({
  relation,
  ...(article !== undefined && { article }),
  at: { source: 'consulting-2022', sourceTitle: '汇编', line, endLine: line, document: '清单' },
  words: { text: `《${title}》`, name: [0, title.length + 2] },
  other: { key: title, title, held: 'cited' },
});

describe('groupCitations', () => {
  it('puts what changes force first, and each document where it is first cited', () => {
    const groups = groupCitations([
      citation('甲', 1, 'cites'),
      citation('乙', 2, 'based-on', '第三条'),
      citation('丙', 3, 'repeals'),
      citation('乙', 9, 'based-on', '第四条'),
      citation('丁', 5, 'based-on'),
    ]);
    expect(
      groups.map(({ relation, total, documents }) => [
        relation,
        total,
        documents.map(({ other, citations }) => [other.title, citations.map(({ at }) => at.line)]),
      ]),
    ).toEqual([
      ['repeals', 1, [['丙', [3]]]],
      [
        'based-on',
        3,
        [
          ['乙', [2, 9]],
          ['丁', [5]],
        ],
      ],
      ['cites', 1, [['甲', [1]]]],
    ]);
  });

  it('counts a place once, by what tells most of it', () => {
    const groups = groupCitations([
      citation('甲', 1, 'cites', '第三条'),
      citation('甲', 1, 'based-on', '第三条'),
      citation('甲', 1, 'cites', '第四条'),
    ]);
    expect(groups.map(({ relation, total }) => [relation, total])).toEqual([
      ['based-on', 1],
      ['cites', 1],
    ]);
  });
});
