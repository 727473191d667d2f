/** The texts that search shows and looks through. */
import { textOf } from './columns.ts';
import { foldForSearch } from './fold.ts';
import type { NamesColumns, TextsColumns } from './layout.ts';

/** Folded texts, one behind the other. */
export interface FoldedTexts {
  codes: Uint16Array;
  /** Text `i` is `starts[i]` … `starts[i + 1] - 1`. */
  starts: Uint32Array;
}

/** Where texts stand in one string. */
interface Ranges {
  all: string;
  from: Uint32Array;
  to: Uint32Array;
}

/** The texts of a file, by number. */
export class Texts {
  readonly size: number;
  readonly #ranges: Ranges;
  /** So many texts stand by themselves, one behind the other; the others in these. */
  readonly #whole: number;

  private constructor(ranges: Ranges, whole: number) {
    this.#ranges = ranges;
    this.#whole = whole;
    this.size = ranges.from.length;
  }

  /** The texts of `names.bin` or `texts.bin`; parts of texts come after the whole ones. */
  static of(columns: Pick<NamesColumns, 'text' | 'lengths'> & Partial<TextsColumns>): Texts {
    const { text, lengths, within, from: offset, size } = columns;
    const whole = lengths.length;
    const count = whole + (within?.length ?? 0);
    const from = new Uint32Array(count);
    const to = new Uint32Array(count);
    let at = 0;
    for (let i = 0; i < whole; i++) {
      from[i] = at;
      at += lengths[i] as number;
      to[i] = at;
    }
    for (let i = whole; i < count; i++) {
      const part = i - whole;
      from[i] = (from[within?.[part] ?? 0] as number) + (offset?.[part] ?? 0);
      to[i] = (from[i] as number) + (size?.[part] ?? 0);
    }
    if (at !== text.length) throw new RangeError('search data: texts of another length');
    return new Texts({ all: textOf(text), from, to }, whole);
  }

  /** A text as it is printed. */
  text(number: number): string {
    const { all, from, to } = this.#ranges;
    return all.slice(from[number], to[number]);
  }

  /**
   * All texts folded for search. The whole ones are folded in one go: a call for each takes three times as
   * long.
   */
  folded(): FoldedTexts {
    const { all, from, to } = this.#ranges;
    const { codes: whole, offsets } = foldForSearch(all, { borders: to.subarray(0, this.#whole) });
    const parts: Uint16Array[] = [];
    const starts = new Uint32Array(this.size + 1);
    let end = 0;
    for (let i = 0; i < this.#whole; i++) {
      const border = to[i] as number;
      while (end < offsets.length && (offsets[end] as number) < border) end++;
      starts[i + 1] = end;
    }
    for (let i = this.#whole; i < this.size; i++) {
      const part = foldForSearch(all.slice(from[i], to[i])).codes;
      parts.push(part);
      end += part.length;
      starts[i + 1] = end;
    }
    const codes = new Uint16Array(end);
    codes.set(whole);
    parts.forEach((part, i) => codes.set(part, starts[this.#whole + i]));
    return { codes, starts };
  }
}
