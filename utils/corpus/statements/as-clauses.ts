import type { Clause, Statement } from '../model.ts';

/**
 * Statements in the form that the readers of definitions and citations take. A statement's clause has
 * the statement's id and no document: the source names none.
 */
export const statementClauses = (statements: readonly Statement[]): Clause[] =>
  statements.map(({ id, source, line, endLine, text }) => ({
    id,
    source,
    line,
    endLine,
    document: '',
    kind: 'paragraph',
    path: [],
    text,
    lines: [{ offset: 0, line }],
  }));
