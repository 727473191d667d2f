import { isRegion } from '../text/regions.ts';
import type { Collector } from './clauses.ts';
import type { SourceLine } from './lines.ts';
import { readMark } from './marks.ts';
import { hasSerial, readTable, type Table, type TableRow } from './table.ts';

const listName = /目录|清单|列表|名录|文件|标准|明细|方案表|需求|项目表/u;
const noList = /分工|职责|审查|指标|进展|成就|费率/u;
const regionHeader = /^(?:省份|地区|区域|省区市|所在地)$/u;

/** Where a table stands. */
export interface TablePlace {
  document: string;
  /** The heading that names it: its caption, the heading before it or the document's title. */
  name: string;
  path: readonly string[];
}

/** Whether the rows of a table are entries: a numbered list of things, measures or documents. */
const isCatalogue = (table: Table, name: string): boolean =>
  hasSerial(table) && listName.test(name) && !noList.test(name);

/** The groups above a row within its table; codes (01.02) nest, other groups do not. */
const enterGroup = (groups: string[], title: string): string[] => {
  const mark = readMark(title);
  if (mark?.kind !== 'code') return [title];
  return [...groups.filter((group) => (readMark(group)?.rank ?? 0) < mark.rank), title];
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
  collector.addEntry(
    place.document,
    {
      catalogue: place.name,
      path: [...place.path, ...groups, ...merged],
      number: filled[0] ?? '',
      ...(region !== undefined && isRegion(region) ? { region } : {}),
    },
    row.cells.slice(firstColumn).join('\t').replace(/\t+$/u, ''),
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
  let groups: string[] = [];
  for (const row of table.rows) {
    if (row.kind === 'repeat') {
      collector.addFurniture('repeated-header', row.line, row.endLine);
      continue;
    }
    if (row.kind === 'group')
      groups = enterGroup(groups, (row.cells[0] ?? '').replace(/\s+$/u, ''));
    const isHead = row.kind === 'head' || row.kind === 'caption';
    const path = row.kind === 'row' ? [...place.path, ...groups] : place.path;
    const kind = row.kind === 'caption' ? 'box-heading' : isHead ? 'table-head' : 'table-row';
    const text = row.kind === 'caption' ? (row.cells[0] ?? '') : row.cells.join('\t');
    collector.addClause(
      place.document,
      kind,
      { ...row, text },
      path,
      row.kind === 'row' && hasSerial(table) ? row.cells[0] : undefined,
    );
    if (row.kind === 'row' && catalogue) addRowEntry(collector, named, table, row, groups);
  }
};
