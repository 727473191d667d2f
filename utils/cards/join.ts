import type { Rows, RowPlace, StatementRow, TermRow } from '../store/rows.ts';
import type { CardCatalogue, CardEntry, Reference, TermCard } from './model.ts';

/** Entries of one catalogue that a card carries; `total` tells how many there are. */
const entriesPerCatalogue = 40;

interface Parts {
  definitions: Rows['definitions'][];
  entries: Rows['entries'][];
  documents: Rows['documents'][];
  statements: StatementRow[];
}

interface References {
  place(place: RowPlace): Reference;
  statement(row: StatementRow): Reference;
}

const toCardEntry = (row: Rows['entries'], refer: References): CardEntry => ({
  number: row.number,
  ...(row.region !== undefined && { region: row.region }),
  path: row.path,
  text: row.text,
  ...(row.criteria !== undefined && { criteria: row.criteria }),
  ...(row.criteriaLine !== undefined && { criteriaLine: row.criteriaLine }),
  ...(row.lost !== undefined && { lost: row.lost }),
  at: refer.place(row),
});

const byCatalogue = (rows: readonly Rows['entries'][], refer: References): CardCatalogue[] => {
  const catalogues = new Map<string, CardCatalogue>();
  for (const row of rows) {
    const catalogue = catalogues.get(row.catalogue) ?? {
      title: row.catalogue,
      total: 0,
      entries: [],
    };
    catalogues.set(row.catalogue, catalogue);
    catalogue.total++;
    if (catalogue.entries.length < entriesPerCatalogue)
      catalogue.entries.push(toCardEntry(row, refer));
  }
  return [...catalogues.values()];
};

/**
 * Puts a term's rows together as its card.
 * @param term the term's position, as the card names it
 * @param row the term
 * @param parts the rows that the term refers to, in its order
 */
export const joinCard = (
  term: number,
  row: TermRow,
  parts: Parts,
  refer: References,
): TermCard => ({
  term,
  name: row.name,
  variants: row.variants,
  kinds: row.kinds,
  definitions: parts.definitions.map((definition) => ({
    name: definition.name,
    text: definition.text,
    form: definition.form,
    local: definition.local,
    at: refer.place(definition),
  })),
  catalogues: byCatalogue(parts.entries, refer),
  documents: parts.documents.map((document, index) => ({
    title: document.title,
    ...(document.number !== undefined && { number: document.number }),
    issuers: document.issuers,
    ...(document.date !== undefined && { date: document.date }),
    ...(document.effective !== undefined && { effective: document.effective }),
    kind: document.kind,
    coverage: document.coverage,
    citedBy: document.citedBy,
    at: refer.place({
      document: row.documents[index] as number,
      line: document.line,
      endLine: document.endLine,
    }),
  })),
  statements: {
    total: row.statements.total,
    items: parts.statements.map((statement) => ({
      text: statement.text,
      topics: statement.topics,
      at: refer.statement(statement),
    })),
  },
});
