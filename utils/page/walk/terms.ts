import { longestArticle, mostArticles, type FrameTerm } from '../../page-terms/model.ts';
import type { PageMark } from '../mark-index.ts';

/** The articles that stand behind a document's name: 第二十条第（三）项. */
const articles = /第[^第条《》]{1,12}条.*$/su;

/** The articles that a mark calls, as printed; undefined where it calls none. */
const articlesOf = ({ words = '' }: PageMark): string | undefined =>
  articles.exec(words)?.[0].replaceAll(/\s+/gu, '').slice(0, longestArticle);

/**
 * The terms of a frame, each once.
 * @param marks in the order of the document
 */
export const termsOf = (marks: readonly PageMark[]): FrameTerm[] => {
  const found = new Map<number, FrameTerm>();
  for (const mark of marks) {
    const { term, kind } = mark;
    const known = found.get(term) ?? { term, kind, count: 0, articles: [] };
    known.count += 1;
    const called = articlesOf(mark);
    if (
      called !== undefined &&
      !known.articles.includes(called) &&
      known.articles.length < mostArticles
    )
      known.articles.push(called);
    found.set(term, known);
  }
  return [...found.values()];
};
