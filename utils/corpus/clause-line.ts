import type { Clause } from './model.ts';

/** The source line that the words at an offset of a clause's text stand on. */
export const clauseLine = (clause: Pick<Clause, 'line' | 'lines'>, offset: number): number =>
  clause.lines.findLast((mark) => mark.offset <= offset)?.line ?? clause.line;
