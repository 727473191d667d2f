import type { NumberedRow } from './rows.ts';

/** A row's cells in the columns that they belong to. */
export interface PlacedRow {
  row: NumberedRow;
  /** 优惠目录: an item's label or a further part of it, as printed in this row; often blank. */
  item: string;
  /** 一级细化目录. */
  first: string;
  /** 二级细化目录. */
  second: string;
  /** 行业描述及界定要点; blank where the cell is merged with the one above. */
  criteria: string;
  /** Print pushed the row to the right, and its criteria off the page. */
  lost: boolean;
}

const criteriaColumn = 3;

/** The number of an item that begins with this cell: `7. 机器人…` is 7. */
export const itemNumber = (cell: string): number | undefined => {
  const found = /^(\d{1,3})\. ?(?=\D)/u.exec(cell)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Whether words open a description, as most criteria do. */
export const opensCriteria = (text: string): boolean =>
  /^(?:是?指|(?:主要)?(?:包括|包含|分为)|\d\. ?|.{2,30}?(?:是指|[^、，；。]指|包括|包含|是))/u.test(
    text,
  );

/** Names are phrases; criteria are sentences, or begin like one. */
const isCriteria = (text: string): boolean => /[。；]/u.test(text) || opensCriteria(text);

type Columns = Omit<PlacedRow, 'row' | 'lost'>;

const straight = (cells: readonly string[], shift: number): Columns => ({
  item: cells[shift] ?? '',
  first: cells[shift + 1] ?? '',
  second: cells[shift + 2] ?? '',
  criteria: cells.slice(shift + criteriaColumn).find((cell) => cell !== '') ?? '',
});

/** A name that print pushed out of its column stands beside the name above it: same level. */
const asSibling = (name: string, criteria: string, above: PlacedRow | undefined): Columns =>
  above && above.second !== ''
    ? { item: '', first: '', second: name, criteria }
    : { item: '', first: name, second: '', criteria };

const shiftedLeft = (
  cells: readonly string[],
  at: number,
  above: PlacedRow | undefined,
  below: NumberedRow | undefined,
): Columns => {
  const [item = '', first = ''] = cells;
  const criteria = cells[at] ?? '';
  if (at === 1 || first === '') return asSibling(item, criteria, above);
  // The name of the level above is printed once for all its rows, now and then on a later one.
  const shared = below?.cells[1] ?? '';
  if (shared !== first && shared.startsWith(first) && below?.cells[2])
    return { item, first: shared, second: first, criteria };
  return { item, first, second: '', criteria };
};

const upright = (cells: readonly string[], above: PlacedRow | undefined): Columns => {
  const columns = straight(cells, 0);
  const { item, first, second, criteria } = columns;
  if (item === '' || itemNumber(item) !== undefined) return columns;
  if (first === '' && second === '') return asSibling(item, criteria, above);
  return item === first ? { ...columns, item: '' } : columns;
};

/** How many columns the names stand too far to the right. */
const rightShift = (cells: readonly string[]): number => {
  const label = cells.findIndex(
    (cell) => itemNumber(cell) !== undefined && !/[。；：]/u.test(cell),
  );
  if (label > 0 && label < criteriaColumn) return label;
  const lastName = cells.findLastIndex((cell) => cell !== '' && !isCriteria(cell));
  return Math.max(0, lastName - criteriaColumn + 1);
};

/**
 * Puts a row's cells into their columns: print shifts rows by one or two cells to either side.
 * Where they stand is told by an item's number, by sentences (criteria) against phrases (names),
 * and by the rows around.
 *
 * @param above the row before, placed
 * @param below the row after, as printed
 */
export const placeRow = (
  row: NumberedRow,
  above: PlacedRow | undefined,
  below: NumberedRow | undefined,
): PlacedRow => {
  const { cells } = row;
  const shift = rightShift(cells);
  if (shift > 0)
    return { row, ...straight(cells, shift), lost: cells.length <= shift + criteriaColumn };
  const at = cells.findLastIndex((cell) => cell !== '');
  const left = at < criteriaColumn && isCriteria(cells[at] ?? '') && at > 0;
  const columns = left ? shiftedLeft(cells, at, above, below) : upright(cells, above);
  return { row, ...columns, lost: false };
};
