/** The corpus as people check and reuse it: JSON Lines, in the fields of the reference readings. */
import type { Corpus } from '../../utils/corpus/model.ts';
import type { SourceText } from '../../utils/corpus/source-text.ts';
import type { Term } from '../../utils/lexicon/model.ts';
import {
  clauseRow,
  definitionRow,
  entryRow,
  placeFields,
  type SourceLines,
  statementRow,
  validityFields,
} from './export-rows.ts';

const jsonLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/**
 * The export's files by name, each JSON Lines in UTF-8.
 *
 * Lines are 1-based lines of the sources as delivered; `end_line` stands where it differs. `text`,
 * `criteria`, `definition` and `term` are the words of the print: mathematics as printed
 * (`$\geq 400\text{Gbps}$`), the scanner's misreadings not corrected. `readable` is what people see,
 * given where it differs (for an entry always; criteria have none), and `corrected` lists what was
 * mended. Offsets of a clause's lines count in its readable text.
 */
export const exportFiles = (
  corpus: Corpus,
  terms: readonly Term[],
  sources: readonly SourceText[],
): Map<string, string> => {
  const lines: SourceLines = new Map(sources.map((source) => [source.info.id, source.lines]));
  const files: Record<string, object[]> = {
    documents: corpus.documents.map((document) => ({
      ...placeFields(document),
      title: document.title,
      number: document.number,
      issuers: document.issuers,
      date: document.date,
      effective: document.effective,
      kind: document.kind,
      region: document.region,
      coverage: document.coverage,
      missing: document.missing,
      validity: validityFields(document.validity),
      id: document.id,
      issued_by: document.issuedBy,
    })),
    clauses: corpus.clauses.map((clause) => clauseRow(clause, lines)),
    definitions: corpus.definitions.map((definition) => definitionRow(definition, lines)),
    entries: corpus.entries.map((entry) => entryRow(entry, lines)),
    cites: corpus.citations.map((citation) => ({
      ...placeFields(citation),
      cited: citation.cited,
      number: citation.number,
      relation: citation.relation,
      article: citation.article,
      document: citation.document,
      clause: citation.clause,
      target: citation.target,
    })),
    'cited-documents': corpus.citedDocuments.map((cited) => ({
      id: cited.id,
      title: cited.title,
      number: cited.number,
      citations: cited.citations,
      validity: validityFields(cited.validity),
    })),
    statements: corpus.statements.map((statement) => statementRow(statement, lines)),
    terms: terms.map(({ name, variants, kinds, definitions, entries, documents, cited }) => ({
      term: name,
      variants,
      kinds,
      definitions,
      entries,
      documents,
      cited,
    })),
  };
  return new Map(Object.entries(files).map(([name, rows]) => [`${name}.jsonl`, jsonLines(rows)]));
};
