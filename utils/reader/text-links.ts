import type { Clause } from '../corpus/model.ts';
import { namedDocument } from '../quote/reference.ts';
import type { CitationRow, Rows } from '../store/rows.ts';

/** Words of a clause that cite a held document. */
export interface ClauseLink {
  /** Start and exclusive end in UTF-16 code units of the clause's text. */
  start: number;
  end: number;
  /** The place that is meant. */
  to: { source: string; line: number };
  /** The document and, where one is called, its article. */
  title: string;
}

/**
 * The links of a document's clauses: each citation whose document is held leads there, to the article
 * that is cited where there is one.
 * @param citations that the document's text makes
 * @param clauses of the document
 * @param documents all, by position
 * @returns by the clause's id, each clause's in order, not overlapping; clauses without any are left out
 */
export const linksByClause = (
  citations: readonly CitationRow[],
  clauses: readonly Clause[],
  documents: readonly Rows['documents'][],
): Map<string, ClauseLink[]> => {
  const firstClause = documents.find(({ id }) => id === clauses[0]?.document)?.firstClause;
  const links = new Map<string, ClauseLink[]>();
  if (firstClause === undefined) return links;
  for (const { clause, span, to, article } of citations) {
    const document = documents[to?.document ?? -1];
    const citing = clauses[(clause ?? -1) - firstClause];
    if (!to || !document || !citing) continue;
    const { id, text } = citing;
    const [start, nameEnd] = span;
    // A number in a table's next cell belongs to the name, not to the link.
    const cellEnd = text.indexOf('\t', start);
    const end = cellEnd < 0 ? nameEnd : Math.min(nameEnd, cellEnd);
    const isArticle = to.line !== document.line && article !== undefined;
    const own = links.get(id) ?? [];
    own.push({
      start,
      end,
      to: { source: document.source, line: to.line },
      title: `${namedDocument(document)}${isArticle ? article : ''}`,
    });
    links.set(id, own);
  }
  for (const [id, own] of links) {
    const inOrder = own.toSorted((a, b) => a.start - b.start);
    links.set(
      id,
      inOrder.filter(({ start }, index) => start >= (inOrder[index - 1]?.end ?? 0)),
    );
  }
  return links;
};
