import type { CatalogueEntry, Clause, Furniture, PolicyDocument, SourceInfo } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { Collector } from './clauses.ts';
import { findBackCover, findPartTitles, type FrontPages, readFrontPages } from './contents.ts';
import { addDocument } from './document-clauses.ts';
import { type DocumentRange, readDocuments } from './documents.ts';
import { readLines, type SourceLine } from './lines.ts';
import { isFigureCaption } from './marks.ts';
import { findMissingParts } from './missing-parts.ts';
import { findStarts } from './starts.ts';
import type { DocumentStart } from './title-scan.ts';

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

interface FoundDocuments {
  front: FrontPages;
  parts: Set<number>;
  end: number;
  starts: DocumentStart[];
}

/** Where the documents behind the front pages begin, or `undefined` where there are none. */
const findDocuments = (
  lines: readonly SourceLine[],
  front: FrontPages,
): FoundDocuments | undefined => {
  const parts = findPartTitles(lines, front);
  const end = findBackCover(lines, front);
  const starts = findStarts(lines.slice(0, end), front.bodyStart, front.titles, parts);
  return starts.length === 0 ? undefined : { front, parts, end, starts };
};

// The annexes of a text stand close behind it; bounds the comparisons.
const mostFollowing = 40;

/** The documents, told which parts the source lacks. */
const withMissingParts = (
  lines: readonly SourceLine[],
  ranges: readonly DocumentRange[],
  clauses: readonly Clause[],
): PolicyDocument[] => {
  const byDocument = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const own = byDocument.get(clause.document);
    if (own) own.push(clause);
    else byDocument.set(clause.document, [clause]);
  }
  return ranges.map(({ document, start, end }, i) => {
    const captions = lines
      .slice(start, end)
      .flatMap(({ text, cells }) => (!cells && isFigureCaption(text) ? [text] : []));
    const following = ranges.slice(i + 1, i + 1 + mostFollowing).map((range) => range.document);
    const missing = findMissingParts(byDocument.get(document.id) ?? [], captions, following);
    return missing.length === 0 ? document : { ...document, coverage: 'partial', missing };
  });
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
  const whole = { contentsStart: 0, bodyStart: 0, titles: [] };
  // Where nothing but cover, contents and titles of parts would be left, they are the document.
  const { front, parts, end, starts } = findDocuments(read, readFrontPages(read)) ?? {
    front: whole,
    parts: new Set<number>(),
    end: read.length,
    starts: findStarts(read, 0, [], new Set()),
  };
  const { ranges, missing } = readDocuments(info, read, starts, end, parts);

  const collector = new Collector(info.id);
  addFurniture(collector, 'cover', read, 0, front.contentsStart);
  addFurniture(collector, 'contents', read, front.contentsStart, front.bodyStart);
  for (const part of parts) addFurniture(collector, 'part-title', read, part, part + 1);
  for (const range of ranges) addDocument(read, range, collector);
  addFurniture(collector, 'cover', read, end, read.length);
  const held = withMissingParts(read, ranges, collector.clauses);
  return {
    documents: [...held, ...missing].toSorted((a, b) => a.line - b.line),
    clauses: collector.clauses,
    entries: collector.entries,
    furniture: collector.furniture,
  };
};
