/** Makes what search needs out of the corpus's tables; the same in the extension and in Node. */
import type { ClauseKind, SourceInfo } from '../corpus/model.ts';
import type { Rows, RowPlace, Table } from '../store/rows.ts';
import type { Passage, SearchHit } from './model.ts';

/** What people type beside a term when they want to know what it means. */
const definitionWords = '界定 定义 是指 含义 术语';

type Tables = { [T in Table]: readonly Rows[T][] };

/** For each term, its name and variants. */
export const namesOf = (terms: readonly Rows['terms'][]): string[][] =>
  terms.map(({ name, variants }) => [name, ...variants]);

type Placed = Pick<Passage, 'source' | 'line' | 'endLine' | 'title'>;

/** Tells where rows stand: in a document, or else in a source that names none. */
const placer = (
  documents: readonly Rows['documents'][],
  sources: readonly SourceInfo[],
): ((place: RowPlace) => Placed) => {
  const sourceTitles = new Map(sources.map(({ id, title }) => [id, title]));
  return ({ document, source = '', line, endLine }) => {
    const row = documents[document ?? -1];
    return row
      ? { source: row.source, line, endLine, title: row.title }
      : { source, line, endLine, title: sourceTitles.get(source) ?? source };
  };
};

const entryText = ({ text, criteria }: Rows['entries']): string =>
  criteria === undefined ? text : `${text}：${criteria}`;

const documentText = ({ title, number, issuers }: Rows['documents']): string =>
  [title, number, ...issuers].filter(Boolean).join(' ');

const citedText = ({ title, number, citations }: Rows['cited']): string =>
  `${[title, number].filter(Boolean).join(' ')}：语料未收录正文，${citations.total} 处引用`;

const usesText = ({ name, statements, clauses }: Rows['terms']): string =>
  `${name}：${[
    statements.total > 0 && `政策表述 ${statements.total} 条`,
    clauses.total > 0 && `条文用例 ${clauses.total} 处`,
  ]
    .filter(Boolean)
    .join('，')}`;

/** Of the entries that name a term, the one with the least around the name. */
const closestEntry = (
  name: string,
  entries: readonly (Rows['entries'] | undefined)[],
): Rows['entries'] | undefined => {
  let closest: Rows['entries'] | undefined;
  for (const entry of entries)
    if (entry?.text.includes(name) && entry.text.length < (closest?.text.length ?? Infinity))
      closest = entry;
  return closest ?? entries[0];
};

/**
 * What stands for a term in a list of results: its first definition, else its document, else
 * the catalogue entry that names it most closely, else how many statements and clauses use it.
 * @param tables needs terms, definitions, entries and documents, held and cited
 * @param sources for the titles of statement lists
 * @throws RangeError for a term beyond the table
 */
export const termHits = (
  tables: Pick<Tables, 'terms' | 'definitions' | 'entries' | 'documents' | 'cited'>,
  sources: readonly SourceInfo[],
): ((term: number) => Omit<SearchHit, 'marks'>) => {
  const placed = placer(tables.documents, sources);
  return (term) => {
    const row = tables.terms[term];
    if (!row) throw new RangeError(`terms has no row ${term}`);
    const hit = (place: RowPlace, text: string): Omit<SearchHit, 'marks'> => ({
      kind: 'term',
      term,
      ...placed(place),
      text,
    });
    const definition = tables.definitions[row.definitions[0] ?? -1];
    if (definition) return hit(definition.at, `${row.name}：${definition.text}`);
    const document = tables.documents[row.documents[0] ?? -1];
    if (document)
      return hit({ ...document, document: row.documents[0] as number }, documentText(document));
    const cited = tables.cited[row.cited[0] ?? -1];
    const [citing] = cited?.citations.first ?? [];
    if (cited && citing) return hit(citing.at, citedText(cited));
    const entry = closestEntry(
      row.name,
      row.entries.map((at) => tables.entries[at]),
    );
    if (entry) return hit(entry.at, `${row.name}：${entryText(entry)}`);
    if (row.use) return hit(row.use, usesText(row));
    throw new RangeError(`term ${row.name} has nothing to show`);
  };
};

/** Clauses that are found as something else: entries as entries, titles as documents. */
const skipped = new Set<ClauseKind>(['entry', 'title', 'table-head']);

/**
 * All passages of the corpus. A clause that is an entry or a title stands once, as what it is.
 * @param sources for the titles of statement lists
 */
export const passagesOf = (
  {
    documents,
    cited,
    definitions,
    entries,
    clauses,
    statements,
  }: Omit<Tables, 'terms' | 'relations'>,
  sources: readonly SourceInfo[],
): Passage[] => {
  const placed = placer(documents, sources);
  const sourceTitles = new Map(sources.map(({ id, title }) => [id, title]));
  const placeOf = ({ source, line, endLine }: { source: string; line: number; endLine: number }) =>
    `${source}:${line}-${endLine}`;
  const entryPlaces = new Set(entries.map((row) => placeOf(placed(row.at))));
  const documentTitles = new Map(documents.map(({ id, title }) => [id, title]));
  return [
    ...documents.map((row, document): Passage => ({
      kind: 'document',
      ...placed({ ...row, document }),
      text: documentText(row),
      context: '',
    })),
    ...cited.flatMap((row): Passage[] => {
      const [citing] = row.citations.first;
      return citing
        ? [{ kind: 'document', ...placed(citing.at), text: citedText(row), context: '' }]
        : [];
    }),
    ...definitions.map((row): Passage => ({
      kind: 'definition',
      ...placed(row.at),
      text: `${row.name}：${row.text}`,
      context: definitionWords,
    })),
    ...entries.map((row): Passage => ({
      kind: 'entry',
      ...placed(row.at),
      title: row.catalogue,
      text: entryText(row),
      context: [row.region, ...row.path].filter(Boolean).join(' '),
    })),
    ...clauses
      .filter((row) => !skipped.has(row.kind) && !entryPlaces.has(placeOf(row)))
      .map((row): Passage => ({
        kind: 'clause',
        source: row.source,
        line: row.line,
        endLine: row.endLine,
        title: documentTitles.get(row.document) ?? '',
        text: row.text,
        context: row.path.join(' '),
      })),
    ...statements.map((row): Passage => ({
      kind: 'statement',
      source: row.source,
      line: row.lines[0] as number,
      endLine: row.lines[0] as number,
      ...(row.lines.length > 1 && { lines: row.lines }),
      title: sourceTitles.get(row.source) ?? row.source,
      text: row.text,
      context: row.topics.join(' '),
    })),
  ];
};
