import type { Sections } from './format.ts';
import { findStarts } from './starts.ts';

/** So many codes are looked at together: the lists stay in a near cache. */
export const windowLength = 1 << 12;

/**
 * Places where a word may begin, known as far as the third code. A search that follows each word from its beginning
 * waits at every step for memory, and guesses wrong at each end where the word goes on; here what is found at a
 * place decides nothing but whether it is counted, which needs no branch, so that many places are
 * looked at in the time of one.
 *
 * The loop keeps to numbers and to few typed arrays: each takes registers. Masks are 0 or -1.
 */
export class Candidates {
  readonly #starts: Int32Array;
  readonly #checks: Uint16Array;
  readonly #bases: Int32Array;
  readonly #classes: Uint16Array;
  /** Where the children of a word's first code are counted from, by its class. */
  readonly #firstBases: Int32Array;
  /**
   * Three lists, each a line of a cache further than one behind the other would be: where a word may begin; from 4112 on
   * the base of the cell at which a word of two codes ends there, 0 where none does; from 8224 on the cell to which three
   * codes lead, 0 (the root) where they lead nowhere. The numbers stand as such where they are read, see `findStarts`.
   */
  readonly lists = new Int32Array(3 * 4112);

  /** @param classes the class of every UTF-16 code; 0 where no pattern holds it */
  constructor({ alphabet, starts, checks, bases }: Sections, classes: Uint16Array) {
    this.#starts = starts;
    this.#checks = checks;
    this.#bases = bases;
    this.#classes = classes;
    // A class with which no word begins leads to the end of the array, where all cells are free.
    const { length } = alphabet;
    const root = bases[0] ?? 0;
    this.#firstBases = new Int32Array(length + 1).fill(bases.length - length - 1);
    for (let first = 1; first <= length; first++) {
      const cell = root + first;
      if ((checks[cell] ?? 0) >>> 1 === first) this.#firstBases[first] = bases[cell] ?? 0;
    }
  }

  /**
   * Lists the places from `from` to `to`, rising; and, seldom, a few beside, see `findStarts`.
   * @param codes folded text
   * @param words the same by two, as for `findStarts`
   * @param to at most `windowLength` further
   * @returns how many
   */
  find(codes: Uint16Array, words: Int32Array, from: number, to: number): number {
    const { lists } = this;
    const checks = this.#checks;
    const bases = this.#bases;
    const classes = this.#classes;
    const count = findStarts(this.#starts, words, from, to, lists);
    const firstBases = this.#firstBases;
    let kept = 0;
    for (let next = 0; next < count; next++) {
      const place = lists[next] as number;
      const class1 = classes[codes[place] as number] as number;
      const class2 = classes[codes[place + 1] as number] as number;
      const class3 = classes[codes[place + 2] as number] as number;
      const cell2 = (firstBases[class1] as number) + class2;
      const base2 = bases[cell2] as number;
      const check2 = checks[cell2] as number;
      // A leaf has no children; of any base within the array, and a class, there is a cell.
      const cell3 = (base2 & ~(base2 >> 31)) + class3;
      const off2 = (check2 >>> 1) ^ class2;
      const off3 = off2 | (base2 >>> 31) | (((checks[cell3] as number) >>> 1) ^ class3);
      const isPair = ((off2 - 1) >> 31) & -(check2 & 1);
      const isTriple = (off3 - 1) >> 31;
      lists[kept] = place;
      lists[kept + 4112] = base2 & isPair;
      lists[kept + 8224] = cell3 & isTriple;
      kept -= isPair | isTriple;
    }
    return kept;
  }
}
