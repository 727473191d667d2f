import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../components/reader/address.ts';
import { blocksOf, cellsOf, columnsOf } from '../../../components/reader/blocks.ts';
import { indexOfLine, spanAfter, spanAround, spanBefore } from '../../../components/reader/span.ts';
import type { Clause, ClauseKind } from '../../../utils/corpus/model.ts';

const clause = (line: number, kind: ClauseKind, text: string, endLine = line): Clause => ({
  id: `consulting-2022:${line}`,
  source: 'consulting-2022',
  line,
  endLine,
  document: 'consulting-2022:3865',
  kind,
  path: [],
  text,
  lines: [{ offset: 0, line }],
});

const catalogue = [
  clause(3865, 'title', '全国公共信用信息基础目录（2022年版）'),
  clause(3879, 'table-head', '序号\t公共信用信息类别\t公共信用信息条目\t主体性质\t责任单位'),
  clause(3880, 'table-row', '1\t登记类信息\t公民的姓名、性别等\t自然人\t公安部门'),
  clause(3881, 'table-row', '\t\t企业法人名称\t法人'),
  clause(3885, 'paragraph', '说明', 3887),
];

describe('readAddress', () => {
  it('reads source and line', () => {
    expect(readAddress('#consulting-2022:4005')).toEqual({ source: 'consulting-2022', line: 4005 });
    expect(readAddress('#%E6%9D%A5:1')).toEqual({ source: '来', line: 1 });
  });

  it('refuses what is no address', () => {
    for (const hash of ['', '#', '#a', '#a:', '#a:0', '#a:-1', '#a:1.5', '#a:1:2', '#%:1', '#a:1x'])
      expect(readAddress(hash)).toBeNull();
  });
});

describe('span', () => {
  it('shows the clauses around the one asked for', () => {
    expect(spanAround(500, 1000)).toEqual({ start: 440, end: 561 });
    expect(spanAround(3, 10)).toEqual({ start: 0, end: 10 });
  });

  it('grows in either direction up to the ends', () => {
    expect(spanBefore({ start: 440, end: 561 })).toEqual({ start: 320, end: 561 });
    expect(spanBefore({ start: 20, end: 561 })).toEqual({ start: 0, end: 561 });
    expect(spanAfter({ start: 0, end: 561 }, 600)).toEqual({ start: 0, end: 600 });
  });

  it('finds the clause of a line, or the nearest after it', () => {
    expect(indexOfLine(catalogue, 3880)).toBe(2);
    expect(indexOfLine(catalogue, 3886)).toBe(4);
    expect(indexOfLine(catalogue, 3870)).toBe(1);
    expect(indexOfLine(catalogue, 9999)).toBe(4);
    expect(indexOfLine([], 1)).toBe(-1);
  });
});

describe('blocksOf', () => {
  it('sets a run of rows as one table below its head', () => {
    const blocks = blocksOf(catalogue, { start: 0, end: 5 });
    expect(blocks.map(({ kind }) => kind)).toEqual(['clause', 'table', 'clause']);
    expect(blocks[1]).toMatchObject({
      head: { line: 3879 },
      rows: [{ line: 3880 }, { line: 3881 }],
    });
  });

  it('gives a table that the span cuts off its head again', () => {
    const [table] = blocksOf(catalogue, { start: 3, end: 5 });
    expect(table).toMatchObject({ kind: 'table', head: { line: 3879 }, rows: [{ line: 3881 }] });
  });

  it('sets entries that are printed as rows as a table, other entries by themselves', () => {
    const entries = [
      clause(33, 'entry', '18\t\t区块链技术研发与服务\t\t指通过分布式数据存储的应用模式。'),
      clause(716, 'entry', '391.煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用'),
    ];
    expect(blocksOf(entries, { start: 0, end: 2 }).map(({ kind }) => kind)).toEqual([
      'table',
      'clause',
    ]);
  });

  it('lets the last cell of a short row take the columns that are left', () => {
    const [table] = blocksOf(catalogue, { start: 1, end: 4 });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(columnsOf(table)).toBe(5);
    expect(cellsOf(catalogue[3] as Clause, 5)).toEqual([
      { text: '', span: 1 },
      { text: '', span: 1 },
      { text: '企业法人名称', span: 1 },
      { text: '法人', span: 2 },
    ]);
  });
});
