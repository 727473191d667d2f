import { CorrectedNote } from '../corrected-note.tsx';
import type { TableBlock } from './blocks.ts';
import { useClauseSetting } from './clause-context.ts';
import { Margin } from './clause-margin.tsx';
import { clauseProps } from './clause-row.tsx';
import { Pieces } from './clause-words.tsx';
import { tableCells, type Row } from './table-cells.ts';

interface RowViewProps {
  row: Row;
  /** The clause on the line asked for, by its id. */
  here: string | undefined;
  /** Set for a head that was shown before: it is no place of its own. */
  isRepeated?: boolean;
}

const RowView = ({ row: { clause, cells, isGroup }, here, isRepeated = false }: RowViewProps) => {
  const { linksOf } = useClauseSetting();
  const links = linksOf(clause);
  const isHead = clause.kind === 'table-head';
  const props = isRepeated ? {} : clauseProps(clause, here);
  return (
    <tr class={isGroup ? 'is-group' : undefined} {...props}>
      <td class="margin-cell">{!isRepeated && <Margin clause={clause} />}</td>
      {cells.map(({ column, start, text, columns, rows }) => {
        const words = <Pieces text={text} start={start} links={links} />;
        const span = { colSpan: columns, ...(rows > 1 && { rowSpan: rows }) };
        if (isHead && text !== '')
          return (
            <th key={column} scope="col" class="text" {...span}>
              {words}
            </th>
          );
        return (
          <td key={column} class="text" {...span}>
            {rows > 1 ? <span class="stays">{words}</span> : words}
          </td>
        );
      })}
    </tr>
  );
};

interface TableViewProps {
  table: TableBlock;
  /** The clause on the line asked for, by its id. */
  here: string | undefined;
  /** How wide its columns are, by `columnWidths`, where they must not follow from the rows at hand. */
  widths?: readonly string[] | undefined;
}

/** The most columns that reader.css has a rule for. */
const mostColumns = 9;

/** Rows as a table; one that is too wide for the window scrolls by itself. */
export const TableView = ({ table, here, widths }: TableViewProps) => {
  const { columns, heads, rows } = tableCells(table, widths?.length);
  const corrected = [...table.heads, ...table.rows].flatMap((row) => row.corrected ?? []);
  return (
    <div class={`table columns-${Math.min(columns, mostColumns)}`}>
      <table class={widths && 'is-fixed'}>
        {widths && (
          <colgroup>
            <col class="margin-cell" />
            {widths.map((width, column) => (
              <col key={column} style={{ width }} />
            ))}
          </colgroup>
        )}
        {heads.length > 0 && (
          <thead>
            {heads.map((row) => (
              <RowView key={row.clause.id} row={row} here={here} isRepeated={table.repeated} />
            ))}
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <RowView key={row.clause.id} row={row} here={here} />
          ))}
        </tbody>
      </table>
      <CorrectedNote corrected={corrected} />
    </div>
  );
};
