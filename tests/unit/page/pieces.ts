import { readPieces } from '../../../utils/page/readable-text.ts';
import { placesOf, segmentAt, type TextPiece } from '../../../utils/page/text-piece.ts';
import { bodyOf, markupStyles } from './markup.ts';

/** What is read of an element, piece by piece. */
export const piecesOf = (
  root: Element,
  onHidden: (element: Element) => void = () => {},
): TextPiece[] => {
  const pieces: TextPiece[] = [];
  for (const step of readPieces(root, { styles: markupStyles, onHidden }))
    if (step) pieces.push(step);
  return pieces;
};

/** All of it as one text. */
export const textOf = (html: string): string =>
  piecesOf(bodyOf(html))
    .map(({ text }) => text)
    .join('\n---\n');

/** The words of a range, read back from the nodes. */
export const readBack = (piece: TextPiece, start: number, end: number): string =>
  placesOf(piece, start, end, segmentAt(piece, start))
    .map(({ node, from, to }) => node.data.slice(from, to))
    .join('');

const spaces = (text: string): string => text.replaceAll(/[\t\n\r\f\u2028]/gu, ' ');

/** Segments whose text is not what stands at their place of the page. */
export const wrongSegments = ({ text, segments }: TextPiece): string[] =>
  segments.flatMap(({ node, data, offset, start, length }) => {
    const told = text.slice(start, start + length);
    const stands = node.data.slice(offset, offset + length);
    return node.data === data && spaces(told) === spaces(stands) ? [] : [told];
  });
