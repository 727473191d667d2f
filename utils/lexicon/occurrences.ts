import { foldTerm, isWordCode } from '../matcher/fold.ts';

/** Strings by their first two characters; each string once. */
class Starts<T> {
  readonly #byStart = new Map<string, [string, T][]>();

  constructor(strings: Iterable<readonly [string, T]>) {
    for (const [string, value] of strings) {
      const start = string.slice(0, 2);
      const others = this.#byStart.get(start);
      if (others) others.push([string, value]);
      else this.#byStart.set(start, [[string, value]]);
    }
  }

  /** Every place in a text where one of the strings stands, overlapping ones included. */
  *find(text: string): Generator<{ start: number; end: number; value: T }> {
    for (let start = 0; start < text.length; start++)
      for (const [string, value] of this.#byStart.get(text.slice(start, start + 2)) ?? [])
        if (text.startsWith(string, start)) yield { start, end: start + string.length, value };
  }

  /** The leftmost and longest of those places, none overlapping. */
  longest(text: string): Span[] {
    const spans: Span[] = [];
    for (const { start, end } of this.find(text)) {
      const last = spans.at(-1);
      if (!last || start >= last.end) spans.push({ start, end });
      else if (start === last.start) last.end = Math.max(last.end, end);
    }
    return spans;
  }
}

interface Span {
  start: number;
  end: number;
}

const within = (part: Span, whole: Span): boolean =>
  whole.start <= part.start && part.end <= whole.end;

/** Whether a longer word takes the first character of a term, or all of it. */
const swallows = (longer: Span, term: Span): boolean =>
  longer.start === term.start
    ? longer.end > term.end
    : longer.start < term.start && term.start < longer.end;

const title = /《[^《》]*》/gu;

const cutsWord = (text: string, at: number): boolean =>
  isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));

/**
 * Finds what texts of the corpus name, terms within terms included (新型基础设施 in 新型基础设施建设), other than
 * by chance: not within a Latin word or number, nor swallowed by one of the longer words, nor within the
 * title of a document (《工业战略性新兴产业分类目录》) unless a document is meant.
 */
export class Occurrences<T> {
  readonly #forms: Starts<T>;
  readonly #longer: Starts<undefined>;
  readonly #isDocument: (value: T) => boolean;

  /**
   * @param forms folded strings with what they mean
   * @param longer words that hold one of the strings by chance, or end with its first character
   */
  constructor(
    forms: Iterable<readonly [string, T]>,
    longer: readonly string[],
    isDocument: (value: T) => boolean,
  ) {
    this.#forms = new Starts(forms);
    this.#longer = new Starts(longer.map((word) => [foldTerm(word), undefined] as const));
    this.#isDocument = isDocument;
  }

  /** What a text names, each once, in the order of the text. */
  in(text: string): Set<T> {
    const folded = foldTerm(text);
    const longer = this.#longer.longest(folded);
    const titles = Array.from(folded.matchAll(title), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    const named = new Set<T>();
    for (const { value, ...place } of this.#forms.find(folded)) {
      if (
        !cutsWord(folded, place.start) &&
        !cutsWord(folded, place.end) &&
        !longer.some((word) => swallows(word, place)) &&
        (this.#isDocument(value) || !titles.some((whole) => within(place, whole)))
      )
        named.add(value);
    }
    return named;
  }
}
