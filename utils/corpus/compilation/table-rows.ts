import type { LineMark } from '../model.ts';

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
  /** Print lost the cell that names what the row is about. */
  lost: boolean;
  /** Its first cell behind the group begins with the group's name, which is no word of it. */
  leaked: boolean;
}

/** A part of a cell and the line that it stands on. */
interface Part {
  line: number;
  text: string;
}

/** A row whose cells may still grow by what print cut off. Mutable. */
export interface RowDraft {
  kind: TableRow['kind'];
  parts: Part[][];
  lost: boolean;
  leaked: boolean;
}

/** The row with the parts of its cells joined and the place of each part. */
export const assembleRow = ({ kind, parts, lost, leaked }: RowDraft): TableRow => {
  const numbers = parts.flat().map(({ line }) => line);
  const first = numbers.reduce((least, line) => Math.min(least, line), numbers[0] ?? 0);
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
    endLine: numbers.reduce((most, line) => Math.max(most, line), first),
    lines: marks,
    filled: cells,
    lost,
    leaked,
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
export const moveTails = (above: Part[][], cells: readonly string[], line: number): string[] =>
  cells.map((cell, column) => {
    const before = above[column]?.map(({ text }) => text).join('') ?? '';
    const tail =
      before.length >= longCell && !/[。；.;！？!?)）]$/u.test(before) ? cutTail.exec(cell) : null;
    if (!tail?.[1]) return cell;
    above[column]?.push({ line, text: tail[1] });
    return cell.slice(tail[0].length);
  });
