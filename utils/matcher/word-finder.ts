import { Candidates, windowLength } from './candidates.ts';
import { tailEnd } from './double-array.ts';
import { isWordCode, spacedScriptsEnd, type Folded } from './fold.ts';
import { isPlain, isSimple, longerWord, type Sections } from './format.ts';
import { markLength, type MarkList } from './mark-list.ts';

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

/** What the word stands for that ends at a cell of this base, see `buildDoubleArray`. */
const valueOf = (bases: Int32Array, tails: Uint16Array, base: number): number => {
  const tail = ~(base > 0 ? (bases[base] as number) : base);
  return (tails[tail + 1] as number) | ((tails[tail + 2] as number) << 16);
};

/** Whether the ends of a word that stands from `from` to `end` are borders. */
const isApart = (codes: Uint16Array, from: number, end: number): boolean =>
  ((codes[end - 1] as number) >= spacedScriptsEnd || isBorder(codes, end)) &&
  ((codes[from] as number) >= spacedScriptsEnd || isBorder(codes, from));

/**
 * Finds the words of an automaton in folded codes, one by one. It leaves what it found in fields: an object for each
 * takes as long as finding it.
 */
export class WordFinder {
  readonly #checks: Uint16Array;
  readonly #bases: Int32Array;
  readonly #tails: Uint16Array;
  /** Class of every UTF-16 code; 0 where no pattern holds it. */
  readonly #classes = new Uint16Array(0x10000);
  readonly #candidates: Candidates;
  #codes: Uint16Array = new Uint16Array();
  /** The same memory, two codes in each number. */
  #pairs: Int32Array = new Int32Array();
  /** Behind the last place where a word may begin: none is shorter than two codes. */
  #last = 0;
  /** Places before were looked at. */
  #looked = 0;
  /** Candidates, and which is the first that is not passed yet. */
  #count = 0;
  #next = 0;
  /** Where the word that was found last ends; 0 where none was. */
  end = 0;
  /** What its pattern stands for, see `packValue`; 1 a longer word. */
  value = 0;

  constructor(sections: Sections) {
    this.#checks = sections.checks;
    this.#bases = sections.bases;
    this.#tails = sections.tails;
    sections.alphabet.forEach((code, i) => {
      this.#classes[code] = i + 1;
    });
    this.#candidates = new Candidates(sections, this.#classes);
  }

  /** Takes the folded text in which `next` and `longestAt` look; it must not change meanwhile. */
  read({ codes, marked }: Folded): void {
    this.#codes = marked;
    if (this.#pairs.buffer !== marked.buffer) this.#pairs = new Int32Array(marked.buffer);
    this.#last = codes.length - 1;
    this.#looked = 0;
    this.#count = 0;
    this.#next = 0;
  }

  /** Looks for candidates at the next places, from `from` on; whether there are any more places. */
  #look(from: number): boolean {
    const start = Math.max(this.#looked, from);
    const end = Math.min(start + windowLength, this.#last);
    if (start >= end) return false;
    this.#count = this.#candidates.find(this.#codes, this.#pairs, start, end);
    this.#next = 0;
    this.#looked = end;
    return true;
  }

  /**
   * Adds the words from `from` on, the leftmost first and the longest at each place, to a place where more is to be
   * asked: there stands the name of a document, which is then in `end` and `value`, or `limit` is reached.
   * @param from no smaller than where the call before ended, since `read`
   * @param limit within the codes
   * @param to no word reaches over it
   * @returns that place, where no word was found if `end` is 0; behind `limit`, if a word reaches over it
   */
  addPlain(marks: MarkList, from: number, limit: number, to: number): number {
    const { lists } = this.#candidates;
    const checks = this.#checks;
    const bases = this.#bases;
    const tails = this.#tails;
    const classes = this.#classes;
    const codes = this.#codes;
    let start = from;
    this.end = 0;
    do {
      const count = this.#count;
      marks.reserve(count - this.#next);
      const { numbers } = marks;
      let { length } = marks;
      for (let next = this.#next; next < count; next++) {
        const place = lists[next] as number;
        if (place < start) continue;
        if (place >= limit) {
          this.#next = next;
          marks.length = length;
          return Math.max(start, limit);
        }
        let last = lists[next + 4112] as number;
        let cell = lists[next + 8224] as number;
        let end = (place + 2) & -(last === 0 ? 0 : 1);
        let at = place + 3;
        let base = cell === 0 ? 0 : (bases[cell] as number);
        // Whether a word ends at a state is not asked but computed: it would be guessed wrong too often.
        while (base > 0) {
          const ends = -((checks[cell] as number) & 1);
          last = (last & ~ends) | (base & ends);
          end = (end & ~ends) | (at & ends);
          const codeClass = classes[codes[at] as number] as number;
          cell = base + codeClass;
          if ((checks[cell] as number) >> 1 !== codeClass) break;
          base = bases[cell] as number;
          at++;
        }
        if (base < 0) {
          let tail = ~base;
          let code = tails[tail] as number;
          while (code !== tailEnd && code === codes[at]) {
            code = tails[++tail] as number;
            at++;
          }
          if (code === tailEnd) {
            last = ~tail;
            end = at;
          }
        }
        if (end === 0) continue;
        let value = valueOf(bases, tails, last);
        if (end > to || !isSimple(value)) {
          if (end > to || !isApart(codes, place, end)) {
            // Seldom: a shorter one.
            if (!this.longestAt(place, Math.min(to, end - 1))) continue;
            ({ end, value } = this);
            this.end = 0;
          }
          if (!isPlain(value)) {
            this.#next = next;
            marks.length = length;
            this.end = end;
            this.value = value;
            return place;
          }
        }
        start = end;
        if (value === longerWord) continue;
        numbers[length] = place;
        numbers[length + 1] = end;
        numbers[length + 2] = value;
        length += markLength;
      }
      this.#next = count;
      marks.length = length;
    } while (this.#looked < limit && this.#look(start));
    return Math.max(start, limit);
  }

  /** Finds the longest word that begins at `from`; whether there is one. */
  longestAt(from: number, to: number): boolean {
    const checks = this.#checks;
    const bases = this.#bases;
    const tails = this.#tails;
    const classes = this.#classes;
    const codes = this.#codes;
    this.end = 0;
    let base = bases[0] ?? 0;
    for (let at = from; base >= 0 && at < to;) {
      const codeClass = classes[codes[at++] ?? 0] ?? 0;
      const cell = base + codeClass;
      const check = checks[cell] ?? 0;
      if (check >>> 1 !== codeClass) break;
      base = bases[cell] ?? 0;
      if ((check & 1) === 0) {
        if (base >= 0) continue;
        let tail = ~base;
        for (; at < to && tails[tail] === codes[at]; tail++) at++;
        if (tails[tail] !== tailEnd) break;
        base = ~tail;
      }
      if (!isApart(codes, from, at)) continue;
      this.end = at;
      this.value = valueOf(bases, tails, base);
    }
    return this.end > 0;
  }
}
