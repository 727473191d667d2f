import { calledArticles } from '../cards/article-labels.ts';
import { longestWords } from '../messages/contract.ts';
import type { MarkIndex, PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import { readPieces } from './readable-text.ts';
import type { Slice } from './slices.ts';
import type { Styles } from './styles.ts';
import { placesOf, type TextPiece } from './text-piece.ts';

export interface ScanParts {
  styles: Styles;
  index: MarkIndex;
  painter: Pick<MarkPainter, 'paint' | 'erase'>;
  /** Finds the terms of a text: four numbers a mark, as the message `findTerms` answers. */
  find: (text: string) => Promise<readonly number[]>;
  onHidden: (element: Element) => void;
  /** Told of each open shadow tree on the way; it is to be read by itself. */
  onShadow?: (root: ShadowRoot) => void;
}

/** The words of a mark where they call an article: what is shown of it depends on them. */
const callingWords = (text: string): { words?: string } => {
  if (!text.includes('条')) return {};
  const words = text.slice(0, longestWords);
  return calledArticles(words).length > 0 ? { words } : {};
};

/** The marks of an answer as they stand on the page. */
const marksOf = (piece: TextPiece, answer: readonly number[]): PageMark[] => {
  const marks: PageMark[] = [];
  for (let i = 0; i + 3 < answer.length; i += 4) {
    const [start = 0, end = 0, term = 0, kind = 0] = answer.slice(i, i + 4);
    const [first, ...rest] = placesOf(piece, start, end);
    if (!first) continue;
    const words = callingWords(piece.text.slice(start, end));
    marks.push({ term, kind, ...words, places: [first, ...rest] });
  }
  return marks;
};

/** What a scan is told while it runs. */
export interface ScanRun {
  slice: Slice;
  /** Text nodes whose data changed since the scan began: not marked, the caller reads them again. */
  changed: ReadonlySet<Text>;
  /** All nodes that were read are added here. */
  seen: Set<Text>;
  /** Asked after each pause; false ends the scan with the marks as they are. */
  going: () => boolean;
}

/**
 * Reads what is inside `root`, asks for its terms piece by piece and brings the marks of the nodes
 * read up to date.
 * @param root a shadow tree, or an element that is reached and holds whole lines (see `readable-text.ts`)
 * @returns whether all of `root` was read
 * @throws what `find` throws
 */
export const scanInto = async (
  root: Element | ShadowRoot,
  parts: ScanParts,
  { slice, changed, seen, going }: ScanRun,
): Promise<boolean> => {
  const steps = readPieces(root, parts);
  const done = new Set<Text>();
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value) {
      const answer = await slice.wait(parts.find(step.value.text));
      if (!going()) return false;
      applyTo(step.value, answer, parts, changed, done);
    }
    await slice.rest();
    if (!going()) return false;
  }
  for (const node of done) seen.add(node);
  return step.value;
};

const applyTo = (
  piece: TextPiece,
  answer: readonly number[],
  { index, painter }: ScanParts,
  changed: ReadonlySet<Text>,
  done: Set<Text>,
): void => {
  const found = marksOf(piece, answer).filter(({ places }) =>
    places.every(({ node }) => node.isConnected && !changed.has(node)),
  );
  // A long node may go on in the next piece: its earlier marks stay.
  const fresh = piece.nodes.filter((node) => !done.has(node));
  const { added, dropped } = index.replace(fresh, found);
  painter.erase(dropped);
  painter.paint(added);
  for (const node of piece.nodes) done.add(node);
};
