import { partFusedRows } from './fused-rows.ts';
import type { SourceLine } from './lines.ts';
import {
  countGroupColumns,
  fillGroups,
  fillsLastColumn,
  hasLeak,
  isFilled,
  lostItsName,
  reopenLost,
  serial,
  unshift,
} from './table-groups.ts';
import { assembleRow, moveTails, type RowDraft, type TableRow } from './table-rows.ts';
import { unwrapCells } from './wrapped-cells.ts';

/** A table with its header's words and what its columns are. */
export interface Table {
  rows: TableRow[];
  header: string[];
  /** How many columns at the left hold groups (merged cells), the number of the group included. */
  groupColumns: number;
  width: number;
}

const serialHeader = /^(?:序号|编号|标准体系编号|代码|代号)$/u;
// Rows are padded to the widest, within reason.
const mostColumns = 200;
const shortCell = 25;
const shortSubCell = 12;
const filler = /^[.…·\s]+$/u;
const ellipsis = /^(?:\.{3,}|…+)$/u;

const fold = (cells: readonly string[]): string =>
  cells
    .join('\t')
    .normalize('NFKC')
    .replace(/[ \u3000]+/gu, '');
const firstAlone = (cells: readonly string[]): boolean =>
  isFilled(cells[0] ?? '') && !cells.slice(1).some(isFilled);

/** Whether a row holds nothing but dots, or has them in the place of a name (….. | 待制定). */
const isFiller = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || filler.test(cell)) ||
  (!isFilled(cells[0] ?? '') && ellipsis.test(cells.find(isFilled) ?? ''));

/** Whether a table's first column is a number of entries or groups. */
export const hasSerial = (table: Table): boolean => serialHeader.test(table.header[0] ?? '');

const findHeader = (run: readonly (readonly string[])[]): { caption: boolean; header: number } => {
  const first = run[0] ?? [];
  const caption = run.length > 2 && firstAlone(first) && !serialHeader.test(first[0] ?? '');
  const index = caption ? 1 : 0;
  const cells = run[index] ?? [];
  const filled = cells.filter(isFilled);
  const isHeader =
    filled.length > 1 &&
    filled.every((cell) => cell.length <= shortCell) &&
    !serial.test(cells[0] ?? '');
  return { caption: caption && isHeader, header: isHeader ? index : -1 };
};

/**
 * Reads consecutive rows as one table: caption, header (also of several rows), headers that a page
 * break repeats, rows of groups, and rows put right: parted where print fused them, moved back under
 * their columns where merged cells at the left are lost, joined where a page break cut them, merged
 * cells filled in.
 *
 * @param run lines with cells, in order, blank lines left out
 */
export const readTable = (run: readonly SourceLine[]): Table => {
  const widest = run.reduce((most, { cells }) => Math.max(most, cells?.length ?? 0), 0);
  const width = Math.min(widest, mostColumns);
  const pad = (cells: readonly string[]): string[] =>
    Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? '');
  const printed = partFusedRows(run.map(({ line, cells }) => ({ line, cells: pad(cells ?? []) })));
  const padded = printed.map(({ cells }) => cells);
  const unwrapped = unwrapCells(padded);
  const { caption, header: headerIndex } = findHeader(unwrapped);
  const header = headerIndex < 0 ? [] : (unwrapped[headerIndex] ?? []);
  const folded = fold(header);
  const numbered = serialHeader.test(header[0] ?? '');
  const isBody = (cells: readonly string[], i: number): boolean =>
    i > headerIndex && fold(cells) !== folded && !firstAlone(cells);
  const groupColumns = numbered ? countGroupColumns(unwrapped.filter(isBody), width) : 0;
  // Rows are moved first: a column tells by its cells whether it is so narrow that lines broke in words.
  const aligned = unwrapCells(
    padded.map((cells, i) => (isBody(cells, i) ? unshift(cells, groupColumns) : cells)),
  );
  const losses = fillsLastColumn(aligned.filter(isBody));

  const drafts: RowDraft[] = [];
  const push = (kind: TableRow['kind'], line: number, cells: readonly string[]): RowDraft => {
    const parts = cells.map((text) => [{ line, text }]);
    const draft = { kind, parts, lost: false, leaked: false };
    drafts.push(draft);
    return draft;
  };
  let inHead = true;
  let target: RowDraft | undefined;
  for (const [i, { line }] of printed.entries()) {
    const cells = aligned[i] ?? [];
    const last = drafts.at(-1);
    if (i < headerIndex) push(caption ? 'caption' : 'row', line, cells);
    else if (i === headerIndex) push('head', line, cells);
    else if (header.length > 0 && fold(cells) === folded) push('repeat', line, cells);
    else if (
      inHead &&
      numbered &&
      !isFilled(cells[0] ?? '') &&
      cells.every((cell) => cell.length <= shortSubCell)
    ) {
      push('head', line, cells);
    } else if (isFiller(cells)) push('filler', line, cells);
    else if (
      firstAlone(cells) &&
      !serial.test(cells[0] ?? '') &&
      width > 1 &&
      (cells[0] ?? '').length <= 60
    ) {
      inHead = false;
      push('group', line, cells);
    } else {
      inHead = false;
      const open: RowDraft | undefined = numbered && groupColumns === 0 ? target : undefined;
      // Print cut a row without its number at the end of a page.
      if (open && !isFilled(cells[0] ?? '') && last?.kind !== 'group')
        open.parts.forEach((cell, column) => cell.push({ line, text: cells[column] ?? '' }));
      else {
        const own = open && last?.kind === 'repeat' ? moveTails(open.parts, cells, line) : cells;
        const lost = losses && lostItsName(own, groupColumns);
        target = push('row', line, lost ? reopenLost(own, groupColumns) : own);
        target.lost = lost;
        target.leaked = groupColumns > 0 && hasLeak(padded[i] ?? [], groupColumns);
      }
    }
  }
  const rows = drafts.map(assembleRow);
  fillGroups(rows, groupColumns);
  return { rows, header, groupColumns, width };
};
