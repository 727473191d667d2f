import type { Clause, Correction } from '../corpus/model.ts';
import { articleOfLabel } from './article-labels.ts';

/** UTF-16 code units of an article that a card shows. */
const longest = 1200;

/** An article with what stands under it. */
export interface WholeArticle {
  label: string;
  /** Verbatim, its paragraphs and items on lines of their own; … where it goes on. */
  text: string;
  /** Misreadings that were mended in it. */
  corrected: Correction[];
  /** The article's own clause. */
  clause: Clause;
  endLine: number;
}

/**
 * The articles of a document that are called, in the order in which they are called. One that the
 * document has twice (a text and its older edition) or not at all is left out.
 * @param clauses the document's, in order
 * @param called numbers of articles, see `calledArticles`
 */
export const articlesOf = (
  clauses: readonly Clause[],
  called: readonly string[],
): WholeArticle[] => {
  const byNumber = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (clause.kind !== 'article' || clause.label === undefined) continue;
    const number = articleOfLabel(clause.label);
    if (number === undefined) continue;
    const same = byNumber.get(number);
    if (same) same.push(clause);
    else byNumber.set(number, [clause]);
  }
  return called.flatMap((number) => {
    const [clause, ...more] = byNumber.get(number) ?? [];
    if (clause?.label === undefined || more.length > 0) return [];
    const ids = new Set([clause.id]);
    const parts = [clause];
    for (const below of clauses.slice(clauses.indexOf(clause) + 1)) {
      if (below.parent === undefined || !ids.has(below.parent)) break;
      ids.add(below.id);
      parts.push(below);
    }
    const text = parts.map((part) => part.text).join('\n');
    const end = /[\uD800-\uDBFF]$/u.test(text.slice(0, longest)) ? longest - 1 : longest;
    return [
      {
        label: clause.label,
        text: text.length > longest ? `${text.slice(0, end)}…` : text,
        corrected: parts.flatMap(({ corrected = [] }) => corrected),
        clause,
        endLine: parts.at(-1)?.endLine ?? clause.endLine,
      },
    ];
  });
};
