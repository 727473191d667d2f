/**
 * The texts that search looks through and shows. What ships is folded text, which needs nothing done before it is
 * looked through, and what folding took away or changed, which is put back where a text is shown.
 */
import type { Alphabet } from './alphabet.ts';
import { farthestEdit, type Script, type TextsColumns } from './layout.ts';

/** A text as it is printed, and where each of its folded characters stands in it. */
export interface Printed {
  text: string;
  /** Numbers of the alphabet. */
  codes: Uint16Array;
  /** Offsets in `text`, in UTF-16 code units, one for each code. */
  offsets: Uint32Array;
}

/** The texts of a file, by number; those that stand in others come after these. */
export class Texts {
  readonly size: number;
  readonly alphabet: Alphabet;
  /** All folded text, as numbers of the alphabet. */
  readonly codes: Uint16Array;
  /** Text `i` is `codes[from[i]]` … `codes[to[i] - 1]`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly #columns: TextsColumns;
  readonly #script: Script;
  #firstEdits: Uint32Array | undefined;

  /**
   * @param columns of `names.bin` or `texts.bin`
   * @param script of `names.bin`, with its alphabet
   * @throws RangeError where the columns do not fit each other
   */
  constructor(columns: TextsColumns, script: Script, alphabet: Alphabet) {
    const { codes, lengths, within, withinAt, withinLength } = columns;
    this.#columns = columns;
    this.#script = script;
    this.alphabet = alphabet;
    this.codes = codes;
    const whole = lengths.length;
    this.size = whole + (within?.length ?? 0);
    const from = new Uint32Array(this.size);
    const to = new Uint32Array(this.size);
    let at = 0;
    for (let i = 0; i < whole; i++) {
      from[i] = at;
      at += lengths[i] as number;
      to[i] = at;
    }
    if (at !== codes.length) throw new RangeError('search data: texts of another length');
    for (let i = whole; i < this.size; i++) {
      from[i] = (from[within?.[i - whole] ?? 0] as number) + (withinAt?.[i - whole] ?? 0);
      to[i] = (from[i] as number) + (withinLength?.[i - whole] ?? 0);
    }
    this.from = from;
    this.to = to;
  }

  /** A text's folded form, or its beginning. */
  folded(number: number, longest = Infinity): string {
    const from = this.from[number] as number;
    const to = Math.min(this.to[number] as number, from + longest);
    return this.alphabet.decode(this.codes.subarray(from, to));
  }

  /** The number of a text's first folded character; 0 of an empty text. */
  first(number: number): number {
    const from = this.from[number] as number;
    return from < (this.to[number] as number) ? (this.codes[from] as number) : 0;
  }

  /** A text as it is printed. */
  printed(number: number): Printed {
    const { within, withinAt, printedAt, printedLength } = this.#columns;
    const part = number - this.#columns.lengths.length;
    if (part < 0) return this.#print(number);
    const whole = this.#print(within?.[part] ?? 0);
    const first = withinAt?.[part] ?? 0;
    const at = printedAt?.[part] ?? 0;
    return {
      text: whole.text.slice(at, at + (printedLength?.[part] ?? 0)),
      codes: this.codes.subarray(this.from[number], this.to[number]),
      offsets: whole.offsets
        .subarray(first, first + this.lengthOf(number))
        .map((offset) => offset - at),
    };
  }

  /** How many folded characters a text has. */
  lengthOf(number: number): number {
    return (this.to[number] as number) - (this.from[number] as number);
  }

  /** Puts back what folding took away. */
  #print(number: number): Printed {
    const { gaps, edits, editCounts } = this.#columns;
    const { dropped, changed } = this.#script;
    this.#firstEdits ??= firstOf(editCounts);
    const codes = this.codes.subarray(this.from[number], this.to[number]);
    const offsets = new Uint32Array(codes.length);
    let text = '';
    let done = 0;
    const copyTo = (end: number): void => {
      for (; done < end; done++) {
        offsets[done] = text.length;
        text += this.alphabet.character(codes[done] as number);
      }
    };
    let place = 0;
    const end = this.#firstEdits[number + 1] as number;
    for (let i = this.#firstEdits[number] as number; i < end; i++) {
      place += gaps[i] as number;
      const edit = edits[i] as number;
      if (edit === farthestEdit) continue;
      copyTo(place);
      if (edit <= dropped.length) text += dropped.charAt(edit - 1);
      else {
        offsets[done++] = text.length;
        text += changed.charAt(edit - 1 - dropped.length);
      }
    }
    copyTo(codes.length);
    return { text, codes, offsets };
  }
}

const firstOf = (counts: ArrayLike<number>): Uint32Array => {
  const first = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++)
    first[i + 1] = (first[i] as number) + (counts[i] as number);
  return first;
};
