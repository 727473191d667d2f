import { buildDoubleArray } from './double-array.ts';
import { foldText, spacedScriptsEnd } from './fold.ts';
import { AutomatonError, largestTerm, longerWord, packValue, writeAutomaton } from './format.ts';
import { markStart, startMap } from './starts.ts';
import { makeTitleTable } from './title-table.ts';

/** A string to find. */
export interface Pattern {
  text: string;
  /** Id of the term that it stands for. */
  term: number;
  /** 0 to 7: index into `markKinds`. */
  kind: number;
  /** Whether it names a document. */
  document?: boolean;
  /** Whether that document's articles are held. */
  articles?: boolean;
}

interface FoldedPattern {
  codes: number[];
  value: number;
  text: string;
}

/** 5G, ESG: letters without Chinese, whose small letters are another word (5g is five grams). */
const needsCapitals = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) && /\p{Lu}/u.test(text);

/** Whether a pattern begins or ends with a code beside which another may make it a part of a Latin word or number. */
const isEdged = (text: string): boolean => {
  const { codes } = foldText(text);
  return Math.min(codes[0] ?? 0, codes.at(-1) ?? 0) < spacedScriptsEnd;
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const valueOf = (
  { text, term, kind, document = false, articles = false }: Pattern,
  capitals: boolean,
) => packValue(term, kind, { capitals, document, articles, edged: isEdged(text) });

const fold = (text: string, value: number): FoldedPattern => {
  const codes = [...foldText(text).codes];
  if (codes.length < 2) throw new AutomatonError(`matcher: "${text}" is too short to be found`);
  if (codes.includes(0x0a)) throw new AutomatonError(`matcher: "${text}" has a line break`);
  return { codes, value, text };
};

/** Sorted and each once; a term wins over a longer word that is folded to the same. */
const unique = (patterns: FoldedPattern[]): FoldedPattern[] => {
  const sorted = patterns.toSorted((a, b) => compare(a.codes, b.codes) || b.value - a.value);
  return sorted.filter((pattern, i) => {
    const before = sorted[i - 1];
    if (!before || compare(before.codes, pattern.codes) !== 0) return true;
    if (pattern.value !== longerWord && pattern.value !== before.value)
      throw new AutomatonError(`matcher: "${before.text}" and "${pattern.text}" are one string`);
    return false;
  });
};

/** Codes by falling frequency, then by code: small classes pack the double array closely. */
const alphabetOf = (patterns: readonly FoldedPattern[]): number[] => {
  const counts = new Map<number, number>();
  for (const { codes } of patterns)
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
};

/**
 * Compiles the automaton that `Matcher.load` takes. The same input gives the same bytes.
 * @param patterns strings to find; one that is folded to the same as another must mean the same
 * @param longer words that hold a term by chance (集约化工作 holds 化工): found, they are passed over
 * @param titles keys of titles (see `titleKey`) with what they mean, for what stands in 《》
 * @throws AutomatonError when two patterns of different terms or kinds are folded to the same
 *   string, or a pattern is shorter than two characters, holds a line break, or has an id or kind
 *   out of range
 */
export const compileMatcher = (
  patterns: readonly Pattern[],
  longer: readonly string[],
  titles: readonly Pattern[] = [],
): ArrayBuffer => {
  for (const { text, term, kind } of [...patterns, ...titles])
    if (!(term >= 0 && term <= largestTerm && kind >= 0 && kind <= 7))
      throw new AutomatonError(`matcher: "${text}" has term ${term}, kind ${kind}: out of range`);
  const folded = unique([
    ...patterns.map((pattern) => fold(pattern.text, valueOf(pattern, needsCapitals(pattern.text)))),
    ...longer.map((text) => fold(text, longerWord)),
  ]);
  const alphabet = alphabetOf(folded);
  const classes = new Map(alphabet.map((code, i) => [code, i + 1]));
  const starts = startMap();
  for (const { codes } of folded) markStart(starts, codes);
  const classesOf = (codes: readonly number[]): number[] =>
    codes.map((code) => classes.get(code) ?? 0);
  const words = folded
    .map((word) => ({ word, key: classesOf(word.codes) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ word }) => word);
  const table = makeTitleTable(titles.map((title) => [title.text, valueOf(title, false)]));
  return writeAutomaton({
    alphabet: Uint16Array.from(alphabet),
    ...buildDoubleArray(words, classes),
    starts,
    titles: table,
  });
};
