import type { TableRow } from './table.ts';

/** A number in the first column: 12, 02.01.03, 5. */
export const serial = /^\d{1,4}(?:\.\d{1,3})*\.?$/u;
// Above this share of rows without a number, the number belongs to a group of rows.
const groupedShare = 0.25;
const emptyShare = 0.8;

/** Whether a cell holds anything. */
export const isFilled = (cell: string): boolean => cell !== '';

/** Moves a row that lost its merged cells at the left back to its columns. */
export const unshift = (cells: string[], groupColumns: number): string[] => {
  if (groupColumns === 0 || !isFilled(cells[0] ?? '') || serial.test(cells[0] ?? '')) return cells;
  let empty = 0;
  while (empty < groupColumns && !isFilled(cells.at(-1 - empty) ?? '')) empty++;
  return [...Array.from({ length: empty }, () => ''), ...cells.slice(0, cells.length - empty)];
};

/** How many columns at the left are mostly empty where the number is. */
export const countGroupColumns = (rows: readonly string[][], width: number): number => {
  const unnumbered = rows.filter((cells) => !isFilled(cells[0] ?? ''));
  if (unnumbered.length === 0 || unnumbered.length < rows.length * groupedShare) return 0;
  let columns = 1;
  while (columns < width - 1) {
    const column = columns;
    const empty = unnumbered.filter((cells) => !isFilled(cells[column] ?? '')).length;
    if (empty < unnumbered.length * emptyShare) break;
    columns++;
  }
  return columns;
};

/** Rows of one group in a row: the same number, or none. */
const splitGroups = (rows: readonly TableRow[]): TableRow[][] => {
  const groups: TableRow[][] = [];
  let number: string | undefined;
  for (const row of rows) {
    if (row.kind === 'group') number = undefined;
    if (row.kind !== 'row') continue;
    const own = row.cells[0] ?? '';
    if (number === undefined || (isFilled(own) && own !== number)) groups.push([]);
    if (isFilled(own) || number === undefined) number = own;
    groups.at(-1)?.push(row);
  }
  return groups;
};

/**
 * Fills merged cells into the rows of their group. A page break prints the group's name again, now and
 * then with characters lost: the longest print is the name.
 */
export const fillGroups = (rows: readonly TableRow[], groupColumns: number): void => {
  for (const group of splitGroups(rows)) {
    const names = Array.from({ length: groupColumns }, (_, column) =>
      group
        .map(({ cells }) => cells[column] ?? '')
        .reduce((a, b) => (b.length > a.length ? b : a), ''),
    );
    for (const row of group)
      row.filled = row.cells.map((cell, i) => (i < groupColumns ? (names[i] ?? cell) : cell));
  }
};
