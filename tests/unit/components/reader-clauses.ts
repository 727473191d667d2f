import type { Clause, ClauseKind } from '../../../utils/corpus/model.ts';

/** A clause of a document for tests. */
export const clause = (
  line: number,
  kind: ClauseKind,
  text: string,
  more: Partial<Clause> = {},
): Clause => ({
  id: `consulting-2022:${line}`,
  source: 'consulting-2022',
  line,
  endLine: line,
  document: 'consulting-2022:1',
  kind,
  path: [],
  text,
  lines: [{ offset: 0, line }],
  ...more,
});

/** The id of the clause on a line, as `clause` gives it. */
export const idOf = (line: number): string => `consulting-2022:${line}`;
