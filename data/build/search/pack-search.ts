/** Makes the search's files out of the tables that ship. */
import type { ClauseKind, SourceInfo } from '../../../utils/corpus/model.ts';
import { columnOf, writeColumns } from '../../../utils/search/columns.ts';
import {
  groups,
  searchFiles,
  type Group,
  type NamesHead,
  type SearchDocument,
} from '../../../utils/search/layout.ts';
import type { Rows, RowPlace } from '../../../utils/store/rows.ts';
import type { ShippedTables } from '../pack.ts';
import { Contexts } from './contexts.ts';
import { spellingOf, traditionalOf } from './spelling.ts';
import { LongTexts, ShortTexts, type LongText } from './texts.ts';

/** Clauses that are names. */
const named = new Set<ClauseKind>(['heading', 'box-heading']);

/** A text that is shown: a short one by number, a long one by reference. */
type Shown = number | LongText;

/** A place before its texts have their last numbers. */
interface Found {
  shown: Shown[];
  context: number;
  line: number;
  endLine: number;
  /** Every further line that it stands on. */
  others?: readonly number[];
}

interface Maker {
  short: ShortTexts;
  long: LongTexts;
  contexts: Contexts;
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

const documentsOf = ({ documents }: ShippedTables, { short, contexts }: Maker): Found[] =>
  documents.map(({ title, number, issuers, line, endLine }, document) => ({
    shown: [short.number(joined(title, number, ...issuers))],
    context: contexts.number({ at: { document } }),
    line,
    endLine,
  }));

const citedOf = ({ cited }: ShippedTables, { short, contexts }: Maker): Found[] =>
  cited.map(({ title, number, citations: { total, first } }) => {
    const [citing] = first;
    if (!citing) throw new RangeError(`nothing cites ${title}`);
    return {
      shown: [short.number(joined(title, number)), short.number(`语料未收录正文，${total} 处引用`)],
      context: contexts.number({ at: citing.at, isCited: true }),
      line: citing.at.line,
      endLine: citing.at.endLine,
    };
  });

/** For each `source:line` the texts of the clauses and statements that stand on it. */
const textsByLine = ({ clauses, statements }: ShippedTables): Map<string, string[]> => {
  const texts = new Map<string, string[]>();
  const add = (source: string, line: number, text: string) => {
    const own = texts.get(`${source}:${line}`);
    if (own) own.push(text);
    else texts.set(`${source}:${line}`, [text]);
  };
  for (const { source, line, endLine, text } of clauses)
    for (let at = line; at <= endLine; at++) add(source, at, text);
  for (const { source, lines, text } of statements)
    for (const line of lines) add(source, line, text);
  return texts;
};

const definitionsOf = (tables: ShippedTables, { short, long, contexts }: Maker): Found[] => {
  const holders = textsByLine(tables);
  return tables.definitions.map(({ name, text, at }) => {
    const source = tables.documents[at.document ?? -1]?.source ?? at.source ?? '';
    return {
      shown: [short.number(name), long.part(text, holders.get(`${source}:${at.line}`) ?? [])],
      context: contexts.number({ at }),
      line: at.line,
      endLine: at.endLine,
    };
  });
};

const entriesOf = ({ entries }: ShippedTables, { short, long, contexts }: Maker): Found[] =>
  entries.map(({ text, criteria, catalogue, region, path, at }) => ({
    shown: [short.number(text), ...(criteria === undefined ? [] : [long.whole(criteria)])],
    context: contexts.number({
      at,
      catalogue,
      path,
      ...(region !== undefined && { region }),
    }),
    line: at.line,
    endLine: at.endLine,
  }));

const clausesOf = (
  { clauses, documents, entries }: ShippedTables,
  { short, long, contexts }: Maker,
): Found[] => {
  const documentAt = new Map(documents.map(({ id }, position) => [id, position]));
  // What is found as an entry or a document is not found as a clause as well.
  const entryLines = new Set(
    entries.map(({ at }) => `${documents[at.document ?? -1]?.source}:${at.line}`),
  );
  const titleLines = new Set(documents.map(({ source, line }) => `${source}:${line}`));
  return clauses
    .filter(
      ({ kind, source, line }) =>
        !entryLines.has(`${source}:${line}`) &&
        !(kind === 'title' && titleLines.has(`${source}:${line}`)),
    )
    .map(({ kind, document, text, path, line, endLine }) => ({
      shown: [named.has(kind) ? short.number(text) : long.whole(text)],
      context: contexts.number({
        at: { document: documentAt.get(document) ?? -1 },
        path: named.has(kind) ? path.filter((heading) => heading !== text) : path,
      }),
      line,
      endLine,
    }));
};

const statementsOf = ({ statements }: ShippedTables, { long, contexts }: Maker): Found[] =>
  statements.map(({ source, text, topics, lines: [line = 0, ...others] }) => ({
    shown: [long.whole(text)],
    context: contexts.number({ at: { source }, topics }),
    line,
    endLine: line,
    ...(others.length > 0 && { others }),
  }));

const usesText = ({ statements, clauses }: Rows['terms']): string =>
  [
    statements.total > 0 && `政策表述 ${statements.total} 条`,
    clauses.total > 0 && `条文用例 ${clauses.total} 处`,
  ]
    .filter(Boolean)
    .join('，');

/** Of the entries that name a term, the one with the least around the name. */
const closestEntry = (name: string, at: readonly number[], entries: ShippedTables['entries']) => {
  const holding = at
    .filter((entry) => entries[entry]?.text.includes(name))
    .toSorted((a, b) => (entries[a]?.text.length ?? 0) - (entries[b]?.text.length ?? 0));
  return holding[0] ?? at[0];
};

/**
 * What stands for a term in a list of results: its first definition, else its document, else the
 * catalogue entry that names it most closely, else how many statements and clauses use it.
 */
const termsOf = (
  { terms, entries }: ShippedTables,
  found: Pick<Record<Group, Found[]>, 'document' | 'cited' | 'definition' | 'entry'>,
  { short, contexts }: Maker,
): Found[] =>
  terms.map((row) => {
    const name = short.number(row.name);
    const definition = found.definition[row.definitions[0] ?? -1];
    if (definition) return { ...definition, shown: [name, ...definition.shown.slice(1)] };
    const document = found.document[row.documents[0] ?? -1] ?? found.cited[row.cited[0] ?? -1];
    if (document) return document;
    const entry = found.entry[closestEntry(row.name, row.entries, entries) ?? -1];
    if (entry) return { ...entry, shown: [name, ...entry.shown] };
    if (!row.use) throw new RangeError(`term ${row.name} has nothing to show`);
    const { line, endLine, ...use }: RowPlace = row.use;
    return {
      shown: [name, short.number(usesText(row))],
      context: contexts.number({ at: use }),
      line,
      endLine,
    };
  });

/** How much the corpus has of a term, on a scale of logarithms: 0 to 255. */
const weightOf = (row: Rows['terms']): number =>
  Math.min(
    255,
    Math.round(
      24 *
        Math.log2(
          1 +
            8 * row.definitions.length +
            row.entries.length +
            row.statements.total +
            row.clauses.total,
        ),
    ),
  );

const searchDocument = ({
  id,
  title,
  date,
  effective,
  validity,
}: Rows['documents']): SearchDocument => {
  const year = (date ?? effective)?.slice(0, 4);
  const { grounds, ended, ...facts } = validity ?? {};
  return {
    id,
    title,
    ...(year !== undefined && { year }),
    ...(validity && {
      validity: {
        ...facts,
        ...(ended && {
          ended: { how: ended.how, ...(ended.since !== undefined && { since: ended.since }) },
        }),
        grounds: (grounds ?? []).map(({ fact }) => ({ fact })),
      },
    }),
  };
};

/** The names that people use for documents: titles, the short forms that are terms, numbers. */
const documentNames = ({ terms, documents }: ShippedTables): NamesHead['documentNames'] => {
  // A notice and what it issues share a number and often a name: the one with the most to read is meant.
  const longest = (at: readonly number[]): number =>
    at.toSorted((a, b) => (documents[b]?.clauses ?? 0) - (documents[a]?.clauses ?? 0))[0] ?? -1;
  const named = new Map<string, number[]>();
  const add = (name: string, at: readonly number[]) =>
    named.set(name, [...(named.get(name) ?? []), ...at]);
  for (const { name, variants, documents: at } of terms)
    if (at.length > 0) for (const all of [name, ...variants]) add(all, at);
  documents.forEach(({ title, number }, at) => {
    add(title, [at]);
    if (number !== undefined) add(number, [at]);
  });
  return Array.from(named, ([name, at]) => [name, longest(at)]);
};

const numbersOf = ({ documents, cited }: ShippedTables): NamesHead['numbers'] =>
  [...documents, ...cited].flatMap(({ number }, at): NamesHead['numbers'] =>
    number === undefined ? [] : [[number, at]],
  );

/**
 * The search's files, by name in the package's `corpus/` folder.
 * @param sources for the titles of statement lists
 * @throws RangeError for a term that has nothing to show
 */
export const searchFilesOf = (
  tables: ShippedTables,
  sources: readonly SourceInfo[],
): Map<string, Uint8Array> => {
  const short = new ShortTexts();
  const long = new LongTexts();
  const maker: Maker = { short, long, contexts: new Contexts(short, tables.documents, sources) };
  const clause = clausesOf(tables, maker);
  const statement = statementsOf(tables, maker);
  const document = documentsOf(tables, maker);
  const cited = citedOf(tables, maker);
  const entry = entriesOf(tables, maker);
  const definition = definitionsOf(tables, maker);
  const term = termsOf(tables, { document, cited, definition, entry }, maker);
  const found: Record<Group, Found[]> = {
    term,
    document,
    cited,
    definition,
    entry,
    clause,
    statement,
  };
  const nameTexts = tables.terms.map(({ name, variants }) =>
    [name, ...variants].map((text) => short.number(text)),
  );
  const all = groups.flatMap((group) => found[group]);
  const texts = short.all;
  const number = (shown: Shown | undefined): number => {
    if (shown === undefined) return 0;
    return 1 + (typeof shown === 'number' ? shown : long.number(shown, texts.length));
  };
  const head: NamesHead = {
    counts: Object.fromEntries(groups.map((group) => [group, found[group].length])) as Record<
      Group,
      number
    >,
    sources: sources.map(({ id, title }) => ({ id, title })),
    documents: tables.documents.map(searchDocument),
    ...maker.contexts.head(),
    documentNames: documentNames(tables),
    numbers: numbersOf(tables),
    spelling: spellingOf(texts),
    ...traditionalOf([...texts, ...long.all]),
  };
  const names = writeColumns<NamesHead>({
    head,
    columns: {
      ...short.columns(),
      shown0: columnOf(all.map(({ shown }) => number(shown[0]))),
      shown1: columnOf(all.map(({ shown }) => number(shown[1]))),
      shown2: columnOf(all.map(({ shown }) => number(shown[2]))),
      context: columnOf(all.map(({ context }) => context)),
      line: columnOf(all.map(({ line }) => line)),
      span: columnOf(all.map(({ line, endLine }) => endLine - line)),
      others: columnOf(all.map(({ others = [] }) => others.length)),
      otherLines: columnOf(all.flatMap(({ others = [] }) => others)),
      names: columnOf(nameTexts.map(({ length }) => length)),
      nameTexts: columnOf(nameTexts.flat()),
      weight: columnOf(tables.terms.map(weightOf)),
    },
  });
  const longTexts = writeColumns({ head: null, columns: long.columns() });
  return new Map([
    [searchFiles.names, names],
    [searchFiles.texts, longTexts],
  ]);
};
