import type { Clause } from '../../utils/corpus/model.ts';
import type { TableBlock } from './blocks.ts';
import { headCells } from './head-cells.ts';

/** A cell as it is shown. */
export interface Cell {
  /** The column that it begins in, from 0. */
  column: number;
  text: string;
  /** Where its words begin in the clause's text, in UTF-16 code units. */
  start: number;
  /** Columns and rows that it takes. */
  columns: number;
  rows: number;
}

/** A row with its cells; those that are merged with one above are not in it. */
export interface Row {
  clause: Clause;
  cells: Cell[];
  /** True for the name of the rows below it, alone in its row. */
  isGroup: boolean;
}

export interface TableCells {
  columns: number;
  heads: Row[];
  rows: Row[];
}

/** A row's cells without blank ones at its end that the head has no column for. */
const printed = ({ text }: Clause, headWidth: number): string[] => {
  const cells = text.split('\t');
  while (cells.length > headWidth && cells.at(-1) === '') cells.pop();
  return cells;
};

const isGroupOf = (clause: Clause, cells: readonly string[]): boolean =>
  clause.kind === 'table-row' &&
  !clause.label &&
  cells.length > 1 &&
  cells[0] !== '' &&
  cells.slice(1).every((cell) => cell === '');

/** Cells of a row below the head, and what stands in each column for the row after it. */
const rowCells = (
  texts: readonly string[],
  columns: number,
  merged: readonly number[],
  above: readonly (Cell | undefined)[],
): { cells: Cell[]; open: (Cell | undefined)[] } => {
  const cells: Cell[] = [];
  const open: (Cell | undefined)[] = [];
  let start = -1;
  for (const [column, text] of texts.entries()) {
    start += 1 + (texts[column - 1]?.length ?? 0);
    const over = above[column];
    if (text === '' && over && merged.includes(column)) {
      over.rows += 1;
      open[column] = over;
      continue;
    }
    const isLast = column === texts.length - 1;
    const cell = { column, start, text, columns: isLast ? columns - column : 1, rows: 1 };
    cells.push(cell);
    open[column] = cell;
  }
  return { cells, open };
};

/**
 * The cells of a table: the last one of a short row takes the columns that are left, a group's name
 * the whole row, and cells that the corpus knows to be merged (`Clause.merged`) are one.
 * @param least columns that the whole table has, where these are some of its rows
 */
export const tableCells = ({ heads, rows }: TableBlock, least = 1): TableCells => {
  const headWidth = Math.max(1, ...heads.map(({ text }) => text.split('\t').length));
  const texts = [...heads, ...rows].map((clause) => printed(clause, headWidth));
  const columns = texts.reduce((most, { length }) => Math.max(most, length), least);
  const several = heads.length > 1 ? headCells(texts.slice(0, heads.length)) : undefined;
  let above: (Cell | undefined)[] = [];
  const shown = [...heads, ...rows].map((clause, at): Row => {
    const own = texts[at] as string[];
    const head = several?.[at];
    if (head) return { clause, cells: head, isGroup: false };
    if (isGroupOf(clause, own)) {
      above = [];
      const cell = { column: 0, start: 0, text: own[0] ?? '', columns, rows: 1 };
      return { clause, cells: [cell], isGroup: true };
    }
    const { cells, open } = rowCells(own, columns, clause.merged ?? [], above);
    above = open;
    return { clause, cells, isGroup: false };
  });
  return { columns, heads: shown.slice(0, heads.length), rows: shown.slice(heads.length) };
};
