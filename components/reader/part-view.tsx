import { useEffect, useMemo, useRef } from 'preact/hooks';
import { clausesOfBlock, type Block } from './blocks.ts';
import { useClauseSetting } from './clause-context.ts';
import { ClauseRow } from './clause-row.tsx';
import type { Part } from './parts.ts';
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
  /** Its height until it is laid out, in CSS pixels. */
  height: number;
  /** Whether its clauses are in the page. */
  isFilled: boolean;
  /** The clause on the line asked for, by its id. */
  here: string | undefined;
  onText: ReaderServices['onText'];
}

/** A part of a document: its place from the beginning, its clauses when their turn comes. */
export const PartView = ({ part, height, isFilled, here, onText }: PartViewProps) => {
  const { view } = useClauseSetting();
  const place = useRef<HTMLDivElement>(null);
  const ids = useMemo(
    () => new Set(part.blocks.flatMap(clausesOfBlock).map(({ id }) => id)),
    [part],
  );
  const own = here !== undefined && ids.has(here) ? here : undefined;
  // The same nodes are not compared again.
  const content = useMemo(
    () => isFilled && <Blocks blocks={part.blocks} here={own} />,
    [part, isFilled, own],
  );
  // After the paint: what is made of a part must not hold it up.
  useEffect(
    () => (isFilled && place.current ? onText?.(place.current, view) : undefined),
    [isFilled],
  );
  return (
    <div ref={place} class="part" style={{ containIntrinsicHeight: `auto ${height}px` }}>
      {content}
    </div>
  );
};
