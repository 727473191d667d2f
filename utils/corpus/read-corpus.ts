import { citedDocuments } from './citations/cited-documents.ts';
import { findCitations } from './citations/find-citations.ts';
import { type FoundCitation, plainCitation } from './citations/found-citation.ts';
import { resolveCitations } from './citations/resolve.ts';
import { readCompilation } from './compilation/read-compilation.ts';
import { correctLines } from './corrections/apply.ts';
import { attachCorrections } from './corrections/attach.ts';
import type { CorrectionRow } from './corrections/correction-list.ts';
import { uncoveredLines } from './coverage.ts';
import { readCriteriaTable } from './criteria-table/read-criteria-table.ts';
import { findDefinitions } from './definitions/find-definitions.ts';
import { settleShortNames } from './definitions/short-name-agreement.ts';
import type { Corpus, SourceReading } from './model.ts';
import { ReadingError } from './reading-error.ts';
import type { SourceText } from './source-text.ts';
import { statementClauses } from './statements/as-clauses.ts';
import { readStatements } from './statements/read-statements.ts';
import { readValidity } from './validity/read-validity.ts';

/** One source's reading before its citations are resolved. */
interface OwnReading extends SourceReading {
  citations: FoundCitation[];
}

const nothing: OwnReading = {
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
const readSource = (source: SourceText): OwnReading => {
  const { info, lines } = source;
  const reading: OwnReading = { ...nothing };
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
    ...findDefinitions(
      [...reading.clauses, ...statementClauses(reading.statements)],
      reading.documents,
      reading.definitions,
    ),
  ];
  reading.citations = findCitations(
    [...reading.clauses, ...statementClauses(reading.statements)],
    reading.documents,
  );

  const [lost] = uncoveredLines(source, reading);
  if (lost !== undefined)
    throw new ReadingError(info.id, lost, 'the line fits no rule, so it would be lost');
  return reading;
};

/**
 * Reads all sources into one corpus.
 * @param corrections the scanner's misreadings, mended before anything is read
 * @throws ReadingError as `readSource`, where two sources share an id, or for a correction that does
 *   not fit its line
 */
export const readCorpus = (
  sources: readonly SourceText[],
  corrections: readonly CorrectionRow[] = [],
): Corpus => {
  const ids = new Set<string>();
  for (const { info } of sources) {
    if (ids.has(info.id)) throw new ReadingError(info.id, 0, 'two sources have this id');
    ids.add(info.id);
  }
  const readings = sources.map((source) =>
    readSource({ ...source, lines: correctLines(source, corrections) }),
  );
  const documents = readings.flatMap((reading) => reading.documents);
  const clauses = readings.flatMap((reading) => reading.clauses);
  const statements = readings.flatMap((reading) => reading.statements);
  const texts = new Map([...clauses, ...statements].map(({ id, text }) => [id, text]));
  const definitions = settleShortNames(
    readings.flatMap((reading) => reading.definitions),
    (clause) => texts.get(clause) ?? '',
  );
  const citations = resolveCitations(
    readings.flatMap((reading) => reading.citations),
    documents,
    definitions,
  );
  const corpus: Corpus = {
    sources: sources.map(({ info }) => info),
    ...readValidity({
      documents,
      citedDocuments: citedDocuments(citations, documents, definitions),
      clauses,
      citations,
    }),
    definitions,
    clauses,
    entries: readings.flatMap((reading) => reading.entries),
    statements,
    furniture: readings.flatMap((reading) => reading.furniture),
    citations: citations.map(plainCitation),
  };
  return attachCorrections(corpus, corrections);
};
