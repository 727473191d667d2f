import type { SourceInfo } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { placeRow, type PlacedRow } from './columns.ts';
import { joinCut, labelRows } from './items.ts';
import type { NumberedRow, TablePart } from './rows.ts';

/** A name with the parts of it that unnumbered lines carry on. */
const wholeName = (name: string, { continued }: NumberedRow, column: 1 | 2): string =>
  continued.reduce((text, { cells }) => joinCut(text, cells[column] ?? ''), name);

/** A row with the name that it gives and what stands above it. */
export interface NamedRow {
  placed: PlacedRow;
  /** Chapter, section, item and, where the row names a part of it, 一级细化目录. */
  path: string[];
  name: string;
}

/**
 * Names the rows: cells put into their columns, cut names joined, merged cells carried down.
 * @throws ReadingError with the line where item numbers leave a gap or a row has no name
 */
export const nameRows = (info: SourceInfo, parts: readonly TablePart[]): NamedRow[] => {
  const printed = parts.flatMap((part) => (part.kind === 'row' ? [part.row] : []));
  const placed: PlacedRow[] = [];
  for (const [at, row] of printed.entries())
    placed.push(placeRow(row, placed.at(-1), printed[at + 1]));
  const labels = labelRows(info, placed);

  const headings: string[] = [];
  const named: NamedRow[] = [];
  let first = '';
  for (const part of parts) {
    if (part.kind === 'heading') headings.splice(part.depth - 1, 2, part.text);
    if (part.kind === 'heading') first = '';
    if (part.kind !== 'row') continue;
    const own = placed[named.length];
    const label = labels[named.length];
    if (own === undefined || label === undefined) continue;
    if (own.first !== '') first = wholeName(own.first, part.row, 1);
    const second = wholeName(own.second, part.row, 2);
    if (first === '') throw new ReadingError(info.id, part.row.line, 'a row without a name');
    named.push({
      placed: own,
      path: [...headings, label, ...(second === '' ? [] : [first])],
      name: second === '' ? first : second,
    });
  }
  return named;
};
