/**
 * Texts made ready for scanning, with lists of the texts that hold
 * each character and each pair of characters. The lists are no index to answer from: they tell
 * which texts cannot hold enough of a word, and only the others are looked through.
 */
import type { Texts } from './texts.ts';
import { bestWindow, type ScanWord, type Window } from './window.ts';

/** Texts by feature: those of feature `f` are `texts[starts[f]]` … `texts[starts[f + 1] - 1]`. */
interface Lists {
  starts: Uint32Array;
  texts: Uint32Array;
}

/** Pairs share a list where they fall into one of these. */
const pairLists = 1 << 16;

const pairList = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;

/** What a number or Latin word counts for that stands only within a longer one: 12号 in 112号. */
const partOfWord = 0.75;
/** Below this a text holds a word only with all of its characters in one place. */
const leastInOrder = 0.58;
/** Fewer characters than this stand together by chance. */
const fewest = 3;
/** Letters and digits stand together by chance more often than characters do. */
const leastOfSpelling = 0.8;
const onlySpelt = /^[\d a-z]+$/u;
const onlyDigits = /^[\d ]+$/u;

/** Whether a text that holds this much of a word is like it: no number is like another one. */
const isLike = (word: string, score: number): boolean =>
  !onlySpelt.test(word) || (score >= leastOfSpelling && !onlyDigits.test(word));

/**
 * How many of a text's codes have a slot. A function of its own, called for each text: the first query runs it before any
 * compiler has seen it, and what was compiled meanwhile is taken at the next call, but in a loop that runs only late.
 */
const countIn = (
  codes: ArrayLike<number>,
  from: number,
  to: number,
  slots: ArrayLike<number>,
): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (slots[codes[i] as number] !== 0) count++;
  return count;
};

/** Texts that words are looked for in. */
export class TextIndex {
  readonly size: number;
  readonly #texts: Texts;
  /** For each text how much of a word it may hold; used within a call. */
  readonly #held: Uint16Array;
  #characters: Lists | undefined;
  #pairs: Lists | undefined;

  constructor(texts: Texts) {
    this.#texts = texts;
    this.size = texts.size;
    this.#held = new Uint16Array(this.size);
  }

  /**
   * Makes the lists, one of two kinds a call (10 ms for a million characters). Until then all texts are looked through, which
   * answers as well and takes some times longer.
   * @returns false where they are made already
   */
  prepare(): boolean {
    if (this.#pairs) return false;
    if (this.#characters) this.#pairs = this.#lists(pairLists, true);
    else this.#characters = this.#lists(this.#texts.alphabet.size + 1, false);
    return true;
  }

  #lists(features: number, ofPairs: boolean): Lists {
    const { codes, from, to } = this.#texts;
    const { size } = this;
    const counts = new Uint32Array(features + 1);
    const last = new Uint32Array(features);
    // Two rounds: the first counts, the second fills. `last` is the text that a feature was met in, from 1.
    let texts = new Uint32Array(0);
    for (const filling of [false, true]) {
      last.fill(0);
      for (let text = 0; text < size; text++) {
        const end = to[text] as number;
        for (let i = (from[text] as number) + (ofPairs ? 1 : 0); i < end; i++) {
          const code = codes[i] as number;
          const feature = ofPairs ? pairList(codes[i - 1] as number, code) : code;
          if (last[feature] === text + 1) continue;
          last[feature] = text + 1;
          if (filling) texts[counts[feature]!++] = text;
          else counts[feature]!++;
        }
      }
      if (filling) break;
      let sum = 0;
      for (let feature = 0; feature <= features; feature++) {
        const count = counts[feature] as number;
        counts[feature] = sum;
        sum += count;
      }
      texts = new Uint32Array(sum);
    }
    // Filling moved each start to the next one.
    counts.copyWithin(1, 0, features);
    counts[0] = 0;
    return { starts: counts, texts };
  }

  #count({ starts, texts }: Lists, list: number): void {
    const held = this.#held;
    const end = starts[list + 1] as number;
    for (let i = starts[list] as number; i < end; i++) held[texts[i] as number]!++;
  }

