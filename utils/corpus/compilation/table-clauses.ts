import { MergedCells } from '../merged-cells.ts';
import { isRegion } from '../text/regions.ts';
import type { Collector } from './clauses.ts';
import type { SourceLine } from './lines.ts';
import { hasSerial, readTable, type Table } from './table.ts';
import type { TableRow } from './table-rows.ts';

const listName = /目录|清单|列表|名录|文件|标准|明细|方案表|需求|项目表/u;
const noList = /分工|职责|审查|指标|进展|成就|费率/u;
const regionHeader = /^(?:省份|地区|区域|省区市|所在地)$/u;

/** Where a table stands. */
export interface TablePlace {
  document: string;
  /** The heading that names it: its caption, the heading before it or the document's title. */
  name: string;
  path: readonly string[];
  /** The id of the clause that it stands under. */
  parent: string | undefined;
}

/** Whether the rows of a table are entries: a numbered list of things, measures or documents. */
const isCatalogue = (table: Table, name: string): boolean =>
  hasSerial(table) && listName.test(name) && !noList.test(name);

const code = /^(0\d(?:\.\d{2})*)\.?\s+(?=\p{Script=Han})/u;

/** A row that is the name of those below it. */
interface Group {
  /** The id of its clause. */
  id: string;
  title: string;
}

/** The groups above a group within its table; codes (01, 01.02) nest, others do not. */
const groupsAbove = (groups: readonly Group[], title: string): Group[] => {
  const own = code.exec(title)?.[1];
  if (own === undefined) return [];
  return groups.filter((group) => own.startsWith(`${code.exec(group.title)?.[1] ?? own}.`));
};

const addRowEntry = (
  collector: Collector,
  place: TablePlace,
  table: Table,
  row: TableRow,
  groups: readonly string[],
): void => {
  const { filled } = row;
  const regionColumn = table.header.findIndex((cell) => regionHeader.test(cell));
  const region = regionColumn > 0 ? filled[regionColumn] : undefined;
  const firstColumn = Math.max(table.groupColumns, 1, regionColumn + 1);
  const merged = filled.slice(1, table.groupColumns).filter((cell) => cell !== '');
  const text = filled.slice(firstColumn).join('\t').replace(/\t+$/u, '');
  const columns = text.split('\t').map((_, at) => table.header[firstColumn + at] ?? '');
  collector.addEntry(
    place.document,
    {
      catalogue: place.name,
      path: [...place.path, ...groups, ...merged],
      number: filled[0] ?? '',
      ...(region !== undefined && isRegion(region) ? { region } : {}),
      ...(row.lost ? { lost: 'text' } : {}),
      ...(columns.length > 1 ? { columns } : {}),
    },
    text,
    row,
  );
};

/**
 * Adds the rows of a table as clauses, repeated headers as furniture and, where the table is a list,
 * its rows as entries.
 */
export const addTable = (
  collector: Collector,
  place: TablePlace,
  run: readonly SourceLine[],
): void => {
  const table = readTable(run);
  const captioned = table.rows.find(({ kind }) => kind === 'caption')?.cells[0];
  const named = captioned === undefined ? place : { ...place, name: captioned };
  const catalogue = isCatalogue(table, named.name);
  let groups: Group[] = [];
  let { parent } = place;
  const merging = new MergedCells();
  for (const row of table.rows) {
    if (row.kind === 'repeat') {
      collector.addFurniture('repeated-header', row.line, row.endLine);
      continue;
    }
    const id = collector.nextClauseId(row.line);
    const title = (row.cells[0] ?? '').trimEnd();
    if (row.kind === 'group') groups = groupsAbove(groups, title);
    const isHead = row.kind === 'head' || row.kind === 'caption';
    if (row.kind !== 'row') merging.end();
    const merged =
      row.kind === 'row' ? merging.next(row.cells, (column) => row.filled[column] !== '') : [];
    const titles = groups.map((group) => group.title);
    collector.addClause(
      {
        id,
        document: place.document,
        kind: row.kind === 'caption' ? 'box-heading' : isHead ? 'table-head' : 'table-row',
        ...(row.kind === 'row' && hasSerial(table) ? { label: row.cells[0] } : {}),
        ...(merged.length > 0 ? { merged } : {}),
        parent: groups.at(-1)?.id ?? parent,
        path: row.kind === 'row' ? [...place.path, ...titles] : place.path,
      },
      { ...row, text: row.kind === 'caption' ? (row.cells[0] ?? '') : row.cells.join('\t') },
    );
    if (isHead) parent = id;
    if (row.kind === 'group') groups = [...groups, { id, title }];
    if (row.kind === 'row' && catalogue) addRowEntry(collector, named, table, row, titles);
  }
};
