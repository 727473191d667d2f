/** Collects the texts of the search data, each distinct one once. */
import { columnOf, codesOf, type Column } from '../../../utils/search/columns.ts';

/** The short texts. */
export class ShortTexts {
  readonly #numbers = new Map<string, number>();

  get all(): string[] {
    return [...this.#numbers.keys()];
  }

  /** The number of a text, which is added where it is new. */
  number(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  columns(): { text: Uint16Array; lengths: Column } {
    return columnsOf(this.all);
  }
}

/** Where a text stands within another one. */
interface Within {
  text: number;
  from: number;
  size: number;
}

/** A reference to a long text, known by number once all of them are. */
export type LongText = { text: number } | { within: number };

/** The long texts, some of them parts of others. */
export class LongTexts {
  readonly #numbers = new Map<string, number>();
  readonly #parts = new Map<string, number>();
  readonly #within: Within[] = [];

  get all(): string[] {
    return [...this.#numbers.keys()];
  }

  /** A text as a whole. */
  whole(text: string): LongText {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return { text: known };
  }

  /** A text that may stand in one of `holders`, each of which is a whole text. */
  part(text: string, holders: readonly string[]): LongText {
    if (this.#numbers.has(text)) return this.whole(text);
    const known = this.#parts.get(text);
    if (known !== undefined) return { within: known };
    for (const holder of holders) {
      const from = holder.indexOf(text);
      const number = this.#numbers.get(holder);
      if (from < 0 || number === undefined) continue;
      this.#within.push({ text: number, from, size: text.length });
      this.#parts.set(text, this.#within.length - 1);
      return { within: this.#within.length - 1 };
    }
    return this.whole(text);
  }

  /** The number of a text among all, `first` being the number of the first long one. */
  number(reference: LongText, first: number): number {
    return 'text' in reference
      ? first + reference.text
      : first + this.#numbers.size + reference.within;
  }

  columns(): Record<'text' | 'lengths' | 'within' | 'from' | 'size', Column> {
    return {
      ...columnsOf(this.all),
      within: columnOf(this.#within.map(({ text }) => text)),
      from: columnOf(this.#within.map(({ from }) => from)),
      size: columnOf(this.#within.map(({ size }) => size)),
    };
  }
}

const columnsOf = (texts: readonly string[]): { text: Uint16Array; lengths: Column } => ({
  text: codesOf(texts.join('')),
  lengths: columnOf(texts.map(({ length }) => length)),
});
