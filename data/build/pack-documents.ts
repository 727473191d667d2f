/** The rows of documents, held or only cited. */
import type { Citation, CitationRelation, Clause, Corpus } from '../../utils/corpus/model.ts';
import type { CitedRow, RowPlace, Rows } from '../../utils/store/rows.ts';

/** Citations of a document that a card shows; it tells how many more there are. */
const citationsShown = 6;

const citedBy = (corpus: Corpus): Map<string, Partial<Record<CitationRelation, number>>> => {
  const counts = new Map<string, Partial<Record<CitationRelation, number>>>();
  for (const { target, document, relation } of corpus.citations) {
    if (target === undefined || target === document) continue;
    const of = counts.get(target) ?? {};
    of[relation] = (of[relation] ?? 0) + 1;
    counts.set(target, of);
  }
  return counts;
};

/** The documents, each with where its clauses stand and how the others cite it. */
export const documentRows = (
  corpus: Corpus,
  groups: ReadonlyMap<string, Clause[]>,
): Rows['documents'][] => {
  const cited = citedBy(corpus);
  let firstClause = 0;
  return corpus.documents.map((document) => {
    const clauses = groups.get(document.id)?.length ?? 0;
    const row = { ...document, firstClause, clauses, citedBy: cited.get(document.id) ?? {} };
    firstClause += clauses;
    return row;
  });
};

/** What tells most of a document comes first. */
const telling: readonly CitationRelation[] = [
  'repeals',
  'amends',
  'interprets',
  'implements',
  'based-on',
  'cites',
];

/**
 * The documents that are known only by citation.
 * @param place where a citation stands
 * @throws Error for a citation that the corpus lacks
 */
export const citedRows = (corpus: Corpus, place: (citation: Citation) => RowPlace): CitedRow[] => {
  const byId = new Map(corpus.citations.map((citation) => [citation.id, citation]));
  return corpus.citedDocuments.map(({ title, number, validity, citations }) => {
    const all = citations.map((id) => {
      const citation = byId.get(id);
      if (!citation) throw new Error(`nothing in the corpus has the id ${id}`);
      return citation;
    });
    const order = all.toSorted((a, b) => telling.indexOf(a.relation) - telling.indexOf(b.relation));
    return {
      title,
      ...(number !== undefined && { number }),
      ...(validity && { validity }),
      citations: {
        total: all.length,
        first: order.slice(0, citationsShown).map((citation) => ({
          relation: citation.relation,
          ...(citation.article !== undefined && { article: citation.article }),
          at: place(citation),
        })),
      },
    };
  });
};
