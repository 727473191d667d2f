import type { SourceLine } from './lines.ts';
import { type Mark, readMark } from './marks.ts';

const longestHeading = 48;
const longestRunIn = 32;
const longestArticleHeading = 30;

/** What stands around a numbered line. */
export interface HeadingPlace {
  /** The next line, if any. */
  next: SourceLine | undefined;
  /** What the number before it in the same numbering was, if there is one. */
  sibling: 'heading' | 'item' | undefined;
  /** Within the items of an article, nothing is a heading. */
  inArticle: boolean;
  /** Within a numbered catalogue, whose entries are known: what else has a number is a heading. */
  inCatalogue: boolean;
}

/** Whether the line after a numbered line can be what a heading stands over. */
const hasTextBelow = (mark: Mark, next: SourceLine | undefined): boolean => {
  if (!next || next.heading > 0) return false;
  const below = readMark(next.text);
  return below === undefined || below.rank > mark.rank;
};

/**
 * Whether a numbered line is a heading and no text: marked so, or short and without a sentence, or
 * one short sentence over text of its own (（一）发展基础。).
 */
export const isHeadingLine = (line: SourceLine, mark: Mark, place: HeadingPlace): boolean => {
  const words = line.text.slice(mark.length);
  if (line.heading > 0 || line.bold) return words.length <= 2 * longestHeading;
  if (
    words === '' ||
    words.length > longestHeading ||
    (line.bullet && !place.inCatalogue) ||
    mark.kind === 'circled'
  )
    return false;
  if (/[。；].+/u.test(words) || /[；：，、;:,]$/u.test(words)) return false;
  if (words.endsWith('。')) {
    return (
      !place.inArticle &&
      words.length <= 25 &&
      !words.includes('，') &&
      hasTextBelow(mark, place.next)
    );
  }
  if (mark.kind === 'article') {
    // 第一条 立法目的 heads its text in some laws; in most the text follows on the same line.
    return (
      place.sibling !== 'item' && words.length <= longestArticleHeading && !/[，,]/u.test(words)
    );
  }
  // Siblings that are whole paragraphs make this one a paragraph that a page break cut.
  if (place.sibling === 'item' && words.includes('，')) return false;
  if (mark.kind !== 'arabic' && mark.kind !== 'han-paren') return true;
  // A heading of its numbering that print did not set as one.
  if (place.sibling === 'heading' && hasTextBelow(mark, place.next)) return true;
  if (/[，：:]/u.test(words)) return false;
  // A list of short items has the next number in the next line; a heading has text or a deeper number.
  const after = place.next && readMark(place.next.text);
  return place.next !== undefined && !(after?.kind === mark.kind && after.value === mark.value + 1);
};

/** The title that a numbered line gives to what follows it: the whole heading or its run-in words. */
export const titleOf = (line: SourceLine, mark: Mark, heading: boolean): string => {
  if (heading) return line.text.replace(/[。：:]$/u, '');
  if (mark.kind === 'article') return mark.label;
  const runIn =
    line.runIn === ''
      ? (/^[^。；]*(?=。.)/u.exec(line.text)?.[0] ?? '')
      : line.runIn.replace(/[。：:]$/u, '');
  return runIn.length > mark.length && runIn.length - mark.length <= longestRunIn ? runIn : '';
};

/** How many lines a box may still have behind a number in it; bounds the search for each number. */
export const lookAhead = 24;

/**
 * Whether a number that goes on around a box comes again behind the next 一、 of the box: then it is the
 * box's own, and print lost the number before it.
 *
 * @param rest the lines behind the number
 * @param due the next 一、 of the box
 */
export const comesAgain = (rest: readonly SourceLine[], mark: Mark, due: number): boolean => {
  if (mark.kind !== 'arabic' || due === 1) return false;
  let passed = false;
  for (const { text, cells, heading } of rest) {
    const next = cells || heading === 0 ? undefined : readMark(text);
    if (next && next.rank < 4) return false;
    if (next?.kind === 'han') passed = next.value === due;
    if (next?.kind === mark.kind && next.value === mark.value) return passed;
  }
  return false;
};
