// A line of a narrow column holds few characters, and about as many as the lines around it.
const longestLine = 12;
const spread = 2;
// So many cells of one column that are broken like that show that its width broke them.
const fewestWrapped = 2;

const lineBreak = /(?<=[\p{Script=Han}、，；）》]) (?=[\p{Script=Han}（《])/gu;

/** Whether a cell is broken into lines of about one length, three or more. */
const isWrapped = (cell: string): boolean => {
  const lines = cell.split(lineBreak);
  if (lines.length < 3) return false;
  const lengths = lines.slice(0, -1).map(({ length }) => length);
  return (
    Math.max(...lengths) <= longestLine && Math.max(...lengths) - Math.min(...lengths) <= spread
  );
};

/**
 * Takes out the spaces that the lines of a narrow column left within words (依法 实施 市场 准入). Columns
 * without such cells keep their spaces: 工程咨询 基本术语 is a name of two parts.
 *
 * @param rows the cells of each row of a table
 */
export const unwrapCells = (rows: readonly (readonly string[])[]): string[][] => {
  const wrapped = new Map<number, number>();
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      if (isWrapped(cell)) wrapped.set(column, (wrapped.get(column) ?? 0) + 1);
    });
  }
  return rows.map((cells) =>
    cells.map((cell, column) =>
      (wrapped.get(column) ?? 0) >= fewestWrapped ? cell.replace(lineBreak, '') : cell,
    ),
  );
};
