/** The corpus as people check and reuse it: JSON Lines, in the fields of the reference readings. */
import type { Corpus, Place } from '../../utils/corpus/model.ts';
import type { Term } from '../../utils/lexicon/model.ts';

const at = ({ source, line, endLine }: Place) => ({
  source,
  line,
  ...(endLine !== line && { end_line: endLine }),
});

const jsonLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/**
 * The export's files by name, each JSON Lines in UTF-8.
 * Lines are 1-based lines of the sources as delivered; `end_line` stands where it differs.
 */
export const exportFiles = (corpus: Corpus, terms: readonly Term[]): Map<string, string> => {
  const catalogueEntries = corpus.entries.map((entry) => ({
    ...at(entry),
    catalogue: entry.catalogue,
    path: entry.path,
    number: entry.number,
    text: entry.text,
    criteria: entry.criteria,
    region: entry.region,
    lost: entry.lost,
    document: entry.document,
  }));
  return new Map([
    [
      'documents.jsonl',
      jsonLines(
        corpus.documents.map((document) => ({
          ...at(document),
          title: document.title,
          number: document.number,
          issuers: document.issuers,
          date: document.date,
          effective: document.effective,
          kind: document.kind,
          coverage: document.coverage,
          id: document.id,
          issued_by: document.issuedBy,
        })),
      ),
    ],
    [
      'definitions.jsonl',
      jsonLines(
        corpus.definitions.map((definition) => ({
          ...at(definition),
          term: definition.term,
          aliases: definition.aliases,
          definition: definition.definition,
          how: definition.form,
          local: definition.local,
          document: definition.document,
          clause: definition.clause,
        })),
      ),
    ],
    ['entries.jsonl', jsonLines(catalogueEntries)],
    [
      'cites.jsonl',
      jsonLines(
        corpus.citations.map((citation) => ({
          ...at(citation),
          cited: citation.cited,
          number: citation.number,
          relation: citation.relation,
          document: citation.document,
          target: citation.target,
        })),
      ),
    ],
    [
      'statements.jsonl',
      jsonLines(
        corpus.statements.map(({ source, line, lines, topics, text }) => ({
          source,
          line,
          lines,
          topics,
          text,
        })),
      ),
    ],
    [
      'terms.jsonl',
      jsonLines(
        terms.map(({ name, variants, kinds, definitions, entries, documents }) => ({
          term: name,
          variants,
          kinds,
          definitions,
          entries,
          documents,
        })),
      ),
    ],
  ]);
};
