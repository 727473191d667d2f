/** The cells of a row of print and the line that it stands on. */
export interface PrintedRow {
  line: number;
  cells: readonly string[];
}

const serialOf = (cells: readonly string[] | undefined): number | undefined =>
  cells && /^\d{1,4}$/u.test(cells[0] ?? '') ? Number(cells[0]) : undefined;

/** The cells of the row numbered `due` at the end of a row's last cell, with what stands before them. */
const splitFused = (
  cells: readonly string[],
  due: number,
): { before: string; cells: string[] } | undefined => {
  const last = cells.at(-1) ?? '';
  const number = ` ${due}`;
  const at = last.lastIndexOf(number);
  if (at <= 0) return undefined;
  const words = last
    .slice(at + number.length)
    .trim()
    .split(' ');
  const fits = words.length === cells.length - 1 && words.every((word) => word !== '');
  return fits ? { before: last.slice(0, at), cells: [String(due), ...words] } : undefined;
};

/**
 * Parts rows that print set as one: the row that is due stands within the last cell of the row above, its
 * cells separated by spaces (…、宜良、昆明 24G325 广州—南宁 广州、…). Only a number that the rows around
 * it leave out, with a word for each column, tells such a row.
 *
 * @returns the rows, both parts of a parted one on its line
 */
export const partFusedRows = (rows: readonly PrintedRow[]): PrintedRow[] =>
  rows.flatMap((row, i) => {
    const number = serialOf(row.cells);
    const next = serialOf(rows[i + 1]?.cells);
    const fused =
      number !== undefined && next === number + 2 ? splitFused(row.cells, number + 1) : undefined;
    if (!fused) return [row];
    const { line, cells } = row;
    return [
      { line, cells: [...cells.slice(0, -1), fused.before] },
      { line, cells: fused.cells },
    ];
  });
