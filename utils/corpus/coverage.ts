import type { Furniture, LineMark, SourceReading, Statement } from './model.ts';
import type { SourceText } from './source-text.ts';

/** What a source line belongs to. */
export type LineUse = 'clause' | 'statement' | Furniture['kind'];

/**
 * Tells what each line of a source is used for.
 * @returns one value a line, in order; `blank` for lines of white space, `undefined` for a line
 *   that no part of the reading covers
 */
export const lineUses = (
  { info, lines }: SourceText,
  reading: Pick<SourceReading, 'clauses' | 'statements' | 'furniture'>,
): (LineUse | 'blank' | undefined)[] => {
  const uses: (LineUse | 'blank' | undefined)[] = lines.map((line) =>
    line.trim() === '' ? 'blank' : undefined,
  );
  const take = (line: number, use: LineUse) => {
    if (uses[line - 1] !== 'blank') uses[line - 1] = use;
  };
  const ofSource = <T extends { source: string }>(parts: readonly T[]): T[] =>
    parts.filter(({ source }) => source === info.id);

  for (const { line, endLine, kind } of ofSource(reading.furniture))
    for (let at = line; at <= endLine; at++) take(at, kind);
  for (const statement of ofSource<Statement>(reading.statements))
    for (const at of statement.lines) take(at, 'statement');
  for (const clause of ofSource(reading.clauses))
    for (const mark of clause.lines satisfies LineMark[]) take(mark.line, 'clause');
  return uses;
};

/** The 1-based lines of a source that hold text which no part of the reading covers. */
export const uncoveredLines = (
  source: SourceText,
  reading: Pick<SourceReading, 'clauses' | 'statements' | 'furniture'>,
): number[] =>
  lineUses(source, reading).flatMap((use, index) => (use === undefined ? [index + 1] : []));
