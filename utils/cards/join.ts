import type {
  CitedRow,
  RelationRow,
  RelationsRow,
  Rows,
  RowPlace,
  StatementRow,
  TermRow,
} from '../store/rows.ts';
import type { Clause, Correction, Validity } from '../corpus/model.ts';
import { wordsAround } from './words-around.ts';
import { bearing, closeness } from '../lexicon/closeness.ts';
import type {
  CardCatalogue,
  CardDocument,
  CardRelation,
  Reference,
  Standing,
  TermCard,
} from './model.ts';
import { joinSame } from './same-entries.ts';

/** Different entries of one catalogue that a card carries; `total` tells how many there are. */
const entriesPerCatalogue = 40;

interface Parts {
  definitions: Rows['definitions'][];
  entries: Rows['entries'][];
  documents: Rows['documents'][];
  /** Of each of the documents. */
  relations: RelationsRow[];
  cited: CitedRow[];
  statements: StatementRow[];
  clauses: Clause[];
}

/** Turns the places of rows into what a card shows of them. */
export interface References {
  place(place: RowPlace): Reference;
  /** The same with the grounds of the document's standing, for a card to unfold. */
  grounded(place: RowPlace): Reference;
  statement(row: StatementRow): Reference;
  standing(validity: Validity): Standing;
  clause(clause: Clause): Reference;
}

/** The entries by catalogue: each catalogue stands where its first entry does. */
const byCatalogue = (
  rows: readonly Rows['entries'][],
  names: readonly string[],
  refer: References,
): CardCatalogue[] => {
  const titles = [...new Set(rows.map(({ catalogue }) => catalogue))];
  return titles.map((title) => {
    const own = rows.filter(({ catalogue }) => catalogue === title);
    const entries = own.map(({ catalogue: _, at, ...entry }, index) => ({
      ...entry,
      // The catalogue's own validity is told once.
      at: index === 0 ? refer.grounded(at) : refer.place(at),
    }));
    // The first is the one that names it most closely.
    const aside = own[0] !== undefined && bearing(title, closeness(own[0], names)) === 2;
    return {
      title,
      ...(aside && { aside }),
      total: own.length,
      entries: joinSame(entries).slice(0, entriesPerCatalogue),
    };
  });
};

const factsOf = ({
  title,
  number,
  issuers,
  date,
  effective,
  kind,
  region,
  coverage,
  missing,
}: Rows['documents']): Omit<CardDocument, 'relations' | 'grounds' | 'at'> => ({
  title,
  ...(number !== undefined && { number }),
  issuers,
  ...(date !== undefined && { date }),
  ...(effective !== undefined && { effective }),
  kind,
  ...(region !== undefined && { region }),
  coverage,
  ...(missing && { missing }),
});

const relationsOf = (rows: readonly RelationRow[], refer: References): CardRelation[] =>
  rows.map(({ relation, total, first }) => ({
    relation,
    total,
    documents: first.map(({ at, ...document }) => ({ ...document, at: refer.place(at) })),
  }));

/** The corrections whose mended words stand in a part of the text that they were made in. */
const correctionsIn = (text: string, corrected: readonly Correction[] = []): Correction[] =>
  corrected.filter((correction) => text.includes(correction.corrected));

/**
 * Puts a term's rows together as its card.
 * @param term the term's position, as the card names it
 * @param row the term
 * @param parts the rows that the term refers to, in the order in which the card shows them (`rank.ts`)
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
    at: refer.grounded(at),
  })),
  catalogues: byCatalogue(parts.entries, [row.name, ...row.variants], refer),
  documents: parts.documents.map((document, index) => ({
    ...factsOf(document),
    relations: {
      cites: relationsOf(parts.relations[index]?.cites ?? [], refer),
      citedBy: relationsOf(parts.relations[index]?.citedBy ?? [], refer),
    },
    grounds: document.validity?.grounds ?? [],
    at: refer.place({
      document: row.documents[index] as number,
      line: document.line,
      endLine: document.endLine,
    }),
  })),
  cited: parts.cited.map(({ title, number, validity, citations }) => ({
    title,
    ...(number !== undefined && { number }),
    ...(validity && { standing: refer.standing(validity) }),
    grounds: validity?.grounds ?? [],
    total: citations.total,
    citations: citations.first.map(({ at, ...citation }) => ({ ...citation, at: refer.place(at) })),
  })),
  statements: {
    total: row.statements.total,
    topics: row.statements.topics,
    items: parts.statements.map((statement) => ({
      text: statement.text,
      topics: statement.topics,
      ...(statement.corrected && { corrected: statement.corrected }),
      at: refer.statement(statement),
    })),
  },
  clauses: {
    total: row.clauses.total,
    items: parts.clauses.map((clause) => {
      const text = wordsAround(clause.text, [row.name, ...row.variants]);
      const corrected = correctionsIn(text, clause.corrected);
      return { text, ...(corrected.length > 0 && { corrected }), at: refer.clause(clause) };
    }),
  },
});
