/**
 * Texts made ready for scanning: folded, one behind the other, with lists of the texts that hold
 * each character and each pair of characters. The lists are no index to answer from: they tell
 * which texts cannot hold enough of a word, and only the others are looked through.
 */
import { isWordCode } from '../matcher/fold.ts';
import { textOf } from './columns.ts';
import type { FoldedTexts } from './texts.ts';
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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a text goes on in the same number or Latin word across the border before `at`. */
const goesOn = (before: number | undefined, at: number | undefined): boolean =>
  before !== undefined &&
  at !== undefined &&
  isWordCode(before) &&
  isWordCode(at) &&
  isDigit(before) === isDigit(at);

/** Texts that words are looked for in. */
export class TextIndex {
  readonly size: number;
  readonly #codes: Uint16Array;
  readonly #starts: Uint32Array;
  /** For each code its list of characters, from 1. */
  readonly #characters = new Uint16Array(0x10000);
  /** For each text how much of a word it may hold; used within a call. */
  readonly #held: Uint16Array;
  #listed: { characters: Lists; pairs: Lists } | undefined;

  constructor({ codes, starts }: FoldedTexts) {
    this.#codes = codes;
    this.#starts = starts;
    this.size = starts.length - 1;
    this.#held = new Uint16Array(this.size);
  }

  /**
   * Makes the lists (25 ms for a million characters). Until then every text is looked through, which
   * answers as well and takes up to ten times longer.
   * @returns false where they are made already
   */
  prepare(): boolean {
    if (this.#listed) return false;
    let known = 0;
    for (const code of this.#codes) this.#characters[code] ||= ++known;
    this.#listed = {
      characters: this.#lists(known + 1, false),
      pairs: this.#lists(pairLists, true),
    };
    return true;
  }

  #lists(features: number, ofPairs: boolean): Lists {
    const codes = this.#codes;
    const starts = this.#starts;
    const characters = this.#characters;
    const { size } = this;
    const counts = new Uint32Array(features + 1);
    const last = new Uint32Array(features);
    // Two rounds: the first counts, the second fills. `last` is the text that a feature was met in, from 1.
    let texts = new Uint32Array(0);
    for (const filling of [false, true]) {
      last.fill(0);
      for (let text = 0; text < size; text++) {
        const end = starts[text + 1] as number;
        for (let i = (starts[text] as number) + (ofPairs ? 1 : 0); i < end; i++) {
          const code = codes[i] as number;
          const feature = ofPairs
            ? pairList(codes[i - 1] as number, code)
            : (characters[code] as number);
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
  #countHeld(text: string, { characters, pairs }: { characters: Lists; pairs: Lists }): void {
    this.#held.fill(0);
    const seen = new Set<number>();
    for (let i = 0; i < text.length; i++) {
      const list = this.#characters[text.charCodeAt(i)] as number;
      if (list > 0 && !seen.has(list)) this.#count(characters, list);
      seen.add(list);
    }
    const seenPairs = new Set<number>();
    for (let i = 1; i < text.length; i++) {
      const list = pairList(text.charCodeAt(i - 1), text.charCodeAt(i));
      if (!seenPairs.has(list)) this.#count(pairs, list);
      seenPairs.add(list);
    }
  }

  /**
   * How well each text holds a word, 0 to 1; below `least` it is 0.
   * @param scores written to, from `offset` on, for the texts that hold enough
   * @returns the best score
   */
  score(word: ScanWord, least: number, scores: Float32Array, offset: number): number {
    const listed = this.#listed;
    const held = this.#held;
    if (listed) this.#countHeld(word.text, listed);
    const needed = listed ? least * (word.distinct + word.distinctPairs) : 0;
    let best = 0;
    for (let i = 0; i < held.length; i++) {
      if (listed && (held[i] as number) < needed) continue;
      const score = this.#scoreOf(word, i);
      if (score < least) continue;
      scores[offset + i] = score;
      if (score > best) best = score;
    }
    return best;
  }

  #scoreOf(word: ScanWord, text: number): number {
    const from = this.#starts[text] as number;
    const to = this.#starts[text + 1] as number;
    const { score, first, last } = bestWindow(this.#codes, from, to, word);
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
      const slot = slots[this.#codes[i] as number] as number;
      if (slot > 0) found.add(slot);
    }
    return found.size === distinct;
  }

  /** Folded codes of a text: how many there are. */
  lengthOf(text: number): number {
    return (this.#starts[text + 1] as number) - (this.#starts[text] as number);
  }

  /** The folded texts as strings. */
  strings(): Set<string> {
    const all = textOf(this.#codes);
    const texts = new Set<string>();
    for (let text = 0; text < this.size; text++)
      texts.add(all.slice(this.#starts[text], this.#starts[text + 1]));
    return texts;
  }

  /** Codes `from` … `to - 1` of a text. */
  codes(text: number, from: number, to: number): number[] {
    const start = this.#starts[text] as number;
    return [...this.#codes.subarray(start + from, start + to)];
  }

  /** The best window of a word in a text; `first` and `last` are positions within the text. */
  window(word: ScanWord, text: number): Window {
    const from = this.#starts[text] as number;
    const { score, first, last } = bestWindow(
      this.#codes,
      from,
      this.#starts[text + 1] as number,
      word,
    );
    return { score, first: first - from, last: last - from };
  }

  /**
   * Where a text holds a word as it is, with no number or Latin word going on at either end.
   * @param within whether it may be a part of a number or Latin word
   * @returns positions within the folded text
   */
  find({ text: word }: ScanWord, text: number, within = false): number[] {
    const codes = this.#codes;
    const from = this.#starts[text] as number;
    const to = this.#starts[text + 1] as number;
    const found: number[] = [];
    const first = word.charCodeAt(0);
    search: for (let at = from; at + word.length <= to; at++) {
      if (codes[at] !== first) continue;
      for (let i = 1; i < word.length; i++)
        if (codes[at + i] !== word.charCodeAt(i)) continue search;
      const end = at + word.length;
      if (!within && at > from && goesOn(codes[at - 1], first)) continue;
      if (!within && end < to && goesOn(codes[end - 1], codes[end])) continue;
      found.push(at - from);
    }
    return found;
  }
}
