import { articleWords } from './article-words.ts';
import { cutBlocks, isCutWord, joinedLines } from './cut-words.ts';
import { foldMemory, foldPart, type Folded } from './fold.ts';
import {
  hasArticles,
  namesDocument,
  readAutomaton,
  valueKind,
  valueTerm,
  wantsCapitals,
  type Sections,
} from './format.ts';
import { OffsetReader, toOffsets } from './leaps.ts';
import { markLength, MarkList } from './mark-list.ts';
import type { Mark } from './model.ts';
import { agreedReach, ShortTitles } from './short-titles.ts';
import { aroundTitle, issuedWords, keysOfTitle, namesLaw, standsAlone } from './title-key.ts';
import { findTitle } from './title-table.ts';
import { partEnd } from './text-parts.ts';
import { titleSpans, type TitleSpan } from './title-spans.ts';
import { codeAt, WordFinder } from './word-finder.ts';

/** A term found in a text, with the kind that its pattern was given. */
export interface KindMark extends Mark {
  kind: number;
}

/** Folded codes as a string. */
const textOf = (codes: Uint16Array, from: number, to: number): string =>
  Reflect.apply(String.fromCharCode, undefined, codes.subarray(from, to)) as string;

const isSmall = (text: string): boolean => text === text.toLowerCase();

/** How names of places end: 江苏省专利代理条例 is another document than 专利代理条例. */
const placeEnds = new Set(Array.from('省市县区州', (char) => char.charCodeAt(0)));
const numberEnd = '号'.charCodeAt(0);

/** Whether a document's title is the end of a longer one that a place's name begins. */
const isOfPlace = (codes: Uint16Array, start: number, end: number): boolean =>
  placeEnds.has(codeAt(codes, start - 1)) && codes[end - 1] !== numberEnd;

/** Marks that stand further apart than over one end of a block are strays, unless a title is known. */
const mostBreaksUnknown = 1;

/** Parts to this length are folded in memory that is kept: 0.5 MB at most, mostly 0.03. */
const longestKept = 1 << 18;
/** Numbers of marks to which their memory is kept: 1 MB. */
const mostNumbersKept = 1 << 18;

/** Finds the terms of a compiled automaton in texts. Runs in the background and in Node. */
export class Matcher {
  readonly #sections: Sections;
  readonly #words: WordFinder;
  /** What parts are folded in, as long as the longest so far. */
  #memory = foldMemory(0);
  #marks = new MarkList();
  readonly #short = new ShortTitles();

  private constructor(sections: Sections) {
    this.#sections = sections;
    this.#words = new WordFinder(sections);
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
   * Where the automaton has titles, what stands in 《》 is read as one, in whatever form it is printed, or as the short title that the
   * text agreed on (see `ShortTitles`). In a title that is not known, terms are marked as elsewhere and
   * documents that it names in turn; in a law's no terms: 循环经济 is not marked in 《循环经济促进法》. The article that
   * is called behind a document whose articles are held belongs to its mark: 《能源法》第二十条.
   *
   * The time is linear in the text; the longest term is the factor's bound.
   * @param text any text; '\n' ends a block and no term reaches over it, but for a title in 《》; U+2028
   *   ends a line within a block, and a term reaches over it where it may be cut (see `isCutWord`) and
   *   touches no other term
   * @returns four numbers a mark: start, end, term, kind (index into `markKinds`); by start; offsets are
   *   UTF-16 code units of `text`, the end exclusive. They hold until the next call, which writes over them
   */
  findFlat(text: string): Int32Array {
    const marks = this.#marks;
    marks.length = 0;
    this.#short.clear();
    for (let from = 0; from < text.length;) {
      const to = partEnd(text, from);
      this.#addPart(marks, text, from, to);
      from = to + 1;
    }
    if (marks.numbers.length > mostNumbersKept) this.#marks = new MarkList();
    return marks.numbers.subarray(0, marks.length);
  }

  /** The terms in a text as `findFlat` finds them, an object each. */
  find(text: string): KindMark[] {
    const flat = this.findFlat(text);
    const marks: KindMark[] = [];
    for (let at = 0; at < flat.length; at += markLength) {
      const [start = 0, end = 0, term = 0, kind = 0] = flat.subarray(at, at + markLength);
      marks.push({ start, end, term, kind });
    }
    return marks;
  }

  /**
   * Adds the terms that stand from `from` to `to` of a text. Until the end here, marks have the places of
   * folded text, and for the term its packed value.
   */
  #addPart(marks: MarkList, text: string, from: number, to: number): void {
    const first = marks.length;
    const folded = this.#fold(text, from, to);
    this.#findIn(folded, marks);
    if (folded.isCut) this.#addCutWords(marks, first, text, folded);
    const { numbers, length } = marks;
    toOffsets(folded.leaps, numbers, first, length);
    let kept = first;
    for (let at = first; at < length; at += markLength) {
      const start = numbers[at] as number;
      const end = numbers[at + 1] as number;
      const value = numbers[at + 2] as number;
      if (wantsCapitals(value) && isSmall(text.slice(start, end))) continue;
      numbers[kept] = start;
      numbers[kept + 1] = end;
      numbers[kept + 2] = valueTerm(value);
      numbers[kept + 3] = valueKind(value);
      kept += markLength;
    }
    marks.length = kept;
  }

