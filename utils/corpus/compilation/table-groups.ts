import type { TableRow } from './table-rows.ts';

/** A number in the first column: 12, 02.01.03, 5. */
export const serial = /^\d{1,4}(?:\.\d{1,3})*\.?$/u;
// Above this share of rows without a number, the number belongs to a group of rows.
const groupedShare = 0.25;
const emptyShare = 0.8;

/** Whether a cell holds anything. */
export const isFilled = (cell: string): boolean => cell !== '';

/** Moves a row that lost its merged cells at the left, or some of them, back to its columns. */
export const unshift = (cells: readonly string[], groupColumns: number): string[] => {
  const first = cells.findIndex(isFilled);
  const isWhole = first < 0 || first >= groupColumns || serial.test(cells[0] ?? '');
  if (isWhole) return [...cells];
  let empty = 0;
  while (empty < groupColumns && !isFilled(cells.at(-1 - empty) ?? '')) empty++;
  // A group's name alone at the left is no shift: it leaves nothing free at the right.
  if (first > 0 && first + empty !== groupColumns) return [...cells];
  return [...Array.from({ length: empty }, () => ''), ...cells.slice(0, cells.length - empty)];
};

/** Whether print set the group's name again, before the words of the row's own cell. */
export const hasLeak = (cells: readonly string[], groupColumns: number): boolean => {
  const group = cells[groupColumns - 1] ?? '';
  return (
    isFilled(group) && !serial.test(group) && (cells[groupColumns] ?? '').startsWith(`${group} `)
  );
};

// Above this share of rows that fill the last column, an empty one is a sign of a loss.
const filledShare = 0.9;

/** Whether (nearly) every row fills the last column. */
export const fillsLastColumn = (rows: readonly (readonly string[])[]): boolean =>
  rows.filter((cells) => isFilled(cells.at(-1) ?? '')).length >= rows.length * filledShare;

/**
 * Whether print lost the first cell behind a row's number and group: what follows stands one column too
 * far to the left, so that the last one is empty.
 */
export const lostItsName = (cells: readonly string[], groupColumns: number): boolean =>
  groupColumns > 0 &&
  serial.test(cells[0] ?? '') &&
  !isFilled(cells.at(-1) ?? '') &&
  cells.slice(0, -1).every(isFilled);

/** Moves what follows a lost cell back to its columns and leaves the cell empty. */
export const reopenLost = (cells: readonly string[], groupColumns: number): string[] => [
  ...cells.slice(0, groupColumns),
  '',
  ...cells.slice(groupColumns, -1),
];

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

// One empty cell may be a gap of print; cells that are merged downwards leave more of them empty.
const fewestMerged = 2;
// A cell of a table is never longer; repeating one of megabytes over many rows would fill the memory.
const longestMerged = 4000;

/** The cells of one column of a group, those filled in that are merged with the one above them. */
const fillDown = (column: readonly string[]): string[] => {
  const filled = [...column];
  for (let from = 0; from < column.length;) {
    let to = from + 1;
    while (to < column.length && !isFilled(column[to] ?? '')) to++;
    const cell = column[from] ?? '';
    const isMerged = isFilled(cell) && cell.length <= longestMerged && to - from > fewestMerged;
    if (isMerged) filled.fill(cell, from, to);
    from = to;
  }
  return filled;
};

/** A row's cells without the group's name that leaked into the first cell behind it. */
const withoutLeak = ({ cells, leaked }: TableRow, groupColumns: number): string[] =>
  cells.map((cell, column) =>
    leaked && column === groupColumns ? cell.slice(cells[column - 1]?.length).trim() : cell,
  );

/**
 * Fills merged cells into the rows of their group: its number and name, and cells that several of its
 * rows share. A page break prints the group's name again, now and then with characters lost: the
 * longest print is the name.
 */
export const fillGroups = (rows: readonly TableRow[], groupColumns: number): void => {
  if (groupColumns === 0) return;
  for (const group of splitGroups(rows)) {
    const width = group.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const own = group.map((row) => withoutLeak(row, groupColumns));
    const columns = Array.from({ length: width }, (_, column) => {
      const cells = own.map((row) => row[column] ?? '');
      if (column >= groupColumns) return fillDown(cells);
      const name = cells.reduce((a, b) => (b.length > a.length ? b : a), '');
      return cells.map(() => name);
    });
    for (const [i, row] of group.entries())
      row.filled = row.cells.map((cell, column) => columns[column]?.[i] ?? cell);
  }
};
