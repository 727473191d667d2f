import type { Clause } from '../../utils/corpus/model.ts';
import { blocksOf } from './blocks.ts';
import { headingLevels } from './levels.ts';
import { partsOf, topsOf, type Part } from './parts.ts';

/** What a document's clauses give to all that is shown of it. */
export interface Reading {
  clauses: readonly Clause[];
  parts: readonly Part[];
  /** About where each clause begins; see `topsOf`. */
  tops: Float64Array;
  levels: ReadonlyMap<string, number>;
}

/** How wide the text will be, in CSS pixels, before anything is laid out. */
const columnWidth = (): number => Math.min(700, window.innerWidth * 0.8);

/** Reads a document's clauses, in order, for showing. */
export const readingOf = (clauses: readonly Clause[]): Reading => ({
  clauses,
  parts: partsOf(blocksOf(clauses)),
  tops: topsOf(clauses, columnWidth()),
  levels: headingLevels(clauses),
});
