import type { TableBlock } from './blocks.ts';
import { tableCells } from './table-cells.ts';

/** A usual width of a table, in letters. */
const usual = 46;
/** So many letters stand in a line of a column that has as many. */
const unbroken = 5;
/** The space beside a cell's words, as in reader-text.css. */
const around = 1.3;

/** Letters that are narrower than Chinese ones, and how wide they are. */
const latin = /[\u0020-\u024F]+/gu;
const latinWidth = 0.6;

const widthOf = (text: string): number =>
  (text.match(latin) ?? []).reduce(
    (width, { length }) => width - length * (1 - latinWidth),
    text.length,
  );

/**
 * How wide the columns of a table are, for CSS: short ones as wide as their longest cell, the others as browsers
 * would set them that know all rows (CSS 2.1, 17.5.2.2), in hundredths of what is left. So no column changes when
 * more rows come into the page, and no row has to be laid out for the width of another.
 */
export const columnWidths = (table: TableBlock): string[] => {
  const { columns, heads, rows } = tableCells(table);
  const longest = Array<number>(columns).fill(1);
  for (const { cells, isGroup } of [...heads, ...rows]) {
    if (isGroup) continue;
    for (const { column, columns: taken, text } of cells)
      if (taken === 1) longest[column] = Math.max(longest[column] ?? 0, widthOf(text));
  }
  const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);
  const least = longest.map((width) => Math.min(width, unbroken) + around);
  const more = longest.map((width) => Math.max(0, width - unbroken));
  const share = Math.min(1, Math.max(0, usual - sum(least)) / Math.max(1, sum(more)));
  const widths = least.map((width, column) => width + share * (more[column] ?? 0));
  const long = sum(widths.filter((_, column) => (more[column] ?? 0) > 0));
  return widths.map((width, column) =>
    more[column] === 0 && long > 0 ? `${width}em` : `${(100 * width) / (long || sum(widths))}%`,
  );
};
