import { findDates } from '../text/dates.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { foldTitle } from '../text/titles.ts';
import type { SourceLine } from './lines.ts';

/** The front of a compilation: cover and contents pages. Indexes into the list of lines. */
export interface FrontPages {
  /** Where the cover ends and the contents begin; both equal `bodyStart` where there are none. */
  contentsStart: number;
  /** The first line of the first document or part. */
  bodyStart: number;
  /** The titles that the contents list, as printed there, without number, date and page. */
  titles: string[];
}

// How far into a source a contents page may begin.
const searchedLines = 60;
const contentsHeading = /^目\s*[录次]$/u;
const pageNumber = /(?<!\d)\d{1,4}$/u;
const leader = /[.…·\s]/u;
const leaders = /[.·]{3}|…|\t/u;

/** What a line of the contents says before its page number, or `undefined` for any other line. */
const readEntry = (text: string): string | undefined => {
  const number = pageNumber.exec(text);
  if (!number) return undefined;
  // No pattern for a run at the end of a text: it would look at a run of dots from each of them.
  let end = number.index;
  while (end > 0 && leader.test(text.charAt(end - 1))) end--;
  return leaders.test(text.slice(end, number.index)) ? text.slice(0, end) : undefined;
};

const readTitle = (entry: string): string => {
  const number = findDocumentNumbers(entry).at(-1);
  const titled = number && number.end === entry.length ? entry.slice(0, number.start) : entry;
  // （2022 年 3 月 25 日）, (2022年12月8日…通过): the day of the text, no part of its name.
  const dated = /[（(]([^（）()]*)[)）]\s*$/u.exec(titled);
  const isDated =
    dated?.[1] !== undefined &&
    findDates(dated[1]).some(({ start, date }) => start === 0 && date.length > 7);
  return (isDated ? titled.slice(0, dated.index) : titled).trim();
};

const partTitle = /^第[一二三四五六七八九十]+(?:部分|编)\s*/u;

/**
 * Which lines of the body are titles of the compilation's own parts (第一部分, with the name of the
 * part on the same line or, where the contents name it, on the next). They belong to no document.
 */
export const findPartTitles = (lines: readonly SourceLine[], front: FrontPages): Set<number> => {
  const names = new Map(
    front.titles
      .filter((title) => partTitle.test(title))
      .map((title) => [foldTitle(title), foldTitle(title.replace(partTitle, ''))] as const),
  );
  const found = new Set<number>();
  if (names.size === 0) return found;
  for (let i = front.bodyStart; i < lines.length; i++) {
    const text = foldTitle(lines[i]?.text ?? '');
    if (names.has(text)) found.add(i);
    const name = names.get(text + foldTitle(lines[i + 1]?.text ?? ''));
    if (name !== undefined && partTitle.test(lines[i]?.text ?? '')) found.add(i).add(i + 1);
  }
  return found;
};

/**
 * Finds the cover and the contents pages of a compilation. A source without a contents heading near
 * its beginning has neither: its first line is its first document's.
 */
export const readFrontPages = (lines: readonly SourceLine[]): FrontPages => {
  const start = lines.slice(0, searchedLines).findIndex(({ text }) => contentsHeading.test(text));
  if (start === -1) return { contentsStart: 0, bodyStart: 0, titles: [] };
  let end = start + 1;
  const titles: string[] = [];
  for (; end < lines.length; end++) {
    const entry = readEntry(lines[end]?.text.trim() ?? '');
    if (entry === undefined) break;
    titles.push(readTitle(entry));
  }
  // A heading 目录 without entries under it is no contents page.
  if (titles.length === 0) return { contentsStart: 0, bodyStart: 0, titles };
  return { contentsStart: start, bodyStart: end, titles };
};

// How many lines at the end of a source a back cover may have.
const backCoverLines = 15;

/**
 * The first line of the back cover (the compiler's name again, with address and telephone), or the
 * number of lines where there is none.
 */
export const findBackCover = (lines: readonly SourceLine[], front: FrontPages): number => {
  const cover = new Set(lines.slice(0, front.contentsStart).map(({ text }) => foldTitle(text)));
  for (let i = Math.max(front.bodyStart, lines.length - backCoverLines); i < lines.length; i++) {
    if (cover.has(foldTitle(lines[i]?.text ?? ''))) return i;
  }
  return lines.length;
};
