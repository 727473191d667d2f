/** Collects the texts of the search data, each distinct one once. */
import { columnOf, type Column } from '../../../utils/search/columns.ts';
import type { Script, TextsColumns } from '../../../utils/search/layout.ts';
import { foldedColumns, foldedPart, type FoldedPart } from './folded-texts.ts';

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

  columns(script: Script): TextsColumns {
    return foldedColumns(this.all, script);
  }
}

/** Where a text stands within another one. */
interface Within {
  text: number;
  folded: FoldedPart;
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
      const folded = foldedPart(holder, from, text);
      if (!folded) continue;
      this.#within.push({ text: number, folded, from, size: text.length });
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

  columns(script: Script): Record<string, Column> {
    const parts = this.#within;
    return {
      ...foldedColumns(this.all, script),
      within: columnOf(parts.map(({ text }) => text)),
      withinAt: columnOf(parts.map(({ folded }) => folded.at)),
      withinLength: columnOf(parts.map(({ folded }) => folded.length)),
      printedAt: columnOf(parts.map(({ from }) => from)),
      printedLength: columnOf(parts.map(({ size }) => size)),
    };
  }
}
