import type { Furniture, SourceInfo, Statement } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { refuseNoText } from '../source-text.ts';
import { toReadable } from '../text/readable.ts';
import { joinLineBreaks } from './line-breaks.ts';

/** What a list of statements says. */
export interface StatementsReading {
  statements: Statement[];
  furniture: Furniture[];
}

/** A `\n` that the export wrote out: it breaks lines in mid-word and stands at ends. */
const mendBreaks = (text: string): string =>
  text
    // One space at most, so that the pattern behind it takes linear time.
    .replace(/ {2,}/gu, ' ')
    .replace(/(?<![a-z\d]) ?\\n ?| ?\\n ?(?![a-z\d])/giu, '')
    .replaceAll('\\n', ' ');

/** One line of the list. */
interface Row {
  line: number;
  topic: string;
  text: string;
}

const readRows = (info: SourceInfo, lines: readonly string[]): Row[] => {
  const rows: Row[] = [];
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const tab = raw.indexOf('\t');
    if (tab < 0) throw new ReadingError(info.id, line, 'no tab between topic and statement');
    const topic = toReadable(raw.slice(0, tab));
    const text = toReadable(mendBreaks(raw.slice(tab + 1)).replaceAll('\t', ' '));
    if (topic === '' || text === '')
      throw new ReadingError(info.id, line, `no ${topic === '' ? 'topic' : 'statement'}`);
    rows.push({ line, topic, text });
  }
  return rows;
};

/**
 * Reads a list of lines `topic<TAB>statement`: a statement that is printed on several lines, under one
 * topic or more, is one; breaks within it and widths of characters do not make it another.
 *
 * @param lines lines of the source as delivered; the first is line 1
 * @returns statements in the order of their first lines; their topics in order of appearance
 * @throws ReadingError for a line without a tab, a topic or a statement
 */
export const readStatements = (info: SourceInfo, lines: readonly string[]): StatementsReading => {
  refuseNoText(info.id, lines);
  const rows = readRows(info, lines);
  const texts = joinLineBreaks(rows.map(({ text }) => text));
  const byText = new Map<string, Statement>();
  for (const [index, { line, topic, text: unjoined }] of rows.entries()) {
    const text = texts[index] ?? unjoined;
    const known = byText.get(text);
    if (!known)
      byText.set(text, {
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
  return { statements: [...byText.values()], furniture: [] };
};
