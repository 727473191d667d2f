import { describe, expect, it } from 'vitest';
import { bySource, filterDocuments } from '../../../components/reader/list-filter.ts';
import type { DocumentSummary } from '../../../utils/store/views.ts';

const document = (line: number, title: string, more: Partial<DocumentSummary> = {}) =>
  ({
    id: `consulting-2022:${line}`,
    source: 'consulting-2022',
    sourceTitle: '工程咨询文件汇编（2022年）',
    line,
    title,
    issuers: [],
    kind: 'plan',
    coverage: 'full',
    clauses: 10,
    ...more,
  }) satisfies DocumentSummary;

const documents = [
  document(2221, '“十四五”现代能源体系规划', { number: '发改能源〔2022〕210号' }),
  document(5305, '广东省能源发展“十四五”规划', { issuers: ['广东省人民政府'], region: '广东省' }),
  document(4021, '全国失信惩戒措施基础清单（2022年版）', { kind: 'catalogue' }),
];

const lines = (words: string) =>
  filterDocuments(documents, words, ({ kind }) => (kind === 'plan' ? '规划' : '目录')).map(
    ({ line }) => line,
  );

describe('the list of documents', () => {
  it('is filtered by title, number, issuer, region and kind', () => {
    expect(lines('')).toEqual([2221, 5305, 4021]);
    expect(lines('能源')).toEqual([2221, 5305]);
    expect(lines('发改能源[2022]210')).toEqual([2221]);
    expect(lines('人民政府')).toEqual([5305]);
    expect(lines('目录')).toEqual([4021]);
  });

  it('holds each of several words, in any order', () => {
    expect(lines('规划　广东')).toEqual([5305]);
    expect(lines('广东 目录')).toEqual([]);
  });

  it('is parted by source, in order', () => {
    const other = document(1, '能源法', { sourceTitle: '政策汇编（2024年11月）' });
    const groups = bySource([...documents, other]);
    expect(groups.map(([source, group]) => [source, group.length])).toEqual([
      ['工程咨询文件汇编（2022年）', 3],
      ['政策汇编（2024年11月）', 1],
    ]);
  });
});
