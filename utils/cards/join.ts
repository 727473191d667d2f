import type { Rows, RowPlace, StatementRow, TermRow } from '../store/rows.ts';
import type { CardCatalogue, Reference, TermCard } from './model.ts';

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

const byCatalogue = (rows: readonly Rows['entries'][], refer: References): CardCatalogue[] => {
  const catalogues = new Map<string, CardCatalogue>();
  for (const { catalogue: title, at, ...entry } of rows) {
    const catalogue = catalogues.get(title) ?? { title, total: 0, entries: [] };
    catalogues.set(title, catalogue);
    catalogue.total++;
    if (catalogue.entries.length < entriesPerCatalogue)
      catalogue.entries.push({ ...entry, at: refer.place(at) });
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
  definitions: parts.definitions.map(({ at, ...definition }) => ({
    ...definition,
    at: refer.place(at),
  })),
  catalogues: byCatalogue(parts.entries, refer),
  documents: parts.documents.map((document, index) => {
    const {
      id: _,
      source: __,
      issuedBy: ___,
      firstClause: ____,
      clauses: _____,
      ...shown
    } = document;
    const { line, endLine, ...facts } = shown;
    return {
      ...facts,
      at: refer.place({ document: row.documents[index] as number, line, endLine }),
    };
  }),
  statements: {
    total: row.statements.total,
    items: parts.statements.map((statement) => ({
      text: statement.text,
      topics: statement.topics,
      at: refer.statement(statement),
    })),
  },
});
