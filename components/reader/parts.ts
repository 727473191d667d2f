import type { Clause } from '../../utils/corpus/model.ts';
import { clausesOfBlock, type Block } from './blocks.ts';

/** A run of blocks that comes into the page at one time. */
export interface Part {
  blocks: Block[];
  /** Its clauses are those from `start` up to, not including, `end`. */
  start: number;
  end: number;
}

/** Clauses in a part at least, so many that a few parts fill a window. */
const partSize = 24;

/**
 * Cuts a document into parts; no block is cut.
 * @param blocks of all clauses of the document, in order
 */
export const partsOf = (blocks: readonly Block[]): Part[] => {
  const parts: Part[] = [];
  for (const block of blocks) {
    const count = clausesOfBlock(block).length;
    const last = parts.at(-1);
    if (last && last.end - last.start < partSize) {
      last.blocks.push(block);
      last.end += count;
    } else {
      const start = last?.end ?? 0;
      parts.push({ blocks: [block], start, end: start + count });
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
 * About how high a part will be, in CSS pixels: what the scroll bar shows before the part is laid out.
 * @param column width of the text in CSS pixels
 */
export const heightOf = (
  clauses: readonly Clause[],
  { start, end }: Part,
  column: number,
): number => {
  const letters = Math.max(8, Math.floor(column / 16));
  return clauses
    .slice(start, end)
    .reduce(
      (sum, { text }) => sum + around + lineHeight * Math.ceil((text.length + 2) / letters),
      0,
    );
};
