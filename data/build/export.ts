/** The corpus as people check and reuse it: JSON Lines, in the fields of the reference readings. */
import type { CatalogueEntry, Corpus, Place } from '../../utils/corpus/model.ts';
import type { SourceText } from '../../utils/corpus/source-text.ts';
import { restoreMathematics } from '../../utils/corpus/text/printed.ts';
import type { Term } from '../../utils/lexicon/model.ts';

const at = ({ source, line, endLine }: Place) => ({
  source,
  line,
  ...(endLine !== line && { end_line: endLine }),
});

const jsonLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** An entry's text and criteria with their mathematics as the source prints it. */
const printed = (
  { source, line, endLine, text, criteria, criteriaLine }: CatalogueEntry,
  sources: readonly SourceText[],
): { text: string; criteria?: string } => {
  const lines = sources.find(({ info }) => info.id === source)?.lines ?? [];
  const raw = lines.slice(Math.min(line, criteriaLine ?? line) - 1, endLine);
  return {
    text: restoreMathematics(text, raw),
    ...(criteria !== undefined && { criteria: restoreMathematics(criteria, raw) }),
  };
};

/**
 * The export's files by name, each JSON Lines in UTF-8.
 * Lines are 1-based lines of the sources as delivered; `end_line` stands where it differs. An
 * entry's `text` and `criteria` keep mathematics as printed (`$\geq 400\text{Gbps}$`), `readable`
 * is the text that people see.
 */
export const exportFiles = (
  corpus: Corpus,
  terms: readonly Term[],
  sources: readonly SourceText[],
): Map<string, string> => {
  const catalogueEntries = corpus.entries.map((entry) => ({
    ...at(entry),
    catalogue: entry.catalogue,
    path: entry.path,
    number: entry.number,
    ...printed(entry, sources),
    readable: entry.text,
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
