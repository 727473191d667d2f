import type { Cell } from './table-cells.ts';

/**
 * The cells of a head of several rows. What print leaves blank there is part of another cell: of the one
 * to the left where it parts into those below (审查结果: 通过, 不通过), else of the one above.
 * @param rows cells as printed, each row as many as there are columns
 */
export const headCells = (rows: readonly (readonly string[])[]): Cell[][] => {
  const shown: Cell[][] = rows.map(() => []);
  /** For each column the cell that takes it in the row above. */
  let above: (Cell | undefined)[] = [];
  for (const [at, texts] of rows.entries()) {
    const own: (Cell | undefined)[] = [];
    let start = -1;
    for (const [column, text] of texts.entries()) {
      start += 1 + (texts[column - 1]?.length ?? 0);
      const over = above[column];
      const left = own[column - 1];
      const parts = rows.slice(at + 1).some((below) => (below[column] ?? '') !== '');
      const isLeft = text === '' && left !== undefined && left !== above[column - 1];
      if (isLeft && (over === undefined || parts)) {
        left.columns += 1;
        own[column] = left;
      } else if (text === '' && over) {
        if (over.column === column) over.rows += 1;
        own[column] = over;
      } else {
        const cell = { column, start, text, columns: 1, rows: 1 };
        shown[at]?.push(cell);
        own[column] = cell;
      }
    }
    above = own;
  }
  return shown;
};
