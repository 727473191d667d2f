import { callingWords } from './calling-words.ts';
import type { PageMark } from './mark-index.ts';
import { readPieces, type Reading } from './readable-text.ts';
import type { Slice } from './slices.ts';
import {
  placesOf,
  rangeFrom,
  segmentAt,
  type Segment,
  type TextPiece,
  type TextPlace,
} from './text-piece.ts';

/** So many pieces are read ahead of the answers: reading and finding run at the same time, in two processes. */
const mostAsked = 3;

/** What was found in a piece, in the order of its text. */
export interface FoundMarks {
  readonly piece: TextPiece;
  /** Four numbers a mark, as the message `findTerms` answers. */
  readonly answer: readonly number[];
}

export interface ScanParts extends Reading {
  /** Finds the terms of a text: four numbers a mark, as the message `findTerms` answers. */
  find: (text: string) => Promise<readonly number[]>;
  /** Takes what was found in a piece. */
  apply: (found: FoundMarks) => void;
}

/** Nodes of a piece that are not what they were when it was read. */
const lostNodes = ({ segments }: TextPiece, from: number, end: number): Set<Text> => {
  const lost = new Set<Text>();
  for (let i = from; i < segments.length; i += 1) {
    const { node, data, start } = segments[i] as TextPiece['segments'][number];
    if (start >= end) break;
    if (!node.isConnected || node.data !== data) lost.add(node);
  }
  return lost;
};

/**
 * Marks as they stand on the page now, but for those on nodes that have left the document or read differently by
 * now: they would stand anywhere. Runs cold, so by plain loops.
 * @param ranges what draws them, where they are drawn
 */
export const marksOf = (
  { piece, answer }: FoundMarks,
  ranges: readonly StaticRange[] = [],
): PageMark[] => {
  const marks: PageMark[] = [];
  let segment = segmentAt(piece, answer[0] as number);
  const lost = lostNodes(piece, segment, answer.at(-3) as number);
  for (let i = 0; i < answer.length; i += 4) {
    const start = answer[i] as number;
    const end = answer[i + 1] as number;
    segment = segmentAt(piece, start, segment);
    const places = placesOf(piece, start, end, segment);
    if (places.length === 0 || (lost.size > 0 && places.some(({ node }) => lost.has(node))))
      continue;
    marks.push({
      term: answer[i + 2] as number,
      kind: answer[i + 3] as number,
      places: places as [TextPlace, ...TextPlace[]],
      range: ranges[i >> 2],
      ...callingWords(piece.text.slice(start, end)),
    });
  }
  return marks;
};

/**
 * What draws the same marks, before they are made; undefined where there are such nodes. Each page pays for this while it
 * loads, so it makes nothing else.
 */
export const rangesOf = ({ piece, answer }: FoundMarks): StaticRange[] | undefined => {
  const { segments } = piece;
  let segment = segmentAt(piece, answer[0] as number);
  if (lostNodes(piece, segment, answer.at(-3) as number).size > 0) return undefined;
  const ranges: StaticRange[] = [];
  for (let i = 0; i < answer.length; i += 4) {
    const start = answer[i] as number;
    const end = answer[i + 1] as number;
    segment = segmentAt(piece, start, segment);
    const first = segments[segment] as Segment;
    // A term ends with a character of some node.
    const last = segments[segmentAt(piece, end - 1, segment)] as Segment;
    ranges.push(
      rangeFrom(
        first.node,
        first.offset + start - first.start,
        last.node,
        last.offset + end - last.start,
      ),
    );
  }
  return ranges;
};

/** What a scan is told while it runs. */
export interface ScanRun {
  slice: Slice;
  /** Asked after each pause; false ends the scan with the marks as they are. */
  going: () => boolean;
}

interface Asked {
  piece: TextPiece;
  answer: Promise<readonly number[]>;
  isHere?: true;
}

/**
 * Reads what is inside `root`, asks for its terms piece by piece and has them marked.
 * @param root a shadow tree, or an element that is reached and holds whole lines (see `readable-text.ts`)
 * @returns whether all of `root` was read
 * @throws what `find` throws
 */
export const scanInto = async (
  root: Element | ShadowRoot,
  parts: ScanParts,
  { slice, going }: ScanRun,
): Promise<boolean> => {
  const asked: Asked[] = [];
  const ask = (piece: TextPiece): void => {
    const one: Asked = { piece, answer: parts.find(piece.text) };
    // One that fails ends the scan, and those behind it are asked for again.
    one.answer.then(
      () => {
        one.isHere = true;
      },
      () => undefined,
    );
    asked.push(one);
  };
  const steps = readPieces(root, parts);
  let step = steps.next();
  // The first answer is waited for: else it comes behind more reading, and the page's first layout, which follows that.
  let most = 0;
  while (!step.done || asked.length > 0) {
    if (!step.done && step.value) ask(step.value);
    const [next] = asked;
    if (next && (step.done || next.isHere || asked.length > most)) {
      const answer = await slice.wait(next.answer);
      if (!going()) return false;
      asked.shift();
      most = mostAsked;
      parts.apply({ piece: next.piece, answer });
    }
    await slice.rest();
    if (!going()) return false;
    if (!step.done) step = steps.next();
  }
  return step.value;
};
