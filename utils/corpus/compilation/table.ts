import type { LineMark } from '../model.ts';
import type { SourceLine } from './lines.ts';
import { countGroupColumns, fillGroups, isFilled, serial, unshift } from './table-groups.ts';
import { unwrapCells } from './wrapped-cells.ts';

/** One row of a table, put right. */
export interface TableRow {
  kind: 'caption' | 'head' | 'repeat' | 'group' | 'row' | 'filler';
  cells: string[];
  line: number;
  endLine: number;
  /** Where each source line begins in the cells joined by tabs. */
  lines: LineMark[];
  /** The cells with merged ones filled in from above; for rows alone. */
  filled: string[];
}

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

const fold = (cells: readonly string[]): string =>
  cells
    .join('\t')
    .normalize('NFKC')
    .replace(/[ \u3000]+/gu, '');
const firstAlone = (cells: readonly string[]): boolean =>
  isFilled(cells[0] ?? '') && !cells.slice(1).some(isFilled);

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

interface Part {
  line: number;
  text: string;
}

/** The row with the parts of its cells joined and the place of each part. */
const assembleRow = (kind: TableRow['kind'], parts: readonly (readonly Part[])[]): TableRow => {
  const all = parts.flat();
  const first = Math.min(...all.map(({ line }) => line));
  const marks: LineMark[] = [{ offset: 0, line: first }];
  let offset = 0;
  for (const cell of parts) {
    for (const { line, text } of cell) {
      if (text !== '' && marks.at(-1)?.line !== line) marks.push({ offset, line });
      offset += text.length;
    }
    offset += 1;
  }
  const cells = parts.map((cell) => cell.map(({ text }) => text).join(''));
  return {
    kind,
    cells,
    line: first,
    endLine: Math.max(...all.map(({ line }) => line)),
    lines: marks,
    filled: cells,
  };
};

// A cell this long ends with a sentence, unless print cut it.
const longCell = 40;
const cutTail = /^((?![（(]?[1一][.、．)）])[^。]{2,80}。)\s*(?=[（(]?[1一][.、．)）])/u;

/**
 * Gives the end of a cell that a page break cut, and that print set before the first item of the next
 * row's cell, back to its row.
 *
 * @returns the cells of the next row without it
 */
const moveTails = (above: Part[][], cells: readonly string[], line: number): string[] =>
  cells.map((cell, column) => {
    const before = above[column]?.map(({ text }) => text).join('') ?? '';
    const tail =
      before.length >= longCell && !/[。；.;！？!?)）]$/u.test(before) ? cutTail.exec(cell) : null;
    if (!tail?.[1]) return cell;
    above[column]?.push({ line, text: tail[1] });
    return cell.slice(tail[0].length);
  });

/**
 * Reads consecutive rows as one table: caption, header (also of several rows), headers that a page
 * break repeats, rows of groups, and rows put right: moved back under their columns where merged
 * cells at the left are lost, joined where a page break cut them, merged cells filled in.
 *
 * @param run lines with cells, in order, blank lines left out
 */
export const readTable = (run: readonly SourceLine[]): Table => {
  const widest = run.reduce((most, { cells }) => Math.max(most, cells?.length ?? 0), 0);
  const width = Math.min(widest, mostColumns);
  const pad = (cells: readonly string[]): string[] =>
    Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? '');
  const unwrapped = unwrapCells(run.map(({ cells }) => pad(cells ?? [])));
  const { caption, header: headerIndex } = findHeader(unwrapped);
  const header = headerIndex < 0 ? [] : (unwrapped[headerIndex] ?? []);
  const folded = fold(header);
  const bodies = unwrapped.slice(headerIndex + 1);
  const numbered = serialHeader.test(header[0] ?? '');
  const groupColumns = numbered
    ? countGroupColumns(
        bodies.filter((cells) => fold(cells) !== folded && !firstAlone(cells)),
        width,
      )
    : 0;

  const drafts: { kind: TableRow['kind']; parts: Part[][] }[] = [];
  const push = (kind: TableRow['kind'], line: number, cells: readonly string[]): void => {
    drafts.push({ kind, parts: cells.map((text) => [{ line, text }]) });
  };
  let inHead = true;
  run.forEach((line, i) => {
    const cells = unwrapped[i] ?? [];
    const last = drafts.at(-1);
    if (i < headerIndex) push(caption ? 'caption' : 'row', line.line, cells);
    else if (i === headerIndex) push('head', line.line, cells);
    else if (header.length > 0 && fold(cells) === folded) push('repeat', line.line, cells);
    else if (
      inHead &&
      numbered &&
      !isFilled(cells[0] ?? '') &&
      cells.every((cell) => cell.length <= shortSubCell)
    ) {
      push('head', line.line, cells);
    } else if (cells.every((cell) => cell === '' || filler.test(cell)))
      push('filler', line.line, cells);
    else if (
      firstAlone(cells) &&
      !serial.test(cells[0] ?? '') &&
      width > 1 &&
      (cells[0] ?? '').length <= 60
    ) {
      inHead = false;
      push('group', line.line, cells);
    } else {
      inHead = false;
      const target = drafts.findLast(({ kind }) => kind === 'row');
      const cut =
        numbered &&
        groupColumns === 0 &&
        !isFilled(cells[0] ?? '') &&
        target &&
        last?.kind !== 'group';
      // Print cut a row without its number at the end of a page.
      if (cut)
        target.parts.forEach((cell, column) =>
          cell.push({ line: line.line, text: cells[column] ?? '' }),
        );
      else {
        const moved =
          numbered && groupColumns === 0 && last?.kind === 'repeat' && target
            ? moveTails(target.parts, cells, line.line)
            : cells;
        push('row', line.line, unshift(moved, groupColumns));
      }
    }
  });
  const rows = drafts.map(({ kind, parts }) => assembleRow(kind, parts));
  fillGroups(rows, groupColumns);
  return { rows, header, groupColumns, width };
};
