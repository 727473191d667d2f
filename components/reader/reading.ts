import type { Clause } from '../../utils/corpus/model.ts';
import { blocksOf } from './blocks.ts';
import { headingLevels } from './levels.ts';
import { outlineOf, type Outline } from './outline.ts';
import { partsOf, type Part } from './parts.ts';

/** What a document's clauses give to all that is shown of it. */
export interface Reading {
  clauses: readonly Clause[];
  parts: readonly Part[];
  levels: ReadonlyMap<string, number>;
  outline: Outline;
  /** Where each clause stands in `clauses`, by its id. */
  indexes: ReadonlyMap<string, number>;
}

/** Reads a document's clauses, in order, for showing. */
export const readingOf = (clauses: readonly Clause[]): Reading => ({
  clauses,
  parts: partsOf(blocksOf(clauses)),
  levels: headingLevels(clauses),
  outline: outlineOf(clauses),
  indexes: new Map(clauses.map(({ id }, index) => [id, index])),
});
