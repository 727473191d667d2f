import { findCitations } from './citations/find-citations.ts';
import { resolveCitations } from './citations/resolve.ts';
import { readCompilation } from './compilation/read-compilation.ts';
import { uncoveredLines } from './coverage.ts';
import { readCriteriaTable } from './criteria-table/read-criteria-table.ts';
import { findDefinitions } from './definitions/find-definitions.ts';
import type { Corpus, SourceReading } from './model.ts';
import { ReadingError } from './reading-error.ts';
import type { SourceText } from './source-text.ts';
import { readStatements } from './statements/read-statements.ts';

const nothing: SourceReading = {
  documents: [],
  clauses: [],
  entries: [],
  definitions: [],
  citations: [],
  statements: [],
  furniture: [],
};

/**
 * Reads one source by its layout. Citations are not resolved yet: that takes all sources.
 * @throws ReadingError with source, line and reason for text that fits no rule
 */
const readSource = (source: SourceText): SourceReading => {
  const { info, lines } = source;
  const reading: SourceReading = { ...nothing };
  switch (info.layout) {
    case 'compilation':
      Object.assign(reading, readCompilation(info, lines));
      break;
    case 'criteria-table':
      Object.assign(reading, readCriteriaTable(info, lines));
      break;
    case 'statement-list':
      Object.assign(reading, readStatements(info, lines));
      break;
  }
  reading.definitions = [
    ...reading.definitions,
    ...findDefinitions(reading.clauses, reading.documents, reading.definitions),
  ];
  reading.citations = findCitations(reading.clauses, reading.documents);

  const [lost] = uncoveredLines(source, reading);
  if (lost !== undefined)
    throw new ReadingError(info.id, lost, 'the line fits no rule, so it would be lost');
  return reading;
};

/**
 * Reads all sources into one corpus.
 * @throws ReadingError as `readSource`, or where two sources share an id
 */
export const readCorpus = (sources: readonly SourceText[]): Corpus => {
  const ids = new Set<string>();
  for (const { info } of sources) {
    if (ids.has(info.id)) throw new ReadingError(info.id, 0, 'two sources have this id');
    ids.add(info.id);
  }
  const readings = sources.map(readSource);
  const documents = readings.flatMap((reading) => reading.documents);
  const definitions = readings.flatMap((reading) => reading.definitions);
  const citations = readings.flatMap((reading) => reading.citations);
  return {
    sources: sources.map(({ info }) => info),
    documents,
    definitions,
    clauses: readings.flatMap((reading) => reading.clauses),
    entries: readings.flatMap((reading) => reading.entries),
    statements: readings.flatMap((reading) => reading.statements),
    furniture: readings.flatMap((reading) => reading.furniture),
    citations: resolveCitations(citations, documents, definitions),
    citedDocuments: [],
  };
};
