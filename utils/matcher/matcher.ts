import { articleWords } from './article-words.ts';
import { foldText, isWordCode } from './fold.ts';
import {
  pairHash,
  readAutomaton,
  valueFlags,
  valueKind,
  valueTerm,
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

/** What was found at a place of folded text; `end` is exclusive. */
interface Found {
  start: number;
  end: number;
  value: number;
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

/** How names of places end: 江苏省专利代理条例 is another document than 专利代理条例. */
const placeEnds = new Set(Array.from('省市县区州', (char) => char.charCodeAt(0)));
const numberEnd = '号'.charCodeAt(0);

/** Whether a document's title is the end of a longer one that a place's name begins. */
const isOfPlace = (codes: Uint16Array, { start, end, value }: Found): boolean =>
  placeEnds.has(codes[start - 1] ?? 0) &&
  codes[end - 1] !== numberEnd &&
  valueFlags(value).document;

/** Marks that stand further apart than over one end of a block are strays, unless a title is known. */
const mostBreaksUnknown = 1;
/** Folded codes of an edition behind a title: (2022 年版), (修订征求意见稿). */
const longestEdition = 16;

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
    const { codes, offsets } = foldText(text);
    const marks: KindMark[] = [];
    const spans = hasTitleMark(text) ? titleSpans(codes) : [];
    for (const { start, end, value } of this.#scan(codes, 0, codes.length, spans, true)) {
      const from = offsets[start] ?? 0;
      const to = (offsets[end - 1] ?? 0) + 1;
      if (!(valueFlags(value).capitals && isSmall(text.slice(from, to))))
        marks.push({ start: from, end: to, term: valueTerm(value), kind: valueKind(value) });
    }
    return marks;
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
    const { pairs } = this.#sections;
    const found: Found[] = [];
    let span = 0;
    let title = spans[0]?.open ?? to;
    let next = codes[from] ?? 0;
    for (let i = from; i + 1 < to; i++) {
      const code = next;
      next = codes[i + 1] ?? 0;
      const hash = pairHash(code, next);
      const known = ((pairs[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
      if (!known && i !== title) continue;
      const here = known ? this.#longestAt(codes, i, to) : undefined;
      let end = here?.end ?? i + 1;
      const close = i === title ? (spans[span]?.close ?? 0) : 0;
      const named = close >= end ? this.#inTitle(codes, spans, span) : undefined;
      if (named) {
        found.push(...named);
        end = close + 1;
      } else if (here && here.value > 1 && !isOfPlace(codes, here)) found.push(here);
      const last = found.at(-1);
      if (withArticles && last && last.start >= i) end = this.#takeArticles(codes, last, i, end);
      i = end - 1;
      next = codes[end] ?? 0;
      while (title < end) title = spans[++span]?.open ?? to;
    }
    return found;
  }

  /**
   * Lets the document that was found from `from` to `end` take in the article that is called behind it;
   * gives where the text goes on. Behind a title that is not known the articles are that one's.
   */
  #takeArticles(codes: Uint16Array, last: Found, from: number, end: number): number {
    const marks = end - last.end;
    if (marks > 1 || last.start - from !== marks || !valueFlags(last.value).articles) return end;
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
    if (whole > 0) return [{ start, end: close, value: whole }];
    if (breaks > mostBreaksUnknown) return undefined;
    const issued = issuedWords(words);
    const issuedValue = issued
      ? this.#titled(keysOfWords(words.slice(issued.start, issued.end)))
      : 0;
    if (issued && issuedValue > 0)
      return [{ start: start + issued.start, end: start + issued.end, value: issuedValue }];
    const within: TitleSpan[] = [];
    for (let next = at + 1; (spans[next]?.open ?? close) < close; next++)
      within.push(spans[next] as TitleSpan);
    return this.#scan(codes, start, close, within, false).filter(
      (found) =>
        valueFlags(found.value).document &&
        standsAlone(words, found.start - start, found.end - start),
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

  #longestAt(codes: Uint16Array, from: number, to: number): Found | undefined {
    const { base, check, value } = this.#sections;
    const classes = this.#classes;
    if (!isBorder(codes, from)) return undefined;
    let state = 0;
    let foundValue = 0;
    let foundEnd = 0;
    for (let i = from; i < to; i++) {
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
    return foundEnd === 0 ? undefined : { start: from, end: foundEnd, value: foundValue };
  }
}
