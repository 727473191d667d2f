import type { SourceInfo } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { toReadable } from '../text/readable.ts';

/** One printed line of the table: its readable cells, the serial number apart. */
interface TableLine {
  line: number;
  /** Cells after the serial number, in the order of print; blank cells are empty. */
  cells: string[];
}

/** A numbered row with the unnumbered lines below it that carry on its cells. */
export interface NumberedRow extends TableLine {
  serial: number;
  continued: TableLine[];
}

export type TablePart =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'header'; line: number; cells: string[] }
  | { kind: 'heading'; line: number; text: string; depth: 1 | 2 }
  | { kind: 'row'; row: NumberedRow };

const chapter = /^[一二三四五六七八九十]+、/u;
const section = /^[（(][一二三四五六七八九十]+[）)]/u;

// A cell is one phrase: a space between Chinese characters is where print broke the line.
const toCell = (raw: string): string =>
  toReadable(raw).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

const readHeading = (
  cells: readonly string[],
): Pick<Extract<TablePart, { kind: 'heading' }>, 'text' | 'depth'> | undefined => {
  const [only, ...others] = cells.filter((cell) => cell !== '');
  if (only === undefined || others.length > 0) return undefined;
  if (chapter.test(only)) return { text: only, depth: 1 };
  return section.test(only) ? { text: only, depth: 2 } : undefined;
};

/**
 * Splits the lines of a table with serial numbers into headers, headings within the table, rows
 * with their unnumbered continuations, and the text before and after the table.
 *
 * @param lines lines of the source as delivered; the first is line 1
 * @throws ReadingError where the serial numbers leave a gap, or a line stands before any row
 */
export const readParts = (info: SourceInfo, lines: readonly string[]): TablePart[] => {
  const parts: TablePart[] = [];
  let row: NumberedRow | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const [first = '', ...cells] = raw.split('\t').map(toCell);
    if (first === '' && cells.every((cell) => cell === '')) continue;
    const heading = readHeading([first, ...cells]);
    if (first === '序号') parts.push({ kind: 'header', line, cells: [first, ...cells] });
    else if (cells.length === 0) parts.push({ kind: 'text', line, text: first });
    else if (heading) parts.push({ kind: 'heading', line, ...heading });
    else if (/^\d+$/u.test(first)) {
      const expected = (row?.serial ?? 0) + 1;
      if (Number(first) !== expected)
        throw new ReadingError(info.id, line, `serial ${first} where ${expected} is due`);
      row = { serial: expected, line, cells, continued: [] };
      parts.push({ kind: 'row', row });
    } else if (row && first === '') row.continued.push({ line, cells });
    else throw new ReadingError(info.id, line, 'a row without a serial number');
  }
  return parts;
};
