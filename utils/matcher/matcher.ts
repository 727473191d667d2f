import { articleWords } from './article-words.ts';
import { foldMemory, foldText, isWordCode, spacedScriptsEnd, type Folded } from './fold.ts';
import {
  cellWords,
  hasArticles,
  mixPair,
  namesDocument,
  readAutomaton,
  startHash,
  valueKind,
  valueTerm,
  wantsCapitals,
  type Sections,
} from './format.ts';
import type { Mark } from './model.ts';
import { editionBehind, issuedWords, keysOfWords, standsAlone } from './title-key.ts';
import { findTitle } from './title-table.ts';
import { hasTitleMark, titleSpans, type TitleSpan } from './title-spans.ts';

/** A term found in a text, with the kind that its pattern was given. */
export interface KindMark extends Mark {
  kind: number;
}

/** A mark whose places are still those of folded text, and its `term` the packed value. */
type Found = KindMark;

const point = 0x2e;
const comma = 0x2c;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The code at a place; 0 beyond the ends, where reading an array is slow. */
const codeAt = (codes: Uint16Array, at: number): number =>
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

const isSmall = (text: string): boolean => text === text.toLowerCase();

/** How names of places end: 江苏省专利代理条例 is another document than 专利代理条例. */
const placeEnds = new Set(Array.from('省市县区州', (char) => char.charCodeAt(0)));
const numberEnd = '号'.charCodeAt(0);

/** Whether a document's title is the end of a longer one that a place's name begins. */
const isOfPlace = (codes: Uint16Array, start: number, end: number, value: number): boolean =>
  namesDocument(value) && placeEnds.has(codeAt(codes, start - 1)) && codes[end - 1] !== numberEnd;

/** Marks that stand further apart than over one end of a block are strays, unless a title is known. */
const mostBreaksUnknown = 1;
/** Folded codes of an edition behind a title: (2022 年版), (修订征求意见稿). */
const longestEdition = 16;

/** Texts to this length are folded in memory that is kept: 6 MB at most. */
const longestKept = 1 << 20;

/** Finds the terms of a compiled automaton in texts. Runs in the background and in Node. */
export class Matcher {
  readonly #sections: Sections;
  /** Class of every UTF-16 code; 0 where no pattern holds it. */
  readonly #classes = new Uint16Array(0x10000);
  /** What texts are folded in, as long as the longest so far. */
  #memory = foldMemory(0);
  /** The value of the word that `#longestEnd` found last. */
  #value = 0;

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
   * in small letters where it has capitals (5g is five grams).
   *
   * What stands in 《》 is read as one title, in whatever form it is printed; of a title that is not
   * known only the documents that it names in turn are marked: 循环经济 is not marked in
   * 《循环经济促进法》. The article that is called behind a document whose articles are held belongs to
   * its mark: 《能源法》第二十条.
   *
   * The time is linear in the text; the longest term is the factor's bound.
   * @param text any text; '\n' ends a block and no term reaches over it, but for a title in 《》
   * @returns by start; offsets are UTF-16 code units of `text`, `end` exclusive
   */
  find(text: string): KindMark[] {
    const { codes, offsets } = this.#fold(text);
    const spans = hasTitleMark(text) ? titleSpans(codes) : [];
    const marks = this.#scan(codes, 0, codes.length, spans, true);
    let count = 0;
    for (const mark of marks) {
      const value = mark.term;
      mark.start = offsets[mark.start] ?? 0;
      mark.end = (offsets[mark.end - 1] ?? 0) + 1;
      mark.term = valueTerm(value);
      mark.kind = valueKind(value);
      if (!(wantsCapitals(value) && isSmall(text.slice(mark.start, mark.end))))
        marks[count++] = mark;
    }
    marks.length = count;
    return marks;
  }

