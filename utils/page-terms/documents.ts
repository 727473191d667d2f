import type { TermRow } from '../store/rows.ts';
import type { PageTerm } from './model.ts';

/** A document that a page cites. */
export interface PageDocument {
  /** Terms by which the page calls it: the full title, a short one, the number. */
  terms: PageTerm[];
  count: number;
  /** Articles that the page calls, as printed. */
  articles: string[];
  /** Position in the table of documents, where the corpus holds it … */
  held?: number;
  /** … or in that of documents that it only knows by citation. */
  cited?: number;
}

/**
 * The documents that a page cites, each once, in the order of the page: names of the same document are one.
 * @param terms the page's terms
 * @param rows each term's row
 */
export const pageDocuments = (
  terms: readonly PageTerm[],
  rows: readonly Pick<TermRow, 'documents' | 'cited'>[],
): PageDocument[] => {
  const found = new Map<string, PageDocument>();
  for (const [index, term] of terms.entries()) {
    const { documents = [], cited = [] } = rows[index] ?? {};
    // A name of several documents stands for each of them, and which one is meant the page alone tells.
    const places = [
      ...documents.map((held) => ({ held })),
      ...cited.map((position) => ({ cited: position })),
    ];
    for (const place of places) {
      const key = JSON.stringify(place);
      const known = found.get(key) ?? { terms: [], count: 0, articles: [] };
      found.set(key, {
        terms: [...known.terms, term],
        count: known.count + term.count,
        articles: [...new Set([...known.articles, ...term.articles])],
        ...place,
      });
    }
  }
  return [...found.values()];
};
