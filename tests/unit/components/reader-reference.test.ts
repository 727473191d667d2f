import { describe, expect, it } from 'vitest';
import { placeWords, quoteClause, quoteRun } from '../../../components/reader/reference.ts';
import type { Clause } from '../../../utils/corpus/model.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
import { clause } from './reader-clauses.ts';

const article = (line: number, label: string, text: string) =>
  clause(line, 'article', `${label} ${text}`, { label, path: ['第二章 能源规划'] });

const clauses: Clause[] = [
  article(456, '第十五条', '国家制定和完善能源规划。'),
  clause(458, 'paragraph', '能源规划包括全国综合能源规划。', {
    path: ['第二章 能源规划', '第十五条'],
  }),
  article(460, '第十六条', '全国综合能源规划由国务院能源主管部门组织编制。'),
];

const view: DocumentView = {
  sourceTitle: '政策汇编（2024年11月）',
  document: {
    id: 'machinery-2024-11:412',
    source: 'machinery-2024-11',
    line: 412,
    endLine: 743,
    title: '中华人民共和国能源法',
    issuers: [],
    kind: 'law',
    coverage: 'full',
    validity: { effective: '2025-01-01', grounds: [] },
  },
  standing: { effective: '2025-01-01' },
  clauses,
};

const [first, second, third] = clauses as [Clause, Clause, Clause];

describe('what is copied', () => {
  it('of a clause is its words with title, article and source line', () => {
    expect(quoteClause(view, first).plain).toBe(
      '第十五条 国家制定和完善能源规划。\n——《中华人民共和国能源法》第十五条\n出处：政策汇编（2024年11月），第 456 行',
    );
  });

  it('of a table’s row keeps its cells apart and leaves out blank ones', () => {
    const row = clause(3869, 'table-row', '\t\t赋码信息\t法人');
    expect(quoteClause(view, row).plain.split('\n')[0]).toBe('赋码信息\u3000法人');
  });

  it('of a run of articles names the first and the last', () => {
    const { plain, html } = quoteRun(view, clauses, '甲\n乙\n丙');
    expect(plain).toContain('《中华人民共和国能源法》第十五条至第十六条');
    expect(plain).toContain('第 456–460 行');
    expect(html).toContain('甲<br>乙<br>丙');
  });

  it('of a run within one article names that', () => {
    const run = [{ ...second, line: 457 }, second];
    expect(quoteRun(view, run, '甲').plain).toContain('《中华人民共和国能源法》第十五条\n');
  });

  it('of a run over headings claims no name, its lines alone', () => {
    const heading = clause(454, 'heading', '第二章 能源规划');
    const { plain } = quoteRun(view, [heading, third], '甲');
    expect(plain).toContain('——《中华人民共和国能源法》\n');
  });

  it('tells what was mended', () => {
    const corrected = [{ line: 456, printed: '能原', corrected: '能源' }];
    expect(quoteRun(view, [{ ...first, corrected }, third], '甲').plain).toContain('“能原”');
  });

  it('of a statement names its topics and no document', () => {
    const list = {
      ...view,
      document: { ...view.document, id: 'statements', source: 'statements' },
    };
    const { plain } = quoteClause(list, { ...first, path: ['市场监管'] });
    expect(plain).toContain('主题：市场监管');
    expect(plain).not.toContain('能源法');
    expect(placeWords(list, first)).toEqual([]);
  });
});

it('the bar names the headings above and the clause’s own number', () => {
  expect(placeWords(view, first)).toEqual(['第二章 能源规划', '第十五条']);
  expect(placeWords(view, { ...second, path: [] })).toEqual([]);
});
