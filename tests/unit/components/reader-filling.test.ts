import { describe, expect, it } from 'vitest';
import { blocksOf, clausesOfBlock, type TableBlock } from '../../../components/reader/blocks.ts';
import { columnWidths } from '../../../components/reader/column-widths.ts';
import { headingLevels, headingsAbove } from '../../../components/reader/levels.ts';
import {
  blocksIn,
  grown,
  heightOf,
  partsOf,
  rowsIn,
  runAround,
  topsOf,
  type Run,
} from '../../../components/reader/parts.ts';
import type { Clause } from '../../../utils/corpus/model.ts';
import { clause } from './reader-clauses.ts';

const paragraphs = (count: number, from = 1): Clause[] =>
  Array.from({ length: count }, (_, at) => clause(from + at, 'paragraph', '正文'));

/** A paragraph, a table of 100 rows in groups of four that share their first cell, 40 paragraphs. */
const withTable = [
  clause(1, 'title', '国家公路网规划'),
  clause(2, 'table-head', '序号\t路线\t控制点'),
  ...Array.from({ length: 100 }, (_, at) =>
    at % 4 === 0
      ? clause(3 + at, 'table-row', `${at / 4 + 1}\tG20\t青岛、潍坊、淄博、济南、石家庄`)
      : clause(3 + at, 'table-row', '\tG2011\t青岛、新河', { merged: [0] }),
  ),
  ...paragraphs(40, 103),
];
const parts = partsOf(blocksOf(withTable));
const [, table] = parts;

const rowLines = (from: number, to: number): number[] =>
  rowsIn(table?.table as TableBlock, table?.start ?? 0, { from, to }).rows.map(({ line }) => line);

describe('what is in the page', () => {
  it('fills a window around the clause asked for at once, and no more than two', () => {
    const clauses = paragraphs(1000);
    const tops = topsOf(clauses, 700);
    const run = runAround(tops, 500, 800);
    expect(heightOf(tops, { from: run.from, to: 500 })).toBeGreaterThan(400);
    expect(heightOf(tops, { from: 500, to: run.to })).toBeGreaterThan(400);
    expect(heightOf(tops, run)).toBeLessThan(1600);
  });

  it('ends with the document, and is nothing where there is none', () => {
    const tops = topsOf(paragraphs(3), 700);
    expect(runAround(tops, 0, 800)).toEqual({ from: 0, to: 3 });
    expect(runAround(tops, 2, 800)).toEqual({ from: 0, to: 3 });
    expect(runAround(topsOf([], 700), -1, 800)).toEqual({ from: 0, to: 0 });
  });

  it('grows on both sides until it is all, and leaves nothing out', () => {
    let run: Run = { from: 60, to: 70 };
    let steps = 0;
    for (; run.from > 0 || run.to < withTable.length; steps++) {
      const next = grown(parts, run);
      expect(next.from < run.from || next.to > run.to).toBe(true);
      expect(next.from).toBeLessThanOrEqual(run.from);
      expect(next.to).toBeGreaterThanOrEqual(run.to);
      run = next;
    }
    expect(run).toEqual({ from: 0, to: withTable.length });
    // Rows of a long table come a few at a time.
    expect(steps).toBeGreaterThan(3);
  });

  it('holds a long table in a part by itself', () => {
    expect(parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 102],
      [102, 126],
      [126, 142],
    ]);
    expect(parts.map((part) => part.table !== undefined)).toEqual([false, true, false, false]);
  });

  it('has rows of a long table with its head, and cuts no merged cell', () => {
    // Rows begin at 2: those at 2, 6, 10 … begin a group.
    expect(rowLines(10, 14)).toEqual([11, 12, 13, 14]);
    expect(rowLines(11, 13)).toEqual([11, 12, 13, 14]);
    expect(rowLines(0, 3)).toEqual([3, 4, 5, 6]);
    expect(rowLines(1, 102)).toHaveLength(100);
    const { heads } = rowsIn(table?.table as TableBlock, 1, { from: 50, to: 60 });
    expect(heads.map(({ line }) => line)).toEqual([2]);
  });

  it('has the blocks of a part that are in the run', () => {
    const part = parts[2];
    if (!part) throw new Error('no part');
    const lines = (run: Run) =>
      blocksIn(part, run)
        .flatMap(clausesOfBlock)
        .map(({ line }) => line);
    expect(lines({ from: 0, to: 104 })).toEqual([103, 104]);
    expect(lines({ from: 125, to: 140 })).toEqual([126]);
    expect(lines({ from: 0, to: 142 })).toHaveLength(24);
  });
});

describe('the columns of a long table', () => {
  it('are as wide as their longest cell where that is short, and share the rest', () => {
    const [number = '', route = '', places = ''] = columnWidths(table?.table as TableBlock);
    expect(number).toMatch(/em$/u);
    expect(route).toMatch(/em$/u);
    expect(Number.parseFloat(route)).toBeGreaterThan(Number.parseFloat(number));
    expect(places).toBe('100%');
  });

  it('share all where all are short', () => {
    const rows = Array.from({ length: 60 }, (_, at) => clause(at + 1, 'table-row', '甲\t甲乙丙'));
    const widths = columnWidths(blocksOf(rows)[0] as TableBlock).map(Number.parseFloat);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
  });
});

describe('headings above what is in the page', () => {
  const headed = (line: number, depth: number, text: string) =>
    clause(line, 'heading', text, { path: Array.from({ length: depth }, (_, at) => `${at}`) });
  const clauses = [
    clause(1, 'title', '规划'),
    headed(2, 0, '一、基础'),
    headed(3, 1, '（一）成绩'),
    headed(4, 0, '二、要求'),
    headed(5, 1, '（一）原则'),
    clause(6, 'paragraph', '坚持创新。'),
    headed(7, 1, '（二）目标'),
    headed(8, 2, '1. 总体目标'),
  ];
  const above = (index: number): string[] =>
    headingsAbove(clauses, headingLevels(clauses), index).map(({ text }) => text);

  it('are those that the next heading stands below', () => {
    expect(above(5)).toEqual(['规划', '二、要求']);
    expect(above(7)).toEqual(['规划', '二、要求', '（二）目标']);
    expect(above(2)).toEqual(['规划', '一、基础']);
  });

  it('are none at the top, and none where no heading follows', () => {
    expect(above(0)).toEqual([]);
    expect(headingsAbove(clauses.slice(0, 6), headingLevels(clauses), 5)).toEqual([]);
  });
});
