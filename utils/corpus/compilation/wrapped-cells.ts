// A line of a narrow column holds few characters, and about as many as the lines around it.
const longestLine = 24;
const spread = 2;
// Lines that end with a mark, or with a single character, have lost their space already: so many in one
// piece, where lines are long enough to tell that from chance.
const mostJoined = 4;
const shortestJoined = 12;
// So many cells of one column that are broken like that show that its width broke them; a cell of so
// many lines shows it for its row.
const fewestWrapped = 2;
const fewestLines = 4;

const lineBreak = /(?<=[\p{Script=Han}、，；）》]) (?=[\p{Script=Han}（《])/gu;
const authority = /[部委局厅院会署]$/u;

/** How many lines of about one length a cell is broken into; 0 where it is not broken. */
const countLines = (cell: string): number => {
  const lines = cell.split(lineBreak);
  // 财政部 商务部 教育部 are names that stand apart.
  if (lines.length < 3 || lines.every((line) => authority.test(line))) return 0;
  const lengths = lines.slice(0, -1).map(({ length }) => length);
  const line = lengths.reduce((least, length) => Math.min(least, length), longestLine + 1);
  const isLine = (length: number): boolean => {
    const joined = line < shortestJoined ? 1 : Math.round(length / line);
    return joined <= mostJoined && Math.abs(length - joined * line) <= spread;
  };
  return line <= longestLine && lengths.every(isLine) ? lines.length : 0;
};

/**
 * Takes out the spaces that the lines of a narrow column left within words (依法 实施 市场 准入), in the
 * columns that have such cells and in the rows that have one: print set the whole row so. Other cells keep
 * their spaces: 工程咨询 基本术语 is a name of two parts.
 *
 * @param rows the cells of each row of a table
 */
export const unwrapCells = (rows: readonly (readonly string[])[]): string[][] => {
  const wrapped = new Map<number, number>();
  const wrappedRows = new Set<number>();
  for (const [row, cells] of rows.entries()) {
    cells.forEach((cell, column) => {
      const lines = countLines(cell);
      if (lines > 0) wrapped.set(column, (wrapped.get(column) ?? 0) + 1);
      if (lines >= fewestLines) wrappedRows.add(row);
    });
  }
  return rows.map((cells, row) =>
    cells.map((cell, column) =>
      wrappedRows.has(row) || (wrapped.get(column) ?? 0) >= fewestWrapped
        ? cell.replace(lineBreak, '')
        : cell,
    ),
  );
};
