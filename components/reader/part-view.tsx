import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Block } from './blocks.ts';
import { useClauseSetting } from './clause-context.ts';
import { ClauseRow } from './clause-row.tsx';
import { columnWidths } from './column-widths.ts';
import { blocksIn, rowsIn, type Part, type Run } from './parts.ts';
import type { ReaderServices } from './services.ts';
import { TableView } from './table-view.tsx';

const Blocks = ({ blocks, here }: { blocks: readonly Block[]; here: string | undefined }) => (
  <>
    {blocks.map((block) => {
      if (block.kind === 'clause')
        return <ClauseRow key={block.clause.id} clause={block.clause} here={here} />;
      if (block.kind === 'table')
        return <TableView key={`table-${block.rows[0]?.id ?? ''}`} table={block} here={here} />;
      return (
        <div key={block.heading.id} class="box">
          <ClauseRow clause={block.heading} here={here} />
          <Blocks blocks={block.blocks} here={here} />
        </div>
      );
    })}
  </>
);

interface PartViewProps {
  part: Part;
  /** Those of its clauses that are in the page, at least one, and how high they are until laid out, in CSS pixels. */
  run: Run;
  height: number;
  /** The clause on the line asked for, by its id. */
  here: string | undefined;
  onText: ReaderServices['onText'];
}

/** A part of a document, or what is in sight of it until the rest comes. */
export const PartView = ({ part, run, height, here, onText }: PartViewProps) => {
  const { view } = useClauseSetting();
  const place = useRef<HTMLDivElement>(null);
  const { table } = part;
  const widths = useMemo(() => table && columnWidths(table), [table]);
  const isWhole = run.from <= part.start && part.end <= run.to;
  // After the paint: what is made of a part must not hold it up.
  useEffect(
    () => (isWhole && place.current ? onText?.(place.current, view) : undefined),
    [isWhole],
  );
  return (
    <div ref={place} class="part" style={{ containIntrinsicHeight: `auto ${height}px` }}>
      {table ? (
        <TableView table={rowsIn(table, part.start, run)} here={here} widths={widths} />
      ) : (
        <Blocks blocks={blocksIn(part, run)} here={here} />
      )}
    </div>
  );
};
