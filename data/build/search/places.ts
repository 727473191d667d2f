/** Where each text that is found stands, group by group. */
import type { ClauseKind } from '../../../utils/corpus/model.ts';
import type { Group } from '../../../utils/search/layout.ts';
import type { Rows, RowPlace } from '../../../utils/store/rows.ts';
import type { ShippedTables } from '../pack.ts';
import type { Contexts } from './contexts.ts';
import type { LongText, LongTexts, ShortTexts } from './texts.ts';

/** Clauses that are names. */
const named = new Set<ClauseKind>(['heading', 'box-heading']);

/** A text that is shown: a short one by number, a long one by reference. */
export type Shown = number | LongText;

/** A place before its texts have their last numbers. */
export interface Found {
  shown: Shown[];
  context: number;
  line: number;
  endLine: number;
  /** Every further line that it stands on. */
  others?: readonly number[];
}

export interface Maker {
  short: ShortTexts;
  long: LongTexts;
  contexts: Contexts;
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** Documents that the corpus holds. */
export const documentsOf = ({ documents }: ShippedTables, { short, contexts }: Maker): Found[] =>
  documents.map(({ title, number, issuers, line, endLine }, document) => ({
    shown: [short.number(joined(title, number, ...issuers))],
    context: contexts.number({ at: { document } }),
    line,
    endLine,
  }));

/** Documents that are known by citation alone, where they are cited first. @throws RangeError where nothing cites one */
export const citedOf = ({ cited }: ShippedTables, { short, contexts }: Maker): Found[] =>
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

/** Definitions: the name, and the text as part of the clause that holds it. */
export const definitionsOf = (tables: ShippedTables, { short, long, contexts }: Maker): Found[] => {
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

/** Catalogue entries, with their criteria. */
export const entriesOf = ({ entries }: ShippedTables, { short, long, contexts }: Maker): Found[] =>
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

/** Clauses that are found as nothing else. */
export const clausesOf = (
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

/** Statements, each with every line that it stands on. */
export const statementsOf = ({ statements }: ShippedTables, { long, contexts }: Maker): Found[] =>
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
export const termsOf = (
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