  /** Folds a text; what comes out holds to the next call. */
  #fold(text: string): Folded {
    if (text.length > longestKept) return foldText(text);
    if (text.length > this.#memory.codes.length) this.#memory = foldMemory(text.length);
    return foldText(text, this.#memory);
  }

  /**
   * The terms from `from` to `to`.
   * @param spans the titles that stand there, nested ones too
   * @param withArticles whether an article called behind a document belongs to it
   */
  #scan(
    codes: Uint16Array,
    from: number,
    to: number,
    spans: readonly TitleSpan[],
    withArticles: boolean,
  ): Found[] {
    const found: Found[] = [];
    let span = 0;
    let title = spans[0]?.open ?? to;
    for (let i = from; ; i++) {
      i = this.#start(codes, i, Math.min(title, to));
      if (i >= to) return found;
      const here = this.#longestEnd(codes, i, to);
      const value = here > 0 ? this.#value : 0;
      let end = here > 0 ? here : i + 1;
      const close = i === title ? (spans[span]?.close ?? 0) : 0;
      const named = close >= end ? this.#inTitle(codes, spans, span) : undefined;
      if (named) {
        found.push(...named);
        end = close + 1;
      } else if (value > 1 && !isOfPlace(codes, i, end, value))
        found.push({ start: i, end, term: value, kind: 0 });
      const last = found.at(-1);
      if (withArticles && last && last.start >= i) end = this.#takeArticles(codes, last, i, end);
      i = end - 1;
      while (title < end) title = spans[++span]?.open ?? to;
    }
  }

  /** The first place from `from` where a pattern may begin, `to` where none does. */
  #start(codes: Uint16Array, from: number, to: number): number {
    const { starts } = this.#sections;
    let first = 0;
    let second = codeAt(codes, from);
    let third = codeAt(codes, from + 1);
    for (let i = from; i < to; i++) {
      first = second;
      second = third;
      third = i + 2 < codes.length ? (codes[i + 2] ?? 0) : 0;
      const pair = mixPair(first, second);
      const long = startHash(pair, third);
      const short = startHash(pair, 0);
      // A shift takes the last five bits of its distance.
      if ((((starts[long >>> 5] ?? 0) >>> long) | ((starts[short >>> 5] ?? 0) >>> short)) & 1)
        return i;
    }
    return to;
  }

  /**
   * Lets the document that was found from `from` to `end` take in the article that is called behind it;
   * gives where the text goes on. Behind a title that is not known the articles are that one's.
   */
  #takeArticles(codes: Uint16Array, last: Found, from: number, end: number): number {
    const marks = end - last.end;
    if (marks > 1 || last.start - from !== marks || !hasArticles(last.term)) return end;
    const length = articleWords(codes, end);
    if (length > 0) last.end = end + length;
    return end + length;
  }

  /**
   * What the title at `spans[at]` means: the document that is called so; else the documents that it
   * names in turn.
   * @returns undefined where the marks make no title
   */
  #inTitle(codes: Uint16Array, spans: readonly TitleSpan[], at: number): Found[] | undefined {
    const { open, close, breaks } = spans[at] as TitleSpan;
    const start = open + 1;
    const words = String.fromCharCode(...codes.subarray(start, close));
    const behind = String.fromCharCode(...codes.subarray(close + 1, close + 1 + longestEdition));
    const edition = editionBehind.exec(behind)?.[0] ?? '';
    const whole = this.#titled(keysOfWords(words + edition));
    if (whole > 0) return [{ start, end: close, term: whole, kind: 0 }];
    if (breaks > mostBreaksUnknown) return undefined;
    const issued = issuedWords(words);
    const issuedValue = issued
      ? this.#titled(keysOfWords(words.slice(issued.start, issued.end)))
      : 0;
    if (issued && issuedValue > 0)
      return [{ start: start + issued.start, end: start + issued.end, term: issuedValue, kind: 0 }];
    const within: TitleSpan[] = [];
    for (let next = at + 1; (spans[next]?.open ?? close) < close; next++)
      within.push(spans[next] as TitleSpan);
    return this.#scan(codes, start, close, within, false).filter(
      (found) =>
        namesDocument(found.term) && standsAlone(words, found.start - start, found.end - start),
    );
  }

  /** The value of the first key that is a known title's; 0 where none is. */
  #titled(keys: readonly string[]): number {
    for (const key of keys) {
      const value = findTitle(this.#sections.titles, key);
      if (value > 0) return value;
    }
    return 0;
  }

  /** Where the longest word from `from` ends, 0 where none stands there; its value goes to `#value`. */
  #longestEnd(codes: Uint16Array, from: number, to: number): number {
    const { cells } = this.#sections;
    const classes = this.#classes;
    if (!isBorder(codes, from)) return 0;
    let state = 0;
    let foundValue = 0;
    let foundEnd = 0;
    for (let i = from; i < to; i++) {
      const child = (cells[state] ?? 0) + (classes[codes[i] ?? 0] ?? 0) * cellWords;
      if (cells[child + 1] !== state) break;
      state = child;
      const here = cells[child + 2] ?? 0;
      if (here > 0 && isBorder(codes, i + 1)) {
        foundValue = here;
        foundEnd = i + 1;
      }
    }
    this.#value = foundValue;
    return foundEnd;
  }
}
