import type { Clause } from '../../utils/corpus/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { blocksOf, cellsOf, columnsOf, type Block } from './blocks.ts';
import { headingLevels, rankOf } from './levels.ts';
import { holdsLine, type Span } from './span.ts';
import { readerWords } from './words.ts';

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
  <span class="line" title={useWords(readerWords).lineTitle(line)}>
    {endLine > line ? `${line}–${endLine}` : line}
  </span>
);

const Words = ({ clause, level }: { clause: Clause; level: number | undefined }) => {
  const { text } = clause;
  if (level === undefined) return <p>{text}</p>;
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5';
  return <Heading class={`rank-${rankOf(clause)}`}>{text}</Heading>;
};

interface ClauseRowProps extends Shown {
  clause: Clause;
  /** Of a heading. */
  level: number | undefined;
}

const ClauseRow = ({ clause, level, line, statements }: ClauseRowProps) => (
  <div class={`clause is-${clause.kind}`} {...hereProps(clause, line)}>
    <LineNumber clause={clause} />
    <div class="words">
      {statements && clause.path.length > 0 && <p class="topics">{clause.path.join('、')}</p>}
      <Words clause={clause} level={level} />
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
export const Clauses = ({ clauses, span, line, statements }: ClausesProps) => {
  const levels = headingLevels(clauses, span);
  return (
    <>
      {blocksOf(clauses, span).map((block) =>
        block.kind === 'table' ? (
          <Table key={`table-${(block.rows[0] ?? block.head)?.id}`} table={block} line={line} />
        ) : (
          <ClauseRow
            key={block.clause.id}
            clause={block.clause}
            level={levels.get(block.clause.id)}
            line={line}
            statements={statements}
          />
        ),
      )}
    </>
  );
};
