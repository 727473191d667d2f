/** Terms within a card's texts, for look-ups from a look-up. */
import { cellsOf } from './entry-cells.ts';
import type { TermCard } from './model.ts';

/** A term in a text: start and exclusive end in UTF-16 code units, and its position. */
export interface TermLink {
  start: number;
  end: number;
  term: number;
}

/** More than the longest cards have, in UTF-16 code units; below what one `findTerms` may carry. */
const longest = 100_000;

/** The texts of a card in which terms are looked for, each once. */
export const textsOf = (card: TermCard): string[] => {
  const { articles = [], definitions, catalogues, statements, clauses } = card;
  const entries = catalogues.flatMap((catalogue) => catalogue.entries);
  const texts = new Set([
    ...articles.map(({ text }) => text),
    ...definitions.map(({ text }) => text),
    ...entries.flatMap((entry) => [
      ...cellsOf(entry).map(({ text }) => text),
      entry.criteria ?? '',
    ]),
    ...statements.items.map(({ text }) => text),
    ...clauses.items.map(({ text }) => text),
  ]);
  texts.delete('');
  let length = 0;
  return [...texts].filter((text) => (length += text.length + 1) <= longest);
};

/** The texts as one, for one message: no term reaches over a line feed. */
export const joinTexts = (texts: readonly string[]): string => texts.join('\n');

/**
 * Shares out the terms that were found in the joined texts. In each text a term is a link once: it is
 * for looking up, and more would be in the way of eyes and of the Tab key.
 * @param found as the message `findTerms` answers: start, end, term and kind, by start
 * @param own the card's own term, which is no link
 * @returns links by text, in order; texts without any are left out
 */
export const shareLinks = (
  texts: readonly string[],
  found: readonly number[],
  own: number,
): Map<string, TermLink[]> => {
  const links = new Map<string, TermLink[]>();
  let at = 0;
  let from = 0;
  for (const text of texts) {
    const known = new Set([own]);
    const here: TermLink[] = [];
    for (; at + 3 < found.length; at += 4) {
      const [start = 0, end = 0, term = 0] = found.slice(at, at + 3);
      if (start >= from + text.length) break;
      if (known.has(term)) continue;
      known.add(term);
      here.push({ start: start - from, end: end - from, term });
    }
    if (here.length > 0) links.set(text, here);
    from += text.length + 1;
  }
  return links;
};
