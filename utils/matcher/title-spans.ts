import { titleMarks, type Folded } from './fold.ts';

/** A pair of title marks in folded codes; positions of the marks themselves. */
export interface TitleSpan {
  open: number;
  close: number;
  /** Ends of blocks between the two. */
  breaks: number;
}

/** Longest title, in folded codes; more is a stray mark. */
const longestTitle = 160;
/** A title over more lines than this is none. */
const mostBreaks = 2;

const lineBreak = 0x0a;
const codesOf = (marks: string): Set<number> => new Set(Array.from(marks, (m) => m.charCodeAt(0)));
const opening = codesOf(titleMarks.opening);
const closing = codesOf(titleMarks.closing);

/** Whether a folded code is a title mark. */
export const isTitleMark = (code: number): boolean => opening.has(code) || closing.has(code);

const anyMark = new RegExp(`[${titleMarks.opening}]`, 'u');

/** Whether a title may reach over the '\n' at `at` of a text. */
export const mayCrossTitle = (text: string, at: number): boolean => {
  let from = at;
  for (let line = 0; line < mostBreaks && from > 0; line++) from = text.lastIndexOf('\n', from - 1);
  return anyMark.test(text.slice(Math.max(0, from), at));
};

/** How many lines end between two places. */
const breaksBetween = (codes: Uint16Array, from: number, to: number): number => {
  let breaks = 0;
  for (let at = from; at < to; at++) breaks += codes[at] === lineBreak ? 1 : 0;
  return breaks;
};

/**
 * The titles in a text, nested ones too, by the place where they begin. Marks that have no partner
 * within a title's length are passed over. Linear in `signs`.
 */
export const titleSpans = ({ codes, signs }: Pick<Folded, 'codes' | 'signs'>): TitleSpan[] => {
  const opened: number[] = [];
  const spans: TitleSpan[] = [];
  for (const at of signs) {
    if (opening.has(codes[at] ?? 0)) opened.push(at);
    else {
      const open = opened.pop();
      if (open === undefined || at - open > longestTitle + 1) continue;
      const breaks = breaksBetween(codes, open, at);
      if (breaks <= mostBreaks) spans.push({ open, close: at, breaks });
    }
  }
  return spans.toSorted((a, b) => a.open - b.open);
};
