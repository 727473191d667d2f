/** How well every text holds a word. */
import { TextIndex } from './text-index.ts';
import type { Texts } from './texts.ts';
import { scanWord, type ScanWord, type Window } from './window.ts';

/** Below this part of a word a text does not hold it. */
export const leastHeld = 0.5;

/** A word of the query, scored. */
export interface ScoredWord {
  scan: ScanWord;
  /** For each text, short ones first; 0 where it does not hold the word. */
  scores: Float32Array;
  /** The texts that hold it, rising: few, so nothing need go through all. */
  texts: readonly number[];
  best: number;
}

/** Scored words that are kept: the next key adds a character to one word and leaves the others. */
const mostKept = 24;

interface Indexed {
  texts: Texts;
  index: TextIndex;
}

/** Scores words over the short texts, and over the long ones once there are any. */
export class WordScores {
  readonly #short: Indexed;
  readonly shortCount: number;
  #long: Indexed | undefined;
  readonly #kept = new Map<string, ScoredWord>();

  constructor(short: Texts) {
    this.#short = { texts: short, index: new TextIndex(short) };
    this.shortCount = short.size;
  }

  /** Takes the long texts in. */
  addLong(long: Texts): void {
    this.#long = { texts: long, index: new TextIndex(long) };
  }

  /** Makes scoring fast, in four steps; see `TextIndex.prepare`. @returns false where both are made */
  prepare(): boolean {
    return this.#short.index.prepare() || (this.#long?.index.prepare() ?? false);
  }

  /** How many texts there are. */
  get size(): number {
    return this.shortCount + (this.#long?.texts.size ?? 0);
  }

  /** @param text folded, not empty */
  of(text: string): ScoredWord {
    const kept = this.#kept.get(text);
    this.#kept.delete(text);
    const isWhole = kept?.scores.length === this.size;
    const word = kept && isWhole ? kept : this.#score(text, kept);
    this.#kept.set(text, word);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(old);
    }
    return word;
  }

  /** @param ofShort the same word as it was scored before there were long texts */
  #score(text: string, ofShort?: ScoredWord): ScoredWord {
    const scan = ofShort?.scan ?? scanWord(text, this.#short.texts.alphabet);
    const scores = new Float32Array(this.size);
    const texts = [...(ofShort?.texts ?? [])];
    if (ofShort) scores.set(ofShort.scores);
    else this.#short.index.score(scan, leastHeld, { scores, texts }, 0);
    this.#long?.index.score(scan, leastHeld, { scores, texts }, this.shortCount);
    // As the scores hold it, so that its text can be looked up.
    let best = 0;
    for (const text of texts) best = Math.max(best, scores[text] as number);
    return { scan, scores, texts, best };
  }

  #at(text: number): [Indexed, number] | undefined {
    if (text < this.shortCount) return [this.#short, text];
    return this.#long && [this.#long, text - this.shortCount];
  }

  /** Where a text holds a word as it is: positions in the folded text. */
  find(word: ScanWord, text: number): number[] {
    const at = this.#at(text);
    return at ? at[0].index.find(word, at[1]) : [];
  }

  /** Where a text holds most of a word: positions in the folded text. */
  window(word: ScanWord, text: number): Window {
    const at = this.#at(text);
    return at ? at[0].index.window(word, at[1]) : { score: 0, first: 0, last: 0 };
  }

  /** The length of a folded text. */
  lengthOf(text: number): number {
    const at = this.#at(text);
    return at ? at[0].texts.lengthOf(at[1]) : 0;
  }

  /** The folded short texts that may stand in a run: of at most `longest` characters, beginning with one of the run's. */
  shortTextsIn(run: string, longest: number): ReadonlySet<string> {
    return this.#short.index.beginningWith(this.of(run).scan, longest);
  }

  /** Whether a short text is this word and nothing else. */
  isShort(text: string): boolean {
    if (text === '') return false;
    const { scan, scores, texts } = this.of(text);
    return texts.some(
      (short) =>
        short < this.shortCount &&
        scores[short] === 1 &&
        this.#short.texts.lengthOf(short) === text.length &&
        this.#short.index.find(scan, short).length > 0,
    );
  }

  /** Whether some text has all of a word's characters in one place, in whatever order. */
  holdsAll(text: string): boolean {
    const { scan, scores, best } = this.of(text);
    const at = best === 0 ? undefined : this.#at(scores.indexOf(best));
    return at !== undefined && at[0].index.hasAll(scan, at[1]);
  }
}
