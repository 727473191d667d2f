/** The rows that the reader page lists beside a document's text: its contents, and citations in place. */
import { findNames, type FoundName } from '../../utils/corpus/citations/names.ts';
import type { Citation, Clause, Corpus } from '../../utils/corpus/model.ts';
import { articleOfLabel } from '../../utils/cards/article-labels.ts';
import type { CitationRow, ContentsRow, RowPlace, Rows } from '../../utils/store/rows.ts';

/** Where the rows that citations refer to stand. */
export interface CitationPlaces {
  document: (id: string) => number;
  /** The place of a citation, as cards have it. */
  at: (citation: Citation) => RowPlace;
  /** The clauses and statements as they ship. */
  clauses: readonly Clause[];
  statements: Corpus['statements'];
}

/** Finds each citation's name in its text; of equal names the one that no earlier citation took. */
const nameFinder = () => {
  const left = new Map<string, FoundName[]>();
  return ({ id, clause, cited, number }: Citation, text: string): [number, number] => {
    const names = left.get(clause) ?? findNames(text);
    left.set(clause, names);
    const at = names.findIndex((name) => name.cited === cited && name.number === number);
    const [name] = at < 0 ? [] : names.splice(at, 1);
    if (!name) throw new Error(`citation ${id} stands nowhere in ${clause}`);
    return [name.start, name.end];
  };
};

/** The line on which a document's article begins, by the document's id and the article's number. */
const articleLines = (clauses: readonly Clause[]): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const { document, kind, label, line } of clauses) {
    const number = kind === 'article' && label !== undefined ? articleOfLabel(label) : undefined;
    const key = `${document} ${number ?? ''}`;
    if (number !== undefined && !lines.has(key)) lines.set(key, line);
  }
  return lines;
};

/**
 * All citations, in the order of the corpus.
 * @throws Error where a citation's text or name is missing
 */
export const citationRows = (corpus: Corpus, places: CitationPlaces): CitationRow[] => {
  const clauseAt = new Map(places.clauses.map(({ id }, position) => [id, position]));
  const statementAt = new Map(places.statements.map(({ id }, position) => [id, position]));
  const citedAt = new Map(
    corpus.citedDocuments.flatMap(({ citations }, position) =>
      citations.map((id): [string, number] => [id, position]),
    ),
  );
  const held = new Map(corpus.documents.map((document) => [document.id, document]));
  const lines = articleLines(places.clauses);
  const nameIn = nameFinder();
  return corpus.citations.map((citation) => {
    const { id, relation, cited: title, number, article, target } = citation;
    const clause = clauseAt.get(citation.clause);
    const statement = clause === undefined ? statementAt.get(citation.clause) : undefined;
    const text = places.clauses[clause ?? -1]?.text ?? places.statements[statement ?? -1]?.text;
    if (text === undefined) throw new Error(`citation ${id} stands in no text`);
    const meant = target === undefined ? undefined : held.get(target);
    const called = article === undefined ? undefined : articleOfLabel(article);
    const cited = citedAt.get(id);
    return {
      relation,
      title,
      ...(number !== undefined && { number }),
      ...(article !== undefined && { article }),
      at: places.at(citation),
      span: nameIn(citation, text),
      ...(clause !== undefined && { clause }),
      ...(statement !== undefined && { statement }),
      ...(meant && {
        to: {
          document: places.document(meant.id),
          line: lines.get(`${meant.id} ${called ?? ''}`) ?? meant.line,
        },
      }),
      ...(cited !== undefined && { cited }),
    };
  });
};

type Tables = Pick<Rows, 'documents' | 'definitions' | 'entries' | 'citations' | 'terms'>;

/**
 * The terms that are not marked in a document's text as the reader shows it: its own name, and what the
 * corpus knows by one entry of it alone, whose card says what stands there.
 * @returns document and term
 */
const quietTerms = (tables: { readonly [T in keyof Tables]: readonly Tables[T][] }) =>
  tables.terms.flatMap((term, position): [number, number][] => {
    const { definitions, entries, documents, cited, statements, clauses } = term;
    const own = documents.map((document): [number, number] => [document, position]);
    const [entry, ...more] = entries;
    const others = documents.length + cited.length + statements.total + clauses.total + more.length;
    if (entry === undefined || others > 0) return own;
    const { document = -1, line, endLine } = tables.entries[entry]?.at ?? { line: 0, endLine: 0 };
    const isThere = definitions.every((definition) => {
      const at = tables.definitions[definition]?.at;
      return at?.document === document && at.line >= line && at.endLine <= endLine;
    });
    return isThere ? [[document, position]] : own;
  });

/** What the reader lists of each document, and of the sources whose texts name none. */
export const contentsRows = (
  tables: { readonly [T in keyof Tables]: readonly Tables[T][] },
  sources: readonly { id: string }[],
): ContentsRow[] => {
  const empty = (): ContentsRow => ({
    definitions: [],
    entries: [],
    cites: [],
    citedBy: [],
    quiet: [],
  });
  const rows = tables.documents.map(empty);
  const ofSource = new Map<string, ContentsRow>();
  const rowOf = ({ document, source = '' }: RowPlace): ContentsRow => {
    const row = document === undefined ? ofSource.get(source) : rows[document];
    if (row) return row;
    const added = { ...empty(), source };
    ofSource.set(source, added);
    return added;
  };
  for (const [position, { at }] of tables.definitions.entries())
    rowOf(at).definitions.push(position);
  for (const [position, { at }] of tables.entries.entries()) rowOf(at).entries.push(position);
  for (const [position, { at, to }] of tables.citations.entries()) {
    // A text that names itself tells nothing of what it cites.
    if (to && to.document === at.document) continue;
    rowOf(at).cites.push(position);
    if (to) rows[to.document]?.citedBy.push(position);
  }
  for (const [document, term] of quietTerms(tables)) rows[document]?.quiet.push(term);
  const byLine =
    (table: readonly { at: RowPlace }[]) =>
    (a: number, b: number): number =>
      (table[a]?.at.line ?? 0) - (table[b]?.at.line ?? 0);
  for (const row of [...rows, ...ofSource.values()]) {
    row.definitions.sort(byLine(tables.definitions));
    row.entries.sort(byLine(tables.entries));
    row.cites.sort(byLine(tables.citations));
  }
  return [...rows, ...sources.flatMap(({ id }) => ofSource.get(id) ?? [])];
};