  /** Counts for each text the word's characters and pairs that it has, wherever they stand. */
  #countHeld(word: Uint16Array, characters: Lists, pairs: Lists): void {
    this.#held.fill(0);
    for (const code of new Set(word)) if (code > 0) this.#count(characters, code);
    const seen = new Set<number>();
    for (let i = 1; i < word.length; i++) {
      const [before, code] = [word[i - 1] as number, word[i] as number];
      const list = pairList(before, code);
      if (before > 0 && code > 0 && !seen.has(list)) this.#count(pairs, list);
      seen.add(list);
    }
  }

  /** Counts for each text how many of its characters are ones of the word. */
  #countCharacters({ slots }: ScanWord): void {
    const held = this.#held;
    const { codes, from, to } = this.#texts;
    for (let text = 0; text < held.length; text++)
      held[text] = countIn(codes, from[text] as number, to[text] as number, slots);
  }

  /**
   * How well each text holds a word, 0 to 1; below `least` it is 0.
   * @param into scores are written to for the texts that hold enough, and these are added; this index's first text is
   *   number `offset` there
   */
  score(
    word: ScanWord,
    least: number,
    { scores, texts }: { scores: Float32Array; texts: number[] },
    offset: number,
  ): void {
    const held = this.#held;
    let needed = least * (word.distinct + word.distinctPairs);
    if (this.#characters && this.#pairs) this.#countHeld(word.codes, this.#characters, this.#pairs);
    else {
      this.#countCharacters(word);
      // So many characters make at most one pair less.
      needed = (needed + 1) / 2;
    }
    for (let i = 0; i < held.length; i++) {
      if ((held[i] as number) < needed) continue;
      const score = this.#scoreOf(word, i);
      if (score < least) continue;
      scores[offset + i] = score;
      texts.push(offset + i);
    }
  }

  #scoreOf(word: ScanWord, text: number): number {
    const { codes, from, to } = this.#texts;
    const { score, first, last } = bestWindow(
      codes,
      from[text] as number,
      to[text] as number,
      word,
    );
    if (score < 1 && !isLike(word.text, score)) return 0;
    if (score < leastInOrder) {
      const isWhole = word.distinct >= fewest && this.#hasAll(word, first, last);
      return isWhole ? score : 0;
    }
    if (score < 1 || !word.bordered) return score;
    if (this.find(word, text).length > 0) return 1;
    const isWithin = this.find(word, text, true).length > 0;
    return isWithin || !onlyDigits.test(word.text) ? partOfWord : 0;
  }

  /** Whether codes `first` … `last` hold all characters of a word. */
  #hasAll({ slots, distinct }: ScanWord, first: number, last: number): boolean {
    const found = new Set<number>();
    for (let i = first; i <= last; i++) {
      const slot = slots[this.#texts.codes[i] as number] as number;
      if (slot > 0) found.add(slot);
    }
    return found.size === distinct;
  }

  /** Whether the best window of a word in a text has all of its characters. */
  hasAll(word: ScanWord, text: number): boolean {
    const { codes, from, to } = this.#texts;
    const { first, last } = bestWindow(codes, from[text] as number, to[text] as number, word);
    return this.#hasAll(word, first, last);
  }

  /** The texts of at most `longest` folded characters that begin with a character of a word. */
  beginningWith({ slots }: ScanWord, longest: number): Set<string> {
    const { codes, from, to } = this.#texts;
    const found = new Set<string>();
    for (let text = 0; text < this.size; text++) {
      const start = from[text] as number;
      if (slots[codes[start] as number] === 0 || (to[text] as number) - start > longest) continue;
      found.add(this.#texts.folded(text));
    }
    return found;
  }

  /** The best window of a word in a text; `first` and `last` are positions within the text. */
  window(word: ScanWord, text: number): Window {
    const { codes, from, to } = this.#texts;
    const start = from[text] as number;
    const { score, first, last } = bestWindow(codes, start, to[text] as number, word);
    return { score, first: first - start, last: last - start };
  }

  /**
   * Where a text holds a word as it is, with no number or Latin word going on at either end.
   * @param within whether it may be a part of a number or Latin word
   * @returns positions within the folded text
   */
  find({ codes: word }: ScanWord, text: number, within = false): number[] {
    const { codes, alphabet } = this.#texts;
    const from = this.#texts.from[text] as number;
    const to = this.#texts.to[text] as number;
    const found: number[] = [];
    const first = word[0] as number;
    search: for (let at = from; at + word.length <= to; at++) {
      if (codes[at] !== first) continue;
      for (let i = 1; i < word.length; i++) if (codes[at + i] !== word[i]) continue search;
      const end = at + word.length;
      if (!within && at > from && alphabet.goesOn(codes[at - 1] as number, first)) continue;
      if (!within && end < to && alphabet.goesOn(codes[end - 1] as number, codes[end] as number))
        continue;
      found.push(at - from);
    }
    return found;
  }
}
