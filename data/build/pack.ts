/** Turns the corpus and its terms into the tables that ship. */
import type { Citation, Clause, Corpus } from '../../utils/corpus/model.ts';
import { buildLexicon } from '../../utils/lexicon/build-lexicon.ts';
import type { LexiconReview } from '../../utils/lexicon/review.ts';
import { compileLexicon } from '../../utils/lexicon/patterns.ts';
import { foldTerm } from '../../utils/matcher/fold.ts';
import type { Rows, RowPlace, Table } from '../../utils/store/rows.ts';
import { clauseName } from '../../utils/cards/clause-name.ts';
import { citedRows, documentRows } from './pack-documents.ts';
import { citationRows, contentsRows } from './pack-reader.ts';
import { relationRows } from './pack-relations.ts';
import { termRows } from './pack-terms.ts';

export type ShippedTables = { [T in Table]: Rows[T][] };

/** All that ships, before it is written. */
export interface Shipment {
  tables: ShippedTables;
  /** The terms' automaton. */
  automaton: ArrayBuffer;
}

const positions = (rows: readonly { id: string }[]): ((id: string) => number) => {
  const known = new Map(rows.map(({ id }, position) => [id, position]));
  return (id) => {
    const position = known.get(id);
    if (position === undefined) throw new Error(`nothing in the corpus has the id ${id}`);
    return position;
  };
};

/** The clauses, each document's together, in the order of the documents. */
const groupClauses = ({ clauses, documents }: Corpus): Map<string, Clause[]> => {
  const groups = new Map<string, Clause[]>(documents.map(({ id }) => [id, []]));
  for (const clause of clauses) {
    const group = groups.get(clause.document);
    if (!group) throw new Error(`clause ${clause.id} is of no document: ${clause.document}`);
    group.push(clause);
  }
  return groups;
};

const statementRows = (corpus: Corpus): Rows['statements'][] =>
  corpus.statements.map(({ id: _, line: __, endLine: ___, ...statement }) => statement);

/** Definitions in other words each: who repeats another document's definition adds nothing. */
const unlike = (at: readonly number[], definitions: Corpus['definitions']): number[] => {
  const texts = at.map((position) => foldTerm(definitions[position]?.definition ?? ''));
  return at.filter((_, i) => texts.indexOf(texts[i] as string) === i);
};

/**
 * Makes what ships out of a corpus.
 * @throws Error where the review files do not fit the corpus, or an id leads nowhere
 */
export const pack = (corpus: Corpus, review: LexiconReview): Shipment => {
  const lexicon = buildLexicon(corpus, review);
  const { terms, uses } = lexicon;
  const automaton = compileLexicon(corpus, lexicon);
  const documentAt = positions(corpus.documents);
  const definitionAt = positions(corpus.definitions);
  const entryAt = positions(corpus.entries);
  const citedAt = positions(corpus.citedDocuments);
  const clauses = new Map(corpus.clauses.map((clause) => [clause.id, clause]));

  const place = (
    at: { source: string; document?: string; line: number; endLine: number },
    clause?: string,
  ): RowPlace => ({
    ...(at.document === undefined ? { source: at.source } : { document: documentAt(at.document) }),
    line: at.line,
    endLine: at.endLine,
    ...(clause !== undefined && { clause }),
  });
  const citing = (citation: Citation): RowPlace => {
    const clause = clauses.get(citation.clause);
    return place(citation, clause && clauseName(clause));
  };
  const groups = groupClauses(corpus);
  const statements = statementRows(corpus);
  const allClauses = [...groups.values()].flat();

  const rows: Omit<ShippedTables, 'contents'> = {
    documents: documentRows(corpus, groups),
    terms: termRows(terms, uses, statements, allClauses, {
      definitions: (ids) => unlike(ids.map(definitionAt), corpus.definitions),
      entries: (ids) => ids.map(entryAt),
      documents: (ids) => ids.map(documentAt),
      cited: (ids) => ids.map(citedAt),
      use: (statement, clause) => {
        const said = statements[statement ?? -1];
        if (said) {
          const [line = 0] = said.lines;
          return { source: said.source, line, endLine: line };
        }
        const using = allClauses[clause ?? -1];
        return using && place(using, clauseName(using));
      },
    }),
    relations: relationRows(corpus, citing),
    citations: citationRows(corpus, {
      document: documentAt,
      at: citing,
      clauses: allClauses,
      statements: corpus.statements,
    }),
    cited: citedRows(corpus, citing),
    definitions: corpus.definitions.map((definition) => {
      const clause = clauses.get(definition.clause);
      return {
        name: definition.term,
        text: definition.definition,
        form: definition.form,
        local: definition.local,
        ...(definition.corrected && { corrected: definition.corrected }),
        at: place(definition, clause && clauseName(clause)),
      };
    }),
    entries: corpus.entries.map((all) => {
      const { id: _, source, document, line, endLine, ...entry } = all;
      return { ...entry, at: place({ source, document, line, endLine }) };
    }),
    statements,
    clauses: allClauses,
  };
  const shipped: ShippedTables = { ...rows, contents: contentsRows(rows, corpus.sources) };
  return { tables: shipped, automaton };
};
