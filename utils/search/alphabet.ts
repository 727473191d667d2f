/**
 * The characters of folded text by number, the commonest first. Texts that are kept as these numbers zip to less
 * than in UTF-16, and tables that have a place for each character are small.
 */
import { isWordCode } from '../matcher/fold.ts';

/** What a number stands for: nothing that puts spaces between words, a letter of a script that does, a digit. */
const [other, letter, digit] = [0, 1, 2];

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Numbers for the characters (UTF-16 code units) that a corpus has. */
export class Alphabet {
  /** Numbers are 1 … size; 0 is what no text has. */
  readonly size: number;
  readonly #characters: string;
  readonly #numbers = new Uint16Array(0x10000);
  readonly #sorts: Uint8Array;

  /** @param characters distinct, in the order of their numbers */
  constructor(characters: string) {
    this.size = characters.length;
    this.#characters = characters;
    this.#sorts = new Uint8Array(this.size + 1);
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      this.#numbers[code] = i + 1;
      if (isWordCode(code)) this.#sorts[i + 1] = isDigit(code) ? digit : letter;
    }
  }

  /** The number of a UTF-16 code unit; 0 for one that no text has. */
  numberOf(code: number): number {
    return this.#numbers[code] as number;
  }

  /** Numbers for folded text. */
  encode(folded: string): Uint16Array {
    const numbers = new Uint16Array(folded.length);
    for (let i = 0; i < folded.length; i++)
      numbers[i] = this.#numbers[folded.charCodeAt(i)] as number;
    return numbers;
  }

  /** The character (a UTF-16 code unit) of a number. */
  character(number: number): string {
    return this.#characters.charAt(number - 1);
  }

  /** Folded text for numbers. */
  decode(numbers: Uint16Array): string {
    let folded = '';
    for (const number of numbers) folded += this.character(number);
    return folded;
  }

  /** Whether two characters that stand together belong to one number or one Latin word. */
  goesOn(before: number, behind: number): boolean {
    const sort = this.#sorts[before];
    return sort !== other && sort === this.#sorts[behind];
  }
}
