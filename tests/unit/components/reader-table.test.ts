import { describe, expect, it } from 'vitest';
import { blocksOf, type TableBlock } from '../../../components/reader/blocks.ts';
import { tableCells, type Row } from '../../../components/reader/table-cells.ts';
import type { Clause } from '../../../utils/corpus/model.ts';
import { clause } from './reader-clauses.ts';

const tableOf = (...clauses: Clause[]) => {
  const [table] = blocksOf(clauses);
  return tableCells(table as TableBlock);
};

/** A row's cells as `words`, with columns×rows where that is more than one cell. */
const shown = ({ cells }: Row): string[] =>
  cells.map(({ text, columns, rows }) =>
    columns * rows > 1 ? `${text} ${columns}×${rows}` : text,
  );

const head = clause(4023, 'table-head', '序号\t惩戒措施\t惩戒内容\t实施主体');

describe('the cells of a table', () => {
  it('are one where the reading merged them, and stay apart where print left one blank', () => {
    const { rows } = tableOf(
      head,
      clause(4026, 'table-row', '1\t依法实施市场准入\t取消投标资格\t'),
      clause(4027, 'table-row', '\t\t禁止代理招标\t有关行政监督部门', { merged: [0, 1] }),
      clause(4028, 'table-row', '\t\t禁止参加政府采购\t', { merged: [0, 1] }),
    );
    expect(rows.map(shown)).toEqual([
      ['1 1×3', '依法实施市场准入 1×3', '取消投标资格', ''],
      ['禁止代理招标', '有关行政监督部门'],
      ['禁止参加政府采购', ''],
    ]);
  });

  it('begin anew where a page prints the name again', () => {
    const { rows } = tableOf(
      head,
      clause(4026, 'table-row', '1\t依法实施市场准入\t甲\t乙'),
      clause(4041, 'table-row', '\t\t丙\t丁', { merged: [0, 1] }),
      clause(4043, 'table-row', '1\t依法实施市场准入\t戊\t己'),
      clause(4044, 'table-row', '\t\t庚\t辛', { merged: [0, 1] }),
    );
    expect(rows.map(({ cells }) => cells[0]?.rows)).toEqual([2, 1, 2, 1]);
  });

  it('know where their words stand in the clause', () => {
    const row = clause(4027, 'table-row', '\t\t禁止代理招标\t部门', { merged: [0, 1] });
    const above = clause(4026, 'table-row', '1\t依法\t甲\t乙');
    for (const { clause: own, cells } of tableOf(head, above, row).rows)
      for (const { start, text } of cells)
        expect(own.text.slice(start, start + text.length)).toBe(text);
  });

  it('take the columns that are left where the row is short', () => {
    const { columns, rows } = tableOf(head, clause(4030, 'table-row', '2\t限制'));
    expect(columns).toBe(4);
    expect(rows.map(shown)).toEqual([['2', '限制 3×1']]);
  });

  it('have no blank column that the head does not have', () => {
    const { columns, rows } = tableOf(
      head,
      clause(33, 'table-row', '18\t区块链\t指应用模式。\t\t'),
    );
    expect(columns).toBe(4);
    expect(rows.map(shown)).toEqual([['18', '区块链', '指应用模式。', '']]);
  });

  it('are one for the name of the rows below, which nothing above reaches into', () => {
    const { rows } = tableOf(
      head,
      clause(6670, 'table-row', '1\t甲\t乙\t丙'),
      clause(6671, 'table-row', '二、总体要求\t\t\t'),
      clause(6672, 'table-row', '\t丁\t戊\t己', { merged: [0] }),
    );
    expect(rows.map(({ isGroup }) => isGroup)).toEqual([false, true, false]);
    expect(rows.map(shown)).toEqual([
      ['1', '甲', '乙', '丙'],
      ['二、总体要求 4×1'],
      ['', '丁', '戊', '己'],
    ]);
  });

  it('of a head of several rows part and go on as print has them', () => {
    const { heads } = tableOf(
      clause(9397, 'table-head', '序号\t认定条件\t\t细化要求\t审查结果\t\t\t牵头审查部门'),
      clause(9398, 'table-head', '\t\t\t\t通过\t不通过\t\t'),
      clause(9399, 'table-head', '\t\t\t\t\t理由及依据\t处理意见\t'),
      clause(9400, 'table-row', '1\t甲\t乙\t丙\t\t\t\t丁'),
    );
    expect(heads.map(shown)).toEqual([
      ['序号 1×3', '认定条件 2×3', '细化要求 1×3', '审查结果 3×1', '牵头审查部门 1×3'],
      ['通过 1×2', '不通过 2×1'],
      ['理由及依据', '处理意见'],
    ]);
  });
});
