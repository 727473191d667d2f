import { opensCriteria, type PlacedRow } from './columns.ts';

/** Criteria that one or more rows share: the cell is merged in print. */
export interface Criteria {
  text: string;
  /** The source line that it begins on. */
  line: number;
  /** The last source line that holds a part of it. */
  endLine: number;
}

const isWhole = (text: string): boolean => /[。；！？]$/u.test(text);

/**
 * Tells each row's criteria. A blank cell is merged with the one above, and a cell that a page
 * break cut goes on in the next row or in an unnumbered line: all rows of it share the whole text.
 *
 * @returns one for each row, in order; undefined where print lost it
 */
export const criteriaOf = (rows: readonly PlacedRow[]): (Criteria | undefined)[] => {
  let current: Criteria | undefined;
  return rows.map(({ row, criteria, lost }) => {
    if (lost) {
      current = undefined;
    } else if (criteria !== '') {
      const goesOn = current && !isWhole(current.text) && !opensCriteria(criteria);
      if (current && goesOn) current.text += criteria;
      else current = { text: criteria, line: row.line, endLine: row.line };
      current.endLine = row.line;
    }
    for (const { line, cells } of row.continued) {
      const part = cells[3] ?? '';
      if (!current || part === '') continue;
      current.text += part;
      current.endLine = line;
    }
    return current;
  });
};
