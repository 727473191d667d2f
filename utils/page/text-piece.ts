import { lineSeparator } from '../matcher/model.ts';

/**
 * Readable text in pieces small enough for one message, each with an exact map back to the text
 * nodes that it came from. All offsets are UTF-16 code units.
 */

/** A stretch of a piece that stands in one text node. */
export interface Segment {
  readonly node: Text;
  /** The node's whole data when it was read. */
  readonly data: string;
  /** Where it begins in the node's data. */
  readonly offset: number;
  /** Where it begins in the piece's text. */
  readonly start: number;
  readonly length: number;
}

/** A stretch of text, and where it stands on the page, in the order of the text. */
export interface TextPiece {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A stretch of one text node; `to` is exclusive. */
export interface TextPlace {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** What draws the text between two places. Offsets in UTF-16 code units. */
export const rangeFrom = (
  startContainer: Text,
  startOffset: number,
  endContainer: Text,
  endOffset: number,
): StaticRange => new StaticRange({ startContainer, startOffset, endContainer, endOffset });

/** What stands between two lines: an end of a block, or a `<br>` within one, as the matcher reads them. */
type Parting = '\n' | typeof lineSeparator;

/** What a browser folds with spaces into one (CSS Text 3, 4.1.1); and the vertical tab, which it shows as nothing. */
const otherSpace = /[\t-\r]/gu;
/** Where it is not one space already, or stands at the head. Most text has none of it, and is taken as it stands. */
const spaced = /[\t-\r]|^ | {2}/u;

const behindSpaces = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

/** Builds pieces; blocks are parted by one '\n', lines within a block by one U+2028. */
export class PieceBuilder {
  #text = '';
  #segments: Segment[] = [];
  /** What ended the last line; undefined where a line has begun. */
  #ended: Parting | undefined = '\n';

  /** Length of the text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** True where a line has ended and none has begun. */
  get atLineStart(): boolean {
    return this.#ended !== undefined;
  }

  /** Ends the line: what follows is another block. */
  endBlock(): void {
    this.#ended = '\n';
  }

  /** Ends the line within a block; an empty line ends the block. */
  endLine(): void {
    this.#ended = this.#ended === undefined ? lineSeparator : '\n';
  }

  /**
   * Adds what stands from `from` to `to` of `node`, whose data is `data`.
   * @param keepsLines white space is preserved there (`pre`), so a line feed parts lines as `<br>` does
   */
  add(node: Text, data: string, from: number, to: number, keepsLines: boolean): void {
    const part = data.slice(from, to);
    if (keepsLines || !spaced.test(part)) {
      this.#segment(node, data, from, keepsLines ? part.replaceAll('\n', lineSeparator) : part);
      return;
    }
    const spaces = part.replaceAll(otherSpace, ' ');
    let done = this.atLineStart ? behindSpaces(spaces, 0) : 0;
    // Behind the first space of each run: one space in the place of another moves nothing.
    while (done < spaces.length) {
      const run = spaces.indexOf('  ', done);
      const end = run < 0 ? spaces.length : run + 1;
      this.#segment(node, data, from + done, spaces.slice(done, end));
      done = behindSpaces(spaces, end);
    }
  }

  #segment(node: Text, data: string, offset: number, text: string): void {
    if (this.#text !== '') this.#text += this.#ended ?? '';
    this.#ended = undefined;
    this.#segments.push({ node, data, offset, start: this.#text.length, length: text.length });
    this.#text += text;
  }

  /** What was built since the last call. */
  take(): TextPiece {
    const piece = { text: this.#text, segments: this.#segments };
    this.#text = '';
    this.#segments = [];
    return piece;
  }
}

/** The index of the segment that holds the text at `at`, or the last one before it; `from`: one that begins no later. */
export const segmentAt = ({ segments }: TextPiece, at: number, from = 0): number => {
  let segment = from;
  while ((segments[segment + 1]?.start ?? Infinity) <= at) segment += 1;
  return segment;
};

/**
 * Where `piece.text.slice(start, end)` stands in the nodes, in document order, one place a node.
 * @param from the segment of `start`, as `segmentAt` tells
 * @returns an empty list where the range holds no node's text
 */
export const placesOf = (
  piece: TextPiece,
  start: number,
  end: number,
  from: number,
): TextPlace[] => {
  // A list that begins with its place takes less memory than one that grows, and nearly all have one.
  let places: TextPlace[] | undefined;
  for (let i = from; ; i += 1) {
    const segment = piece.segments[i];
    if (!segment || segment.start >= end) break;
    const { node, offset, length } = segment;
    const first = offset + Math.max(0, start - segment.start);
    const to = offset + Math.min(length, end - segment.start);
    if (first >= to) continue;
    const last = places?.at(-1);
    if (!places) places = [{ node, from: first, to }];
    else if (last?.node === node) places[places.length - 1] = { node, from: last.from, to };
    else places.push({ node, from: first, to });
    // Nearly all ranges stand in one segment.
    if (end <= segment.start + length) break;
  }
  return places ?? [];
};
