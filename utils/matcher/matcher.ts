import { articleWords } from './article-words.ts';
import { cutBlocks, isCutWord, joinedLines } from './cut-words.ts';
import { foldMemory, foldText, type Folded } from './fold.ts';
import {
  hasArticles,
  namesDocument,
  readAutomaton,
  valueKind,
  valueTerm,
  wantsCapitals,
  type Sections,
} from './format.ts';
import { lineSeparator, type Mark } from './model.ts';
import { aroundTitle, issuedWords, keysOfTitle, standsAlone } from './title-key.ts';
import { findTitle } from './title-table.ts';
import { mayCrossTitle, titleSpans, type TitleSpan } from './title-spans.ts';
import { codeAt, WordFinder } from './word-finder.ts';

/** A term found in a text, with the kind that its pattern was given. */
export interface KindMark extends Mark {
  kind: number;
}

/** A mark whose places are still those of folded text, and its `term` the packed value. */
type Found = KindMark;

const inOrder = (found: readonly Found[]): Found[] => found.toSorted((a, b) => a.start - b.start);

const isSmall = (text: string): boolean => text === text.toLowerCase();

/** How names of places end: 江苏省专利代理条例 is another document than 专利代理条例. */
const placeEnds = new Set(Array.from('省市县区州', (char) => char.charCodeAt(0)));
const numberEnd = '号'.charCodeAt(0);

/** Whether a document's title is the end of a longer one that a place's name begins. */
const isOfPlace = (codes: Uint16Array, start: number, end: number, value: number): boolean =>
  namesDocument(value) && placeEnds.has(codeAt(codes, start - 1)) && codes[end - 1] !== numberEnd;

/** Marks that stand further apart than over one end of a block are strays, unless a title is known. */
const mostBreaksUnknown = 1;

/** A text is read in parts of so many characters and what is left of the block: folding them takes little memory. */
const partLength = 1 << 14;
/** Parts to this length are folded in memory that is kept: 1.5 MB at most, mostly 0.1. */
const longestKept = 1 << 18;

/** Where the part that begins at `from` ends: at its text's end, or at a '\n' that no title reaches over. */
const partEnd = (text: string, from: number): number => {
  let end = text.indexOf('\n', from + partLength);
  while (end >= 0 && mayCrossTitle(text, end)) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
};

/** Finds the terms of a compiled automaton in texts. Runs in the background and in Node. */
export class Matcher {
  readonly #sections: Sections;
  readonly #words: WordFinder;
  /** What parts are folded in, as long as the longest so far. */
  #memory = foldMemory(0);

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
   * What stands in 《》 is read as one title, in whatever form it is printed; of a title that is not
   * known only the documents that it names in turn are marked: 循环经济 is not marked in
   * 《循环经济促进法》. The article that is called behind a document whose articles are held belongs to
   * its mark: 《能源法》第二十条.
   *
   * The time is linear in the text; the longest term is the factor's bound.
   * @param text any text; '\n' ends a block and no term reaches over it, but for a title in 《》; U+2028
   *   ends a line within a block, and a term reaches over it where it may be cut (see `isCutWord`) and
   *   touches no other term
   * @returns by start; offsets are UTF-16 code units of `text`, `end` exclusive
   */
  find(text: string): KindMark[] {
    const marks: KindMark[] = [];
    const hasBreaks = text.includes(lineSeparator);
    for (let from = 0; from < text.length;) {
      const to = partEnd(text, from);
      this.#addPart(marks, text, from, to, hasBreaks);
      from = to + 1;
    }
    return marks;
  }

  /** Adds the terms that stand from `from` to `to` of a text. */
  #addPart(marks: KindMark[], text: string, from: number, to: number, hasBreaks: boolean): void {
    const folded = this.#fold(text, from, to);
    const { codes, offsets } = folded;
    const found = this.#findIn(codes);
    const cut = hasBreaks ? this.#cutWords(found, text, folded) : [];
    for (const mark of cut.length > 0 ? inOrder([...found, ...cut]) : found) {
      const value = mark.term;
      mark.start = offsets[mark.start] ?? 0;
      mark.end = (offsets[mark.end - 1] ?? 0) + 1;
      mark.term = valueTerm(value);
      mark.kind = valueKind(value);
      if (!(wantsCapitals(value) && isSmall(text.slice(mark.start, mark.end)))) marks.push(mark);
    }
  }

  #findIn(codes: Uint16Array): Found[] {
    return this.#scan(codes, 0, codes.length, titleSpans(codes), true);
  }

  /** The words that a break cuts, where they touch nothing of `found`. */
  #cutWords(found: readonly Found[], text: string, folded: Folded): Found[] {
    const cut: Found[] = [];
    let next = 0;
    for (const block of cutBlocks(text, folded)) {
      const joined = joinedLines(folded.codes, block);
      for (const mark of this.#findIn(joined.codes)) {
        const start = joined.offsets[mark.start] ?? 0;
        const end = (joined.offsets[mark.end - 1] ?? 0) + 1;
        while ((found[next]?.end ?? Infinity) <= start) next++;
        const isFree = (found[next]?.start ?? Infinity) >= end;
        const isCut = end - start > mark.end - mark.start;
        if (isFree && isCut && isCutWord(folded.codes, block, start, end))
          cut.push({ ...mark, start, end });
      }
    }
    return cut;
  }

  /** Folds a part of a text; what comes out holds to the next call. */
  #fold(text: string, from: number, to: number): Folded {
    const length = to - from;
    if (length > longestKept) return foldText(text, foldMemory(length), from, to);
    if (length > this.#memory.codes.length) this.#memory = foldMemory(length);
    return foldText(text, this.#memory, from, to);
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
    const words = this.#words;
    const found: Found[] = [];
    let span = 0;
    let title = spans[0]?.open ?? to;
    for (let i = from; ;) {
      i = words.next(codes, i, Math.min(title, to), to);
      if (i >= to) return found;
      if (i === title) words.longestAt(codes, i, to);
      const value = words.end > 0 ? words.value : 0;
      let end = words.end > 0 ? words.end : i + 1;
      const close = i === title ? (spans[span]?.close ?? 0) : 0;
      const named = close >= end ? this.#inTitle(codes, spans, span) : undefined;
      let last: Found | undefined;
      if (named) {
        found.push(...named);
        last = named.at(-1);
        end = close + 1;
      } else if (value > 1 && !isOfPlace(codes, i, end, value)) {
        last = { start: i, end, term: value, kind: 0 };
        found.push(last);
      }
      if (withArticles && last && hasArticles(last.term))
        end = this.#takeArticles(codes, last, i, end);
      i = end;
      while (title < end) title = spans[++span]?.open ?? to;
    }
  }

  /**
   * Lets the document that was found from `from` to `end` take in the article that is called behind it;
   * gives where the text goes on. Behind a title that is not known the articles are that one's.
   */
  #takeArticles(codes: Uint16Array, last: Found, from: number, end: number): number {
    const marks = end - last.end;
    if (marks > 1 || last.start - from !== marks) return end;
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
    const before = codes.subarray(Math.max(0, open - aroundTitle.before), open);
    const behind = codes.subarray(close + 1, close + 1 + aroundTitle.behind);
    const whole = this.#titled(
      keysOfTitle(words, String.fromCharCode(...before), String.fromCharCode(...behind)),
    );
    if (whole > 0) return [{ start, end: close, term: whole, kind: 0 }];
    if (breaks > mostBreaksUnknown) return undefined;
    const issued = issuedWords(words);
    const issuedValue = issued
      ? this.#titled(keysOfTitle(words.slice(issued.start, issued.end)))
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
}
