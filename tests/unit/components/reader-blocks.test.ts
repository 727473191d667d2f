import { describe, expect, it } from 'vitest';
import { addressOf, readAddress } from '../../../components/reader/address.ts';
import { blocksOf, clausesOfBlock } from '../../../components/reader/blocks.ts';
import { holdsLine, indexOfLine } from '../../../components/reader/lines.ts';
import { heightOf, partAt, partsOf, topsOf } from '../../../components/reader/parts.ts';
import { clause, idOf } from './reader-clauses.ts';

const catalogue = [
  clause(3865, 'title', '全国公共信用信息基础目录（2022年版）'),
  clause(3867, 'table-head', '序号\t信息类别\t条目\t主体性质\t责任单位\t纳入依据'),
  clause(3868, 'table-row', '1\t登记注册基本信息\t企业登记注册基本信息\t法人\t市场监管部门\t条例'),
  clause(3869, 'table-row', '\t\t机关统一社会信用代码赋码信息\t法人\t机关编制管理部门\t总体方案'),
  clause(3885, 'paragraph', '说明', { endLine: 3887 }),
];

describe('the address', () => {
  it('is source and line', () => {
    expect(readAddress('#consulting-2022:4005')).toEqual({ source: 'consulting-2022', line: 4005 });
    expect(readAddress('#%E6%9D%A5:1')).toEqual({ source: '来', line: 1 });
  });

  it('is written as it is read', () => {
    const place = { source: '来源 1', line: 7 };
    expect(readAddress(addressOf(place))).toEqual(place);
  });

  it('is refused where it is none', () => {
    for (const hash of ['', '#', '#a', '#a:', '#a:0', '#a:-1', '#a:1.5', '#a:1:2', '#%:1', '#a:1x'])
      expect(readAddress(hash)).toBeNull();
  });
});

describe('a line', () => {
  it('belongs to its clause, or to the nearest after it', () => {
    expect(indexOfLine(catalogue, 3868)).toBe(2);
    expect(indexOfLine(catalogue, 3886)).toBe(4);
    expect(indexOfLine(catalogue, 3866)).toBe(1);
    expect(indexOfLine(catalogue, 9999)).toBe(4);
    expect(indexOfLine([], 1)).toBe(-1);
  });

  it('of a statement may be any that the same words stand on', () => {
    const lines = [2, 3, 674].map((line) => ({ offset: 0, line }));
    const statement = clause(2, 'paragraph', '本市设立创业投资引导基金', { lines });
    expect([2, 3, 4, 674].map((line) => holdsLine(statement, line))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('blocks', () => {
  it('set a run of rows as one table below its head', () => {
    const blocks = blocksOf(catalogue);
    expect(blocks.map(({ kind }) => kind)).toEqual(['clause', 'table', 'clause']);
    expect(blocks[1]).toMatchObject({
      heads: [{ line: 3867 }],
      repeated: false,
      rows: [{ line: 3868 }, { line: 3869 }],
    });
  });

  it('keep the rows of a head of several rows together', () => {
    const [table] = blocksOf([
      clause(9397, 'table-head', '序号\t审查结果\t'),
      clause(9398, 'table-head', '\t通过\t不通过'),
      clause(9400, 'table-row', '1\t\t'),
    ]);
    expect(table).toMatchObject({
      heads: [{ line: 9397 }, { line: 9398 }],
      rows: [{ line: 9400 }],
    });
  });

  it('show the head again below a heading within the table', () => {
    const blocks = blocksOf([
      clause(7, 'table-head', '序号\t优惠目录\t一级\t二级\t界定要点'),
      clause(8, 'heading', '一、高新技术重点行业'),
      clause(10, 'entry', '1\t1. 下一代互联网\t研发\t设备\t包括核心路由器。'),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'clause', 'table']);
    expect(blocks[2]).toMatchObject({ heads: [{ line: 7 }], repeated: true });
    // The head stays a clause of its own place alone.
    expect(blocks.flatMap(clausesOfBlock).map(({ line }) => line)).toEqual([7, 8, 10]);
  });

  it('give a table of other columns no head that is not its own', () => {
    const blocks = blocksOf([
      clause(1, 'table-head', '序号\t单位\t职责分工\t备注\t时间'),
      clause(2, 'paragraph', '附表'),
      clause(3, 'table-row', '指标\t2020 年'),
    ]);
    expect(blocks[2]).toMatchObject({ heads: [], repeated: false });
  });

  it('put what stands below its heading into a box, and what follows outside', () => {
    const box = clause(2251, 'box-heading', '专栏 1 “十三五”能源发展主要成就');
    const head = clause(2252, 'table-head', '指标\t2015 年\t2020 年', { parent: box.id });
    const row = clause(2253, 'table-row', '能源消费总量\t43.4\t49.8', { parent: head.id });
    const note = clause(2271, 'paragraph', '注：（）内为五年累计数。', { parent: idOf(2239) });
    const blocks = blocksOf([box, head, row, note]);
    expect(blocks).toMatchObject([
      { kind: 'box', heading: { line: 2251 }, blocks: [{ kind: 'table', rows: [{ line: 2253 }] }] },
      { kind: 'clause', clause: { line: 2271 } },
    ]);
  });

  it('set entries that are printed as rows as a table, other entries by themselves', () => {
    const blocks = blocksOf([
      clause(33, 'entry', '18\t\t区块链技术研发与服务\t\t指通过分布式数据存储的应用模式。'),
      clause(716, 'entry', '391.煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用'),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'clause']);
  });
});

describe('parts', () => {
  const many = Array.from({ length: 100 }, (_, at) => clause(at + 1, 'paragraph', '正文'));

  it('hold every clause once, in order', () => {
    const parts = partsOf(blocksOf(many));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(({ blocks }) => blocks.flatMap(clausesOfBlock))).toEqual(many);
    for (const [at, part] of parts.entries()) expect(part.start).toBe(parts[at - 1]?.end ?? 0);
    expect(parts.at(-1)?.end).toBe(100);
  });

  it('cut no table', () => {
    const rows = Array.from({ length: 90 }, (_, at) => clause(at + 1, 'table-row', `${at}\t路线`));
    expect(partsOf(blocksOf(rows))).toHaveLength(1);
  });

  it('are found by a clause, the last one for a clause beyond', () => {
    const parts = partsOf(blocksOf(many));
    expect(partAt(parts, 0)).toBe(0);
    expect(partAt(parts, 99)).toBe(parts.length - 1);
    expect(partAt(parts, 100)).toBe(parts.length - 1);
    expect(partAt([], 0)).toBe(0);
  });

  it('are estimated the higher the narrower the text is', () => {
    const all = { from: 0, to: catalogue.length };
    expect(heightOf(topsOf(catalogue, 320), all)).toBeGreaterThan(
      heightOf(topsOf(catalogue, 700), all),
    );
  });
});
