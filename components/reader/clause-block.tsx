import type { Clause } from '../../utils/corpus/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { blocksOf, cellsOf, columnsOf, type Block } from './blocks.ts';
import { holdsLine, type Span } from './span.ts';

interface Shown {
  /** The source line asked for. */
  line: number;
  /** True for a list of statements, whose paths are topics. */
  statements: boolean;
}

/** The attributes of what stands on the line asked for. */
const hereProps = (clause: Clause, line: number) =>
  holdsLine(clause, line)
    ? { 'aria-current': 'location' as const, tabIndex: -1, 'data-here': true }
    : {};

/** Source lines in the margin, outside of what is copied. */
const LineNumber = ({ clause: { line, endLine } }: { clause: Clause }) => (
  <span class="line" title={`原文第 ${line} 行`}>
    {endLine > line ? `${line}–${endLine}` : line}
  </span>
);

const Words = ({ clause: { kind, path, text } }: { clause: Clause }) => {
  if (kind === 'title') return <h2>{text}</h2>;
  if (kind === 'heading' || kind === 'box-heading')
    return path.length < 1 ? <h3>{text}</h3> : path.length < 2 ? <h4>{text}</h4> : <h5>{text}</h5>;
  return <p>{text}</p>;
};

const ClauseRow = ({ clause, line, statements }: { clause: Clause } & Shown) => (
  <div class={`clause is-${clause.kind}`} {...hereProps(clause, line)}>
    <LineNumber clause={clause} />
    <div class="words">
      {statements && clause.path.length > 0 && <p class="topics">{clause.path.join('、')}</p>}
      <Words clause={clause} />
      <CorrectedNote corrected={clause.corrected} />
    </div>
  </div>
);

/** Letters that a column takes on the average at least; a narrower window scrolls the table. */
const cellWidth = 6;

const Table = ({ table, line }: { table: Extract<Block, { kind: 'table' }>; line: number }) => {
  const columns = columnsOf(table);
  const { head, rows } = table;
  return (
    <div class="table">
      <table style={{ minWidth: `${columns * cellWidth}em` }}>
        {head && (
          <thead>
            <tr {...hereProps(head, line)}>
              <td>
                <LineNumber clause={head} />
              </td>
              {cellsOf(head, columns).map(({ text, span }, index) => (
                <th key={index} scope="col" colSpan={span}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} {...hereProps(row, line)}>
              <td>
                <LineNumber clause={row} />
              </td>
              {cellsOf(row, columns).map(({ text, span }, index) => (
                <td key={index} colSpan={span}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CorrectedNote corrected={rows.flatMap(({ corrected = [] }) => corrected)} />
    </div>
  );
};

interface ClausesProps extends Shown {
  clauses: readonly Clause[];
  span: Span;
}

/** The clauses of a span, tables as tables, each with its source lines in the margin. */
export const Clauses = ({ clauses, span, line, statements }: ClausesProps) => (
  <>
    {blocksOf(clauses, span).map((block) =>
      block.kind === 'table' ? (
        <Table key={`table-${(block.rows[0] ?? block.head)?.id}`} table={block} line={line} />
      ) : (
        <ClauseRow
          key={block.clause.id}
          clause={block.clause}
          line={line}
          statements={statements}
        />
      ),
    )}
  </>
);
