/** Makes the search's files out of the tables that ship. */
import type { SourceInfo } from '../../../utils/corpus/model.ts';
import { columnOf, writeColumns } from '../../../utils/search/columns.ts';
import { groups, risingColumns, type Group, type NamesHead } from '../../../utils/search/layout.ts';
import { searchFiles } from '../../../utils/search/files.ts';
import { foldWords } from '../../../utils/search/fold.ts';
import type { Rows } from '../../../utils/store/rows.ts';
import type { ShippedTables } from '../pack.ts';
import { Contexts } from './contexts.ts';
import { bareNumbersOf, documentNames, numbersOf, searchDocument } from './documents.ts';
import { scriptOf } from './folded-texts.ts';
import {
  citedOf,
  clausesOf,
  definitionsOf,
  documentsOf,
  entriesOf,
  statementsOf,
  termsOf,
  type Found,
  type Maker,
  type Shown,
} from './places.ts';
import { spellingOf, traditionalOf } from './spelling.ts';
import { LongTexts, ShortTexts } from './texts.ts';

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
  const script = scriptOf([...texts, ...long.all]);
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
    bareNumbers: bareNumbersOf(tables),
    spelling: spellingOf(texts.map(foldWords)),
    script,
    ...traditionalOf([...texts, ...long.all]),
  };
  const names = {
    head,
    columns: {
      ...short.columns(script),
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
  };
  const files = {
    names: writeColumns<NamesHead>(names, risingColumns),
    texts: writeColumns({ head: null, columns: long.columns(script) }, risingColumns),
  };
  return new Map([
    [searchFiles.names, files.names],
    [searchFiles.texts, files.texts],
  ]);
};
