/** What a query names: documents by title or number, anything by how it is spelt. */
import { bareNumber } from './bare-number.ts';
import type { Places } from './places.ts';
import { NameSpellings } from './spelled-names.ts';
import type { Texts } from './texts.ts';
import type { WordScores } from './word-scores.ts';
import type { QueryWord } from './words-of-query.ts';

/** A name in pinyin or first letters is never as near as the name itself, one with an error less. */
const mostSpelt = 0.95;
const mostAlike = 0.78;
/** Fewer letters are taken for letters, not for pinyin, unless names begin with them. */
const fewestLetters = 4;

const latin = /^[a-z][a-z ]*$/u;

/** Finds names. */
export class NameFinder {
  readonly #places: Places;
  readonly #short: Texts;
  readonly #scores: WordScores;
  #made: NameSpellings | undefined;

  /** @param short texts of `names.bin` */
  constructor(places: Places, short: Texts, scores: WordScores) {
    this.#places = places;
    this.#short = short;
    this.#scores = scores;
  }

  /** The places of the documents, held or cited, that have this folded name or bare number. */
  #named(name: string): ReadonlySet<number> {
    const [first] = this.#places.range('document');
    const { documentNames, bareNumbers } = this.#places.head;
    const named = new Set<number>();
    // Gone through for each query: some 800, and a map of them would be made while the first key waits.
    for (const names of [documentNames, bareNumbers])
      for (const pair of names) if (pair[0] === name) named.add(first + pair[1]);
    return named;
  }

  /** The places of the documents, held or cited, that a query names by title or number. */
  documents(whole: string): ReadonlySet<number> {
    const named = this.#named(whole);
    return named.size > 0 ? named : this.#named(bareNumber(whole));
  }

  /** Puts names for the words that are pinyin of one, where no text has them as they are. */
  spelt(words: readonly QueryWord[]): QueryWord[] {
    const all = words.map(({ word }) => word).join('');
    if (words.length > 1 && latin.test(all)) {
      const name = this.#nameOf(all);
      if (name !== undefined)
        return [{ typed: words.map(({ typed }) => typed).join(' '), word: name }];
    }
    return words.map((word) => {
      const name = latin.test(word.word) ? this.#nameOf(word.word) : undefined;
      return name === undefined ? word : { ...word, word: name };
    });
  }

  /** The name that letters spell, the one that the corpus has most of. */
  #nameOf(letters: string): string | undefined {
    if (letters.length < fewestLetters || this.#scores.of(letters).best === 1) return undefined;
    const [best] = this.#spellings()
      .find(letters)
      .filter(({ whole }) => whole)
      .map(({ text }) => this.#short.folded(text))
      .toSorted((a, b) => this.#heldBy(b) - this.#heldBy(a));
    return best;
  }

  #heldBy(word: string): number {
    return this.#scores.of(word).scores.reduce((count, score) => count + (score === 1 ? 1 : 0), 0);
  }

  #spellings(): NameSpellings {
    this.#made ??= this.#makeSpellings();
    return this.#made;
  }

  #makeSpellings(): NameSpellings {
    const { columns, head, starts, size } = this.#places;
    const { nameTexts, shown0 } = columns;
    const isNamed = new Uint8Array(this.#short.size);
    for (const text of nameTexts) isNamed[text] = 1;
    // What is beyond has no place there.
    for (let place = starts[1] as number; place < size; place++)
      isNamed[(shown0[place] as number) - 1] = 1;
    const named: number[] = [];
    for (let text = 0; text < isNamed.length; text++) if (isNamed[text] === 1) named.push(text);
    return new NameSpellings(head.spelling, named, this.#short);
  }

  /** Makes a part of what finding by spelling needs. @returns false where nothing is left to make */
  prepareOne(): boolean {
    return this.#spellings().prepareOne();
  }

  /**
   * Short texts that a query spells, in letters or with a typing error, and how nearly. Of a query that is
   * no letters none where a text has it as it is.
   */
  near(whole: string): Map<number, number> {
    const near = new Map<number, number>();
    const letters = latin.test(whole);
    if (whole.length < 2 || (!letters && this.#scores.of(whole).best === 1)) return near;
    for (const { text, score } of this.#spellings().find(whole.replaceAll(' ', '')))
      if (letters || score < 1) near.set(text, Math.min(score, letters ? mostSpelt : mostAlike));
    return near;
  }
}