  #findIn(folded: Folded, marks: MarkList): void {
    const { codes } = folded;
    this.#words.read(folded);
    const spans = this.#sections.titles.length > 0 ? titleSpans(folded) : [];
    this.#scan(codes, 0, codes.length, spans, true, marks);
  }

  /** Puts the words that a break cuts among the marks from `first` on, where they touch none of these. */
  #addCutWords(marks: MarkList, first: number, text: string, folded: Folded): void {
    const whole = marks.copied(first);
    const found = new MarkList();
    let next = 0;
    const keepTo = (place: number): void => {
      for (; (whole[next + 1] ?? Infinity) <= place; next += markLength)
        marks.add(whole[next] ?? 0, whole[next + 1] ?? 0, whole[next + 2] ?? 0);
    };
    marks.length = first;
    for (const block of cutBlocks(text, folded)) {
      const joined = joinedLines(folded.codes, block);
      const offsets = new OffsetReader(joined.leaps);
      found.length = 0;
      this.#findIn(joined, found);
      for (let at = 0; at < found.length; at += markLength) {
        const [from = 0, to = 0, value = 0] = found.numbers.subarray(at, at + markLength);
        const start = offsets.of(from);
        const end = offsets.of(to - 1) + 1;
        keepTo(start);
        const isFree = (whole[next] ?? Infinity) >= end;
        const isCut = end - start > to - from;
        if (isFree && isCut && isCutWord(folded.codes, block, start, end))
          marks.add(start, end, value);
      }
    }
    keepTo(folded.codes.length);
  }

  /** Folds a part of a text; what comes out holds to the next call. */
  #fold(text: string, from: number, to: number): Folded {
    const length = to - from;
    if (length > longestKept) return foldPart(text, foldMemory(length), from, to);
    if (length >= this.#memory.length) this.#memory = foldMemory(length);
    return foldPart(text, this.#memory, from, to);
  }

  /**
   * Adds the terms from `from` to `to` to `marks`.
   * @param spans the titles that stand there, nested ones too
   * @param withArticles whether an article called behind a document belongs to it
   */
  #scan(
    codes: Uint16Array,
    from: number,
    to: number,
    spans: readonly TitleSpan[],
    withArticles: boolean,
    marks: MarkList,
  ): void {
    const words = this.#words;
    let span = 0;
    let title = spans[0]?.open ?? to;
    for (let i = from; ;) {
      i = words.addPlain(marks, i, Math.min(title, to), to);
      if (i >= to) return;
      while (title < i) title = spans[++span]?.open ?? to;
      if (i === title) words.longestAt(i, to);
      else if (words.end === 0) continue;
      const value = words.end > 0 ? words.value : 0;
      let end = words.end > 0 ? words.end : i + 1;
      const close = i === title ? (spans[span]?.close ?? 0) : 0;
      const first = marks.length;
      if (close >= end && this.#addTitled(codes, spans, span, marks)) end = close + 1;
      else if (value > 1 && !(namesDocument(value) && isOfPlace(codes, i, end)))
        marks.add(i, end, value);
      if (withArticles && marks.length > first && hasArticles(marks.numbers[marks.length - 2] ?? 0))
        end = this.#takeArticles(codes, marks, i, end);
      i = end;
      while (title < end) title = spans[++span]?.open ?? to;
    }
  }

  /**
   * Lets the last mark, a document that was found from `from` to `end`, take in the article that is called
   * behind it; gives where the text goes on. Behind a title that is not known the articles are that one's.
   */
  #takeArticles(codes: Uint16Array, marks: MarkList, from: number, end: number): number {
    const last = marks.length - markLength;
    const titleMarks = end - (marks.numbers[last + 1] ?? 0);
    if (titleMarks > 1 || (marks.numbers[last] ?? 0) - from !== titleMarks) return end;
    const length = articleWords(codes, end);
    if (length > 0) marks.numbers[last + 1] = end + length;
    return end + length;
  }

  /**
   * Adds what the title at `spans[at]` means: the document that is called so; else the documents that it
   * names in turn, and, but in a law's title, its terms.
   * @returns whether the marks make a title
   */
  #addTitled(
    codes: Uint16Array,
    spans: readonly TitleSpan[],
    at: number,
    marks: MarkList,
  ): boolean {
    const { open, close, breaks } = spans[at] as TitleSpan;
    const start = open + 1;
    const from = Math.max(0, open - aroundTitle.before);
    const around = textOf(codes, from, close + 1 + agreedReach);
    const words = around.slice(start - from, close - from);
    const before = around.slice(0, open - from);
    const after = around.slice(close + 1 - from);
    const behind = after.slice(0, aroundTitle.behind);
    const titled = this.#titled(words, before, behind);
    this.#short.take(titled, after);
    const whole = titled || this.#short.find(words, before, behind);
    if (whole > 0) {
      marks.add(start, close, whole);
      return true;
    }
    if (breaks > mostBreaksUnknown) return false;
    const issued = issuedWords(words);
    const issuedValue = issued ? this.#titled(words.slice(issued.start, issued.end)) : 0;
    if (issued && issuedValue > 0) {
      marks.add(start + issued.start, start + issued.end, issuedValue);
      return true;
    }
    const within: TitleSpan[] = [];
    for (let next = at + 1; (spans[next]?.open ?? close) < close; next++)
      within.push(spans[next] as TitleSpan);
    const isLaw = namesLaw(words);
    const first = marks.length;
    this.#scan(codes, start, close, within, false, marks);
    const { numbers, length } = marks;
    marks.length = first;
    for (let next = first; next < length; next += markLength) {
      const from = numbers[next] ?? 0;
      const to = numbers[next + 1] ?? 0;
      const value = numbers[next + 2] ?? 0;
      if (namesDocument(value) ? standsAlone(words, from - start, to - start) : !isLaw)
        marks.add(from, to, value);
    }
    return true;
  }

  /** The value of the first of a title's keys that is known, see `keysOfTitle`; 0 where none is. */
  #titled(...title: Parameters<typeof keysOfTitle>): number {
    const { titles } = this.#sections;
    for (const key of keysOfTitle(...title)) {
      const value = findTitle(titles, key);
      if (value > 0) return value;
    }
    return 0;
  }
}
