import type { CatalogueEntry, Clause, Furniture, PolicyDocument, SourceInfo } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { Collector } from './clauses.ts';
import { findBackCover, findPartTitles, readFrontPages } from './contents.ts';
import { addDocument } from './document-clauses.ts';
import { readDocuments } from './documents.ts';
import { readLines, type SourceLine } from './lines.ts';
import { findStarts } from './starts.ts';

const addFurniture = (
  collector: Collector,
  kind: Furniture['kind'],
  lines: readonly SourceLine[],
  from: number,
  to: number,
): void => {
  const first = lines[from];
  const last = lines[to - 1];
  if (first && last && to > from) collector.addFurniture(kind, first.line, last.line);
};

/**
 * Reads a compilation of policy documents, or one document alone, into documents, clauses and
 * catalogue entries. Every non-blank line ends up in a clause or in furniture. Takes time linear in
 * the length of the source; the same input gives the same output.
 *
 * @param info the source; only its id is used
 * @param lines all lines without line breaks, the first is line 1
 * @throws ReadingError for lines that are no text and for a source without text
 */
export const readCompilation = (
  info: SourceInfo,
  lines: readonly string[],
): {
  documents: PolicyDocument[];
  clauses: Clause[];
  entries: CatalogueEntry[];
  furniture: Furniture[];
} => {
  const read = readLines(info.id, lines);
  if (read.length === 0) throw new ReadingError(info.id, 0, 'no text');
  const front = readFrontPages(read);
  const parts = findPartTitles(read, front);
  const end = findBackCover(read, front);
  const starts = findStarts(read.slice(0, end), front.bodyStart, front.titles, parts);
  const { ranges, missing } = readDocuments(info, read, starts, end, parts);

  const collector = new Collector(info.id);
  addFurniture(collector, 'cover', read, 0, front.contentsStart);
  addFurniture(collector, 'contents', read, front.contentsStart, front.bodyStart);
  for (const part of parts) addFurniture(collector, 'part-title', read, part, part + 1);
  for (const range of ranges) addDocument(read, range, collector);
  addFurniture(collector, 'cover', read, end, read.length);
  const documents = [...ranges.map(({ document }) => document), ...missing].toSorted(
    (a, b) => a.line - b.line,
  );
  return {
    documents,
    clauses: collector.clauses,
    entries: collector.entries,
    furniture: collector.furniture,
  };
};
