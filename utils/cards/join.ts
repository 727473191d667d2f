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

/** Catalogues that encourage industries: what enterprises ask for first. */
const encouraging = /产业.*目录/u;

/**
 * The entries by catalogue: encouraged industries first, and within a catalogue the entry that says
 * least besides the term first, since it is about the term; then in the order of the source.
 */
const byCatalogue = (rows: readonly Rows['entries'][], refer: References): CardCatalogue[] => {
  const titles = [...new Set(rows.map(({ catalogue }) => catalogue))];
  return titles
    .toSorted((a, b) => Number(encouraging.test(b)) - Number(encouraging.test(a)))
    .map((title) => {
      const own = rows.filter(({ catalogue }) => catalogue === title);
      const closest = own.toSorted((a, b) => a.text.length - b.text.length);
      return {
        title,
        total: own.length,
        entries: closest
          .slice(0, entriesPerCatalogue)
          .map(({ catalogue: _, at, ...entry }) => ({ ...entry, at: refer.place(at) })),
      };
    });
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
