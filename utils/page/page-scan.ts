import { callingWords } from './calling-words.ts';
import type { MarkIndex, PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import { readPieces } from './readable-text.ts';
import type { Slice } from './slices.ts';
import type { Styles } from './styles.ts';
import { placesOf, segmentAt, type TextPiece } from './text-piece.ts';

/** So many pieces are read ahead of the answers: reading and finding run at the same time, in two processes. */
const mostAsked = 3;

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

const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** The marks of an answer as they stand on the page. Runs cold, so by plain loops. */
const marksOf = (piece: TextPiece, answer: readonly number[]): PageMark[] => {
  const { text } = piece;
  const marks: PageMark[] = [];
  let segment = 0;
  /** Where 条 comes next, which few marks hold. */
  let article = text.indexOf('条');
  for (let i = 0; i + 3 < answer.length; i += 4) {
    const start = answer[i] ?? 0;
    const end = answer[i + 1] ?? 0;
    segment = segmentAt(piece, start, segment);
    const places = placesOf(piece, start, end, segment);
    if (!isSome(places)) continue;
    if (article >= 0 && article < start) article = text.indexOf('条', start);
    const isCalling = article >= 0 && article < end;
    marks.push({
      term: answer[i + 2] ?? 0,
      kind: answer[i + 3] ?? 0,
      ...(isCalling && callingWords(text.slice(start, end))),
      places,
    });
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
  const done = new Set<Text>();
  const asked: { piece: TextPiece; answer: Promise<readonly number[]> }[] = [];
  /** Marks the piece that was asked for longest ago; false: the scan has ended. */
  const markNext = async (): Promise<boolean> => {
    const next = asked.shift();
    if (!next) return true;
    const answer = await slice.wait(next.answer);
    if (!going()) return false;
    applyTo(next.piece, answer, parts, changed, done);
    return true;
  };
  const steps = readPieces(root, parts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value) {
      const answer = parts.find(step.value.text);
      // One that fails ends the scan, and those behind it are asked for again.
      answer.catch(() => undefined);
      asked.push({ piece: step.value, answer });
      if (asked.length > mostAsked && !(await markNext())) return false;
    }
    await slice.rest();
    if (!going()) return false;
  }
  while (asked.length > 0) if (!(await markNext())) return false;
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
  const isLost = (node: Text): boolean => !node.isConnected || changed.has(node);
  let found = marksOf(piece, answer);
  if (piece.nodes.some(isLost))
    found = found.filter(({ places }) => !places.some(({ node }) => isLost(node)));
  // A long node may go on in the next piece: its earlier marks stay.
  const fresh = piece.nodes.filter((node) => !done.has(node));
  const { added, dropped } = index.replace(fresh, found);
  painter.erase(dropped);
  painter.paint(added);
  for (const node of piece.nodes) done.add(node);
};
