import { foldText, isWordCode } from './fold.ts';
import {
  pairHash,
  readAutomaton,
  valueCapitals,
  valueKind,
  valueTerm,
  type Sections,
} from './format.ts';
import type { Mark } from './model.ts';

/** A term found in a text, with the kind that its pattern was given. */
export interface KindMark extends Mark {
  kind: number;
}

const point = 0x2e;
const comma = 0x2c;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Whether a word may begin or end between two codes: not within a Latin word or a number (5G does
 * not stand in 15G, nor in 1.5G).
 */
const isBorder = (codes: Uint16Array, at: number): boolean => {
  const before = codes[at - 1] ?? 0;
  const after = codes[at] ?? 0;
  if (isWordCode(before) && isWordCode(after)) return false;
  if (isDigit(after) && (before === point || before === comma)) return !isDigit(codes[at - 2] ?? 0);
  if (isDigit(before) && (after === point || after === comma)) return !isDigit(codes[at + 1] ?? 0);
  return true;
};

const isSmall = (text: string): boolean => text === text.toLowerCase();

/** Finds the terms of a compiled automaton in texts. Runs in the background and in Node. */
export class Matcher {
  readonly #sections: Sections;
  /** Class of every UTF-16 code; 0 where no pattern holds it. */
  readonly #classes = new Uint16Array(0x10000);

  private constructor(sections: Sections) {
    this.#sections = sections;
    sections.alphabet.forEach((code, i) => {
      this.#classes[code] = i + 1;
    });
  }

  /**
   * Takes a compiled automaton; the buffer is kept, not copied, and must not change.
   * @throws AutomatonError when the buffer is damaged or of another version
   */
  static load(buffer: ArrayBuffer): Matcher {
    return new Matcher(readAutomaton(buffer));
  }

  /**
   * The terms in a text: the leftmost first, the longest at each place, none overlapping. A term's
   * Latin letters and digits are found at word boundaries alone, and a term of Latin letters alone not
   * in small letters where it has capitals (5g is five grams). The time is linear in the text;
   * the longest term is the factor's bound.
   * @param text any text; '\n' ends a block and no term reaches over it
   * @returns by start; offsets are UTF-16 code units of `text`, `end` exclusive
   */
  find(text: string): KindMark[] {
    const { codes, offsets } = foldText(text);
    const { pairs } = this.#sections;
    const marks: KindMark[] = [];
    let next = codes[0] ?? 0;
    for (let i = 0; i + 1 < codes.length; i++) {
      const code = next;
      next = codes[i + 1] ?? 0;
      const hash = pairHash(code, next);
      if (((pairs[hash >>> 5] ?? 0) & (1 << (hash & 31))) === 0) continue;
      const found = this.#longestAt(codes, i);
      if (!found) continue;
      const { value, length } = found;
      const last = i + length - 1;
      const start = offsets[i] ?? 0;
      const end = (offsets[last] ?? 0) + 1;
      if (value > 1 && !(valueCapitals(value) && isSmall(text.slice(start, end))))
        marks.push({ start, end, term: valueTerm(value), kind: valueKind(value) });
      i = last;
      next = codes[i + 1] ?? 0;
    }
    return marks;
  }

  #longestAt(codes: Uint16Array, from: number): { value: number; length: number } | undefined {
    const { base, check, value } = this.#sections;
    const classes = this.#classes;
    if (!isBorder(codes, from)) return undefined;
    let state = 0;
    let foundValue = 0;
    let foundEnd = 0;
    for (let i = from; i < codes.length; i++) {
      const code = codes[i] ?? 0;
      const child = (base[state] ?? 0) + (classes[code] ?? 0);
      if (classes[code] === 0 || check[child] !== state) break;
      state = child;
      const here = value[child] ?? 0;
      if (here > 0 && isBorder(codes, i + 1)) {
        foundValue = here;
        foundEnd = i + 1;
      }
    }
    return foundEnd === 0 ? undefined : { value: foundValue, length: foundEnd - from };
  }
}
