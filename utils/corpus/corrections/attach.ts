import { ReadingError } from '../reading-error.ts';
import type {
  CatalogueEntry,
  Clause,
  Correction,
  Definition,
  SourceReading,
  Statement,
} from '../model.ts';
import { toReadable } from '../text/readable.ts';
import { correctionList, type CorrectionRow } from './correction-list.ts';

interface Mended extends Correction {
  row: number;
}

const byLine = (corrections: readonly CorrectionRow[]): Map<string, Mended[]> => {
  const lines = new Map<string, Mended[]>();
  for (const { source, line, printed, corrected, row } of corrections) {
    const place = `${source}:${line}`;
    const mended = { line, row, printed: toReadable(printed), corrected: toReadable(corrected) };
    lines.set(place, [...(lines.get(place) ?? []), mended]);
  }
  return lines;
};

/** An item's words, by the source lines that they may stand on. */
interface Words {
  text: string;
  line: number;
  endLine: number;
}

const wordsOfClause = ({ text, lines }: Clause): Words[] =>
  lines.map(({ offset, line }, i) => ({
    text: text.slice(offset, lines[i + 1]?.offset),
    line,
    endLine: line,
  }));

const wordsOfEntry = ({ text, criteria, criteriaLine, line, endLine }: CatalogueEntry): Words[] => {
  const from = Math.min(line, criteriaLine ?? line);
  return [text, criteria ?? ''].map((words) => ({ text: words, line: from, endLine }));
};

const wordsOfDefinition = ({ term, definition, line, endLine }: Definition): Words[] =>
  [term, definition].map((text) => ({ text, line, endLine }));

// What is printed on several lines alike is corrected on each; the first stands for all.
const wordsOfStatement = ({ text, line }: Statement): Words[] => [{ text, line, endLine: line }];

/**
 * Tells each clause, definition, entry and statement which of its words were corrected.
 *
 * @param reading what was read from the corrected lines
 * @returns the same reading; items with corrected words have `corrected`, in the order of the list
 * @throws ReadingError with the list's line for a correction that no clause or statement shows: the
 *   reader would see words that the source does not print, and nobody would say so
 */
export const attachCorrections = <
  Reading extends Pick<SourceReading, 'clauses' | 'definitions' | 'entries' | 'statements'>,
>(
  reading: Reading,
  corrections: readonly CorrectionRow[],
): Reading => {
  if (corrections.length === 0) return reading;
  const lines = byLine(corrections);
  const shown = new Set<number>();

  const among = (source: string, words: readonly Words[]): Mended[] => {
    const found = new Set<Mended>();
    for (const { text, line, endLine } of words)
      for (let at = line; at <= endLine; at++)
        for (const mended of lines.get(`${source}:${at}`) ?? [])
          if (text.includes(mended.corrected)) found.add(mended);
    return [...found];
  };
  const withCorrected = <Item extends { source: string; corrected?: Correction[] }>(
    items: readonly Item[],
    wordsOf: (item: Item) => Words[],
    shows: boolean,
  ): Item[] =>
    items.map((item) => {
      const found = among(item.source, wordsOf(item));
      if (found.length === 0) return item;
      if (shows) for (const { row } of found) shown.add(row);
      const corrected = found.map(({ row: _, ...correction }) => correction);
      return { ...item, corrected };
    });

  const attached = {
    ...reading,
    clauses: withCorrected(reading.clauses, wordsOfClause, true),
    statements: withCorrected(reading.statements, wordsOfStatement, true),
    entries: withCorrected(reading.entries, wordsOfEntry, false),
    definitions: withCorrected(reading.definitions, wordsOfDefinition, false),
  };
  for (const statement of attached.statements) {
    if (!statement.corrected) continue;
    for (const at of statement.lines)
      for (const { row } of lines.get(`${statement.source}:${at}`) ?? []) shown.add(row);
  }
  const hidden = corrections.find(({ row }) => !shown.has(row));
  if (hidden)
    throw new ReadingError(
      correctionList,
      hidden.row,
      `no clause or statement at ${hidden.source}:${hidden.line} shows ${hidden.corrected}`,
    );
  return attached;
};
