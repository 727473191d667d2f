import type { FoundDefinition } from './found.ts';

/** A pair of brackets in a text; offsets in UTF-16 code units. */
export interface Bracket {
  /** Of the opening bracket. */
  start: number;
  /** Behind the closing one. */
  end: number;
  /** What stands between them, without white space at its ends. */
  inner: string;
}

const pair = /[（(]((?:[^（）()\t\n]|[（(][^（）()\t\n]{0,80}[）)]){1,400})[）)]/gu;

/** The brackets of a text, each with those within it; `from` is added to the offsets. */
export const bracketsOf = (text: string, from = 0): Bracket[] =>
  Array.from(text.matchAll(pair), (match) => {
    const start = from + match.index;
    const inner = match[1] ?? '';
    const own = { start, end: start + match[0].length, inner: inner.trim() };
    return [own, ...bracketsOf(inner, start + 1)];
  }).flat();

/** A definition that a bracket makes; `place` is where name and bracket stand together. */
export const explains = (
  term: string,
  definition: string,
  { start, end }: { start: number; end: number },
  local: boolean,
): FoundDefinition => ({ start, end, term, aliases: [], definition, form: 'explains', local });
