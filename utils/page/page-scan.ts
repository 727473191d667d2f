import { callingWords } from './calling-words.ts';
import type { PageMark } from './mark-index.ts';
import { readPieces, type Reading } from './readable-text.ts';
import type { Slice } from './slices.ts';
import { placesOf, segmentAt, type TextPiece } from './text-piece.ts';

/** So many pieces are read ahead of the answers: reading and finding run at the same time, in two processes. */
const mostAsked = 3;

export interface ScanParts extends Reading {
  /** Finds the terms of a text: four numbers a mark, as the message `findTerms` answers. */
  find: (text: string) => Promise<readonly number[]>;
  /**
   * Puts marks on the page.
   * @param found the marks of a piece, in the order of the text
   * @param piece the one that they stand in
   */
  apply: (found: readonly PageMark[], piece: TextPiece) => void;
}

const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** The nodes of a piece that have left the document, or read differently now: marks on them would stand anywhere. */
const lostNodes = ({ segments }: TextPiece): Set<Text> => {
  const lost = new Set<Text>();
  for (const { node, data } of segments)
    if (!node.isConnected || node.data !== data) lost.add(node);
  return lost;
};

/** The marks of an answer as they stand on the page. Runs cold, so by plain loops. */
const marksOf = (piece: TextPiece, answer: readonly number[]): PageMark[] => {
  const lost = lostNodes(piece);
  const marks: PageMark[] = [];
  let segment = 0;
  for (let i = 0; i + 3 < answer.length; i += 4) {
    const start = answer[i] as number;
    const end = answer[i + 1] as number;
    segment = segmentAt(piece, start, segment);
    const places = placesOf(piece, start, end, segment);
    if (!isSome(places) || (lost.size > 0 && places.some(({ node }) => lost.has(node)))) continue;
    const mark = { term: answer[i + 2] as number, kind: answer[i + 3] as number, places };
    const words = piece.text.slice(start, end);
    marks.push(words.includes('条') ? { ...mark, ...callingWords(words) } : mark);
  }
  return marks;
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
  while (!step.done || asked.length > 0) {
    if (!step.done && step.value) ask(step.value);
    const [next] = asked;
    if (next && (step.done || next.isHere || asked.length > mostAsked)) {
      const answer = await slice.wait(next.answer);
      if (!going()) return false;
      asked.shift();
      parts.apply(marksOf(next.piece, answer), next.piece);
    }
    await slice.rest();
    if (!going()) return false;
    if (!step.done) step = steps.next();
  }
  return step.value;
};
