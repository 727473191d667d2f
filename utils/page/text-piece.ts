import { lineSeparator } from '../matcher/model.ts';

/**
 * Readable text in pieces small enough for one message, each with an exact map back to the text
 * nodes that it came from. All offsets are UTF-16 code units.
 */

/** A stretch of text with its nodes: segment i is `lengths[i]` long and begins at `starts[i]` of `text` and at `offsets[i]` of `nodes[i]`. */
export interface TextPiece {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

/** A stretch of one text node; `to` is exclusive. */
export interface TextPlace {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** What stands between two lines: an end of a block, or a `<br>` within one, as the matcher reads them. */
type Parting = '\n' | typeof lineSeparator;

/** White space that a browser folds into one space (CSS Text 3, 4.1.1), where it is not one space already. */
const foldable = /[\t\n\r\f]|[ ]{2,}/u;
const foldableRuns = /[\t\n\r\f ]+/gu;
const leading = /^[\t\n\r\f ]+/u;

/** Builds pieces; blocks are parted by one '\n', lines within a block by one U+2028. */
export class PieceBuilder {
  #parts: string[] = [];
  #length = 0;
  /** What ended the last line; undefined where a line has begun. */
  #ended: Parting | undefined = '\n';
  #nodes: Text[] = [];
  #offsets: number[] = [];
  #starts: number[] = [];
  #lengths: number[] = [];

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
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
   * Adds `data`, which stands at `from` of `node`.
   * @param keepsLines white space is preserved there (`pre`), so a line feed parts lines as `<br>` does
   */
  add(node: Text, from: number, data: string, keepsLines: boolean): void {
    if (keepsLines) {
      this.#segment(node, from, data.replaceAll('\n', lineSeparator));
      return;
    }
    const skipped = this.atLineStart ? (leading.exec(data)?.[0].length ?? 0) : 0;
    if (skipped === data.length) return;
    const rest = skipped === 0 ? data : data.slice(skipped);
    if (!foldable.test(rest)) this.#segment(node, from + skipped, rest);
    else this.#foldInto(node, from + skipped, rest);
  }

  #foldInto(node: Text, from: number, data: string): void {
    let done = 0;
    for (const run of data.matchAll(foldableRuns)) {
      this.#segment(node, from + done, `${data.slice(done, run.index)} `);
      done = run.index + run[0].length;
    }
    if (done < data.length) this.#segment(node, from + done, data.slice(done));
  }

  #segment(node: Text, offset: number, text: string): void {
    if (this.#ended !== undefined && this.#length > 0) {
      this.#parts.push(this.#ended);
      this.#length += 1;
    }
    this.#ended = undefined;
    this.#nodes.push(node);
    this.#offsets.push(offset);
    this.#starts.push(this.#length);
    this.#lengths.push(text.length);
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** What was built since the last call. */
  take(): TextPiece {
    const piece = {
      text: this.#parts.join(''),
      nodes: this.#nodes,
      offsets: this.#offsets,
      starts: this.#starts,
      lengths: this.#lengths,
    };
    this.#parts = [];
    this.#length = 0;
    this.#nodes = [];
    this.#offsets = [];
    this.#starts = [];
    this.#lengths = [];
    return piece;
  }
}

/** The segment that holds the text at `at`, or the last one before it; `from`: one that begins no later. */
export const segmentAt = ({ starts }: TextPiece, at: number, from = 0): number => {
  let segment = from;
  while ((starts[segment + 1] ?? Infinity) <= at) segment += 1;
  return segment;
};

/**
 * Where `piece.text.slice(start, end)` stands in the nodes, in document order, one place a node.
 * @param from as for `segmentAt`
 * @returns an empty list where the range holds no node's text
 */
export const placesOf = (piece: TextPiece, start: number, end: number, from = 0): TextPlace[] => {
  const places: TextPlace[] = [];
  for (let i = segmentAt(piece, start, from); i < piece.nodes.length; i += 1) {
    const node = piece.nodes[i];
    const at = piece.starts[i];
    const offset = piece.offsets[i];
    const length = piece.lengths[i];
    if (!node || at === undefined || offset === undefined || length === undefined) break;
    if (at >= end) break;
    const first = offset + Math.max(0, start - at);
    const to = offset + Math.min(length, end - at);
    if (first >= to) continue;
    const last = places.at(-1);
    if (last?.node === node) places[places.length - 1] = { node, from: last.from, to };
    else places.push({ node, from: first, to });
  }
  return places;
};
