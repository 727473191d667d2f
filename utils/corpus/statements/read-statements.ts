import type { Furniture, SourceInfo, Statement } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { toReadable } from '../text/readable.ts';

/** What a list of statements says. */
export interface StatementsReading {
  statements: Statement[];
  furniture: Furniture[];
}

/** A `\n` that the export wrote out: it breaks lines in mid-word and stands at ends. */
const mendBreaks = (text: string): string =>
  text.replace(/(?<![a-z\d]) *\\n *| *\\n *(?![a-z\d])/giu, '').replaceAll('\\n', ' ');

/**
 * Reads a list of lines `topic<TAB>statement`: a statement that is printed on several lines, letter
 * for letter, under one topic or more, is one.
 *
 * @param lines lines of the source as delivered; the first is line 1
 * @returns statements in the order of their first lines; their topics in order of appearance
 * @throws ReadingError for a line without a tab, a topic or a statement
 */
export const readStatements = (info: SourceInfo, lines: readonly string[]): StatementsReading => {
  const byPrint = new Map<string, Statement>();
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const tab = raw.indexOf('\t');
    if (tab < 0) throw new ReadingError(info.id, line, 'no tab between topic and statement');
    const topic = toReadable(raw.slice(0, tab));
    const printed = raw.slice(tab + 1);
    const text = toReadable(mendBreaks(printed).replaceAll('\t', ' '));
    if (topic === '' || text === '')
      throw new ReadingError(info.id, line, `no ${topic === '' ? 'topic' : 'statement'}`);
    const known = byPrint.get(printed);
    if (!known)
      byPrint.set(printed, {
        id: `${info.id}:${line}`,
        source: info.id,
        line,
        endLine: line,
        text,
        topics: [topic],
        lines: [line],
      });
    else {
      known.lines.push(line);
      if (!known.topics.includes(topic)) known.topics.push(topic);
    }
  }
  return { statements: [...byPrint.values()], furniture: [] };
};
