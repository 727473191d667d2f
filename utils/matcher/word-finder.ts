import { isWordCode, spacedScriptsEnd } from './fold.ts';
import { cellWords, startBit, startPlace, type Sections } from './format.ts';

const point = 0x2e;
const comma = 0x2c;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The code at a place; 0 beyond the ends, where reading an array is slow. */
export const codeAt = (codes: Uint16Array, at: number): number =>
  at >= 0 && at < codes.length ? (codes[at] ?? 0) : 0;

/**
 * Whether a word may begin or end between two codes: not within a Latin word or a number (5G does
 * not stand in 15G, nor in 1.5G).
 */
const isBorder = (codes: Uint16Array, at: number): boolean => {
  const before = codeAt(codes, at - 1);
  const after = codeAt(codes, at);
  if (before >= spacedScriptsEnd || after >= spacedScriptsEnd) return true;
  if (isWordCode(before) && isWordCode(after)) return false;
  if (isDigit(after) && (before === point || before === comma))
    return !isDigit(codeAt(codes, at - 2));
  if (isDigit(before) && (after === point || after === comma))
    return !isDigit(codeAt(codes, at + 1));
  return true;
};

/**
 * Finds the words of an automaton in folded codes, one by one. Nearly all the time of a search is spent
 * in the two loops here, so they keep to numbers and typed arrays, and leave what they found in fields.
 */
export class WordFinder {
  readonly #cells: Int32Array;
  readonly #starts: Int32Array;
  /** Class of every UTF-16 code; 0 where no pattern holds it. */
  readonly #classes = new Uint16Array(0x10000);
  /** Where the word that was found last ends; 0 where none was. */
  end = 0;
  /** What its pattern stands for, see `packValue`; 1 a longer word. */
  value = 0;

  constructor({ alphabet, cells, starts }: Sections) {
    this.#cells = cells;
    this.#starts = starts;
    alphabet.forEach((code, i) => {
      this.#classes[code] = i + 1;
    });
  }

  /**
   * Finds the first place from `from`, before `limit`, where a word begins, and the longest there.
   * @param to no word reaches over it
   * @returns the place; `limit`, and no word, where there is none
   */
  next(codes: Uint16Array, from: number, limit: number, to: number): number {
    const starts = this.#starts;
    let first = 0;
    let second = codeAt(codes, from);
    let third = codeAt(codes, from + 1);
    for (let i = from; i < limit; i++) {
      first = second;
      second = third;
      third = i + 2 < codes.length ? (codes[i + 2] ?? 0) : 0;
      const mayStart = ((starts[startPlace(first, second)] ?? 0) >>> startBit(third)) & 1;
      if (mayStart !== 0 && this.longestAt(codes, i, to)) return i;
    }
    this.end = 0;
    return limit;
  }

  /** Finds the longest word that begins at `from`; whether there is one. */
  longestAt(codes: Uint16Array, from: number, to: number): boolean {
    const cells = this.#cells;
    const classes = this.#classes;
    let state = 0;
    let value = 0;
    let end = 0;
    for (let i = from; i < to; i++) {
      const code = codes[i] ?? 0;
      const child = (cells[state] ?? 0) + (classes[code] ?? 0) * cellWords;
      if (cells[child + 1] !== state) break;
      state = child;
      const here = cells[child + 2] ?? 0;
      if (here > 0 && (code >= spacedScriptsEnd || isBorder(codes, i + 1))) {
        value = here;
        end = i + 1;
      }
    }
    if (end > 0 && (codes[from] ?? 0) < spacedScriptsEnd && !isBorder(codes, from)) end = 0;
    this.end = end;
    this.value = value;
    return end > 0;
  }
}
