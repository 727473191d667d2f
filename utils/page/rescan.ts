import { replaceMarks } from './mark-changes.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { marksOf, scanInto, ScanParts, ScanRun } from './page-scan.ts';

export interface RescanParts extends Omit<ScanParts, 'apply'> {
  index: MarkIndex;
  painter: Pick<MarkPainter, 'paint' | 'erase'>;
  /** The same functions, which `entrypoints/follow.ts` need not bring along. */
  scanInto: typeof scanInto;
  marksOf: typeof marksOf;
}

/**
 * Reads what is inside `root`, which may have marks from a reading before, and brings the marks of the nodes read
 * up to date.
 * @param seen all nodes that were read are added here
 * @returns and throws as `scanInto` of `page-scan.ts`
 */
export const rescan = (
  root: Element | ShadowRoot,
  parts: RescanParts,
  run: ScanRun,
  seen: Set<Text>,
): Promise<boolean> => {
  const { index, painter, scanInto, marksOf } = parts;
  const done = new Set<Text>();
  return scanInto(
    root,
    {
      ...parts,
      apply(found) {
        const nodes = new Set(found.piece.segments.map(({ node }) => node));
        // A long node may go on in the next piece: its earlier marks stay.
        const fresh = Array.from(nodes).filter((node) => !done.has(node));
        const { added, dropped } = replaceMarks(index, fresh, marksOf(found));
        painter.erase(dropped);
        painter.paint(added);
        for (const node of nodes) {
          done.add(node);
          seen.add(node);
        }
      },
    },
    run,
  );
};
