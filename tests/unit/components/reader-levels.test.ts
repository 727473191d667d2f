import { expect, it } from 'vitest';
import { headingLevels } from '../../../components/reader/levels.ts';
import type { Clause, ClauseKind } from '../../../utils/corpus/model.ts';

const clause = (line: number, kind: ClauseKind, depth: number): Clause => ({
  id: `s:${line}`,
  document: 's:1',
  source: 's',
  line,
  endLine: line,
  kind,
  path: Array.from({ length: depth }, (_, at) => `${at}`),
  text: '',
  lines: [{ offset: 0, line }],
});

const clauses = [
  clause(1, 'title', 0),
  clause(2, 'heading', 0),
  clause(3, 'heading', 1),
  clause(4, 'paragraph', 2),
  clause(5, 'heading', 2),
  clause(6, 'heading', 2),
  clause(7, 'heading', 1),
];

it('of a whole text are those of its tree', () => {
  expect([...headingLevels(clauses, { start: 0, end: 7 }).values()]).toEqual([2, 3, 4, 5, 5, 4]);
});

it('of a part begin with h2, leave none out, and keep siblings alike', () => {
  expect([...headingLevels(clauses, { start: 3, end: 7 })]).toEqual([
    ['s:5', 2],
    ['s:6', 2],
    ['s:7', 2],
  ]);
});
