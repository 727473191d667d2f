import type { Clause } from '../../utils/corpus/model.ts';
import { clausesOfBlock, type Block, type TableBlock } from './blocks.ts';

/** A run of blocks with a place of its own in the page. */
export interface Part {
  blocks: Block[];
  /** Its clauses are those from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** The part's only block where that is a long table, whose rows may come a few at a time. */
  table?: TableBlock;
}

/** Clauses from `from` up to, not including, `to`, by their indexes in the document. */
export interface Run {
  from: number;
  to: number;
}

/** Clauses in a part at least, so many that a few parts fill a window. */
const partSize = 24;

/** A table of more rows is a part by itself. */
const longTable = 2 * partSize;

/**
 * Cuts a document into parts; no block is cut.
 * @param blocks of all clauses of the document, in order
 */
export const partsOf = (blocks: readonly Block[]): Part[] => {
  const parts: Part[] = [];
  for (const block of blocks) {
    const count = clausesOfBlock(block).length;
    const last = parts.at(-1);
    const table = block.kind === 'table' && count > longTable ? block : undefined;
    if (last && !table && !last.table && last.end - last.start < partSize) {
      last.blocks.push(block);
      last.end += count;
    } else {
      const start = last?.end ?? 0;
      parts.push({ blocks: [block], start, end: start + count, ...(table && { table }) });
    }
  }
  return parts;
};

/** The index of the part that holds the clause at `index`; the last one for an index beyond. */
export const partAt = (parts: readonly Part[], index: number): number => {
  const found = parts.findIndex(({ end }) => index < end);
  return found < 0 ? Math.max(0, parts.length - 1) : found;
};

/** Pixels of a line and of the space around a clause, as in reader.css. */
const lineHeight = 28;
const around = 10;

/**
 * About where each clause will begin, in CSS pixels from the first one's top, and after them where the last one
 * ends: what the scroll bar shows before they are laid out.
 * @param column width of the text in CSS pixels
 */
export const topsOf = (clauses: readonly Clause[], column: number): Float64Array => {
  const letters = Math.max(8, Math.floor(column / 16));
  const tops = new Float64Array(clauses.length + 1);
  for (const [index, { text }] of clauses.entries())
    tops[index + 1] =
      (tops[index] ?? 0) + around + lineHeight * Math.ceil((text.length + 2) / letters);
  return tops;
};

/** How high a run of clauses is, by what `topsOf` gave. */
export const heightOf = (tops: Float64Array, { from, to }: Run): number =>
  (tops[to] ?? 0) - (tops[from] ?? 0);

/** So many windows above and below a clause are filled at once; heights are only estimated. */
const reach = 0.75;

/**
 * The clauses around one that fill a window in whose middle it stands.
 * @param index of the clause; none are asked for where it is negative
 * @param height of the window in CSS pixels
 */
export const runAround = (tops: Float64Array, index: number, height: number): Run => {
  if (index < 0) return { from: 0, to: 0 };
  const count = tops.length - 1;
  let from = index;
  let to = Math.min(count, index + 1);
  while (from > 0 && heightOf(tops, { from, to: index }) < reach * height) from -= 1;
  while (to < count && heightOf(tops, { from: index, to }) < reach * height) to += 1;
  return { from, to };
};

/** A run that goes on by a part, or by as many rows of a long table, on both sides. */
export const grown = (parts: readonly Part[], { from, to }: Run): Run => {
  const above = parts[partAt(parts, from - 1)];
  const below = parts[partAt(parts, to)];
  if (!above || !below) return { from, to };
  return {
    from: above.table
      ? Math.max(Math.min(above.start, from), from - partSize)
      : Math.min(above.start, from),
    to: below.table ? Math.min(Math.max(below.end, to), to + partSize) : Math.max(below.end, to),
  };
};

const isCovered = ({ from, to }: Run, start: number, end: number): boolean =>
  start < to && from < end;

/** The blocks of a part that have clauses in a run. */
export const blocksIn = ({ blocks, start }: Part, run: Run): Block[] => {
  let at = start;
  return blocks.filter((block) => {
    const from = at;
    at += clausesOfBlock(block).length;
    return isCovered(run, from, at);
  });
};

/** Whether a row's cells go on with one of the row above. */
const goesOn = ({ text, merged = [] }: Clause): boolean => {
  const cells = merged.length > 0 ? text.split('\t') : [];
  return merged.some((column) => cells[column] === '');
};

/** A long table with its head and those rows alone that are in a run; merged cells are not cut. */
export const rowsIn = (table: TableBlock, start: number, { from, to }: Run): TableBlock => {
  const { heads, rows, repeated } = table;
  const first = start + (repeated ? 0 : heads.length);
  let top = Math.max(0, from - first);
  let end = Math.min(rows.length, Math.max(0, to - first));
  while (top > 0 && goesOn(rows[top] as Clause)) top -= 1;
  while (end < rows.length && goesOn(rows[end] as Clause)) end += 1;
  return { ...table, rows: rows.slice(top, end) };
};
