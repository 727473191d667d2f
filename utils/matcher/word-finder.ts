import { isWordCode, spacedScriptsEnd } from './fold.ts';
import { cellBase, hasClass, isEnd, isLeaf, type Sections } from './format.ts';
import { findStarts } from './starts.ts';

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

/** Where words may begin is listed for so many codes at a time: the list stays in a near cache. */
const windowLength = 1 << 12;

/** Whether the ends of a word that stands from `from` to `end` are borders. */
const isApart = (codes: Uint16Array, from: number, end: number): boolean =>
  (codeAt(codes, end - 1) >= spacedScriptsEnd || isBorder(codes, end)) &&
  (codeAt(codes, from) >= spacedScriptsEnd || isBorder(codes, from));

/**
 * Finds the words of an automaton in folded codes, one by one. Nearly all the time of a search is spent
 * in the loops here and in `findStarts`, so they keep to numbers and typed arrays, and leave what they found
 * in fields.
 */
export class WordFinder {
  readonly #sections: Sections;
  /** Class of every UTF-16 code; 0 where no pattern holds it. */
  readonly #classes = new Uint16Array(0x10000);
  #codes: Uint16Array = new Uint16Array();
  /** Where a word may begin, as far as was looked. */
  readonly #places = new Int32Array(windowLength);
  #placeCount = 0;
  /** Index of the first place that is not passed yet. */
  #place = 0;
  /** Places before are in the list, or were in an earlier one. */
  #looked = 0;
  /** Where the word that was found last ends; 0 where none was. */
  end = 0;
  /** What its pattern stands for, see `packValue`; 1 a longer word. */
  value = 0;

  constructor(sections: Sections) {
    this.#sections = sections;
    sections.alphabet.forEach((code, i) => {
      this.#classes[code] = i + 1;
    });
  }

  /** Takes the folded codes in which `next` and `longestAt` look; they must not change meanwhile. */
  read(codes: Uint16Array): void {
    this.#codes = codes;
    this.#placeCount = 0;
    this.#place = 0;
    this.#looked = 0;
  }

  /** Lists where words may begin, from `from` on. */
  #look(from: number): void {
    const to = Math.min(from + windowLength, this.#codes.length);
    this.#placeCount = findStarts(this.#sections, this.#codes, from, to, this.#places);
    this.#place = 0;
    this.#looked = to;
  }

  /**
   * Finds the first place from `from`, before `limit`, where a word begins, and the longest there.
   * @param from no smaller than in the call before, since `read`
   * @param limit within the codes
   * @param to no word reaches over it
   * @returns the place; `limit`, and no word, where there is none
   */
  next(from: number, limit: number, to: number): number {
    const places = this.#places;
    for (;;) {
      const count = this.#placeCount;
      for (let at = this.#place; at < count; at++) {
        const place = places[at] ?? 0;
        if (place < from || (place < limit && !this.longestAt(place, to))) continue;
        this.#place = at;
        if (place < limit) return place;
        this.end = 0;
        return limit;
      }
      this.#place = count;
      if (this.#looked >= limit) break;
      this.#look(Math.max(from, this.#looked));
    }
    this.end = 0;
    return limit;
  }

  /** Finds the longest word that begins at `from`; whether there is one. */
  longestAt(from: number, to: number): boolean {
    const { cells } = this.#sections;
    const codes = this.#codes;
    const classes = this.#classes;
    for (let reach = to; ;) {
      let cell = cells[0] ?? 0;
      let last = 0;
      let end = 0;
      for (let i = from; i < reach; i++) {
        const codeClass = classes[codes[i] ?? 0] ?? 0;
        cell = cells[cellBase(cell) + codeClass] ?? 0;
        if (!hasClass(cell, codeClass)) break;
        if (!isEnd(cell)) continue;
        last = cell;
        end = i + 1;
        if (isLeaf(cell)) break;
      }
      if (end === 0 || isApart(codes, from, end)) {
        this.end = end;
        if (end > 0) this.value = this.#valueOf(last);
        return end > 0;
      }
      // Seldom: the next shorter one.
      reach = end - 1;
    }
  }

  /** What the pattern stands for that ends at a cell. */
  #valueOf(cell: number): number {
    const { alphabet, cells, values } = this.#sections;
    const leaf = isLeaf(cell) ? cell : (cells[cellBase(cell) + alphabet.length + 1] ?? 0);
    return values[cellBase(leaf)] ?? 0;
  }
}
