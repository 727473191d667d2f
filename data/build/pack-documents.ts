/** The rows of documents, held or only cited. */
import type { Citation, CitationRelation, Clause, Corpus } from '../../utils/corpus/model.ts';
import type { CitedRow, RowPlace, Rows } from '../../utils/store/rows.ts';
import { telling } from './pack-relations.ts';

/** Citations of a document that a card shows; it tells how many more there are. */
const citationsShown = 6;

/**
 * Citations, the most telling relation first, each place once: a row of a table that names a law as
 * its basis in one column cites it in the whole row too.
 */
const distinct = (citations: readonly Citation[]): Citation[] => {
  const seen = new Set<string>();
  return citations
    .toSorted((a, b) => telling.indexOf(a.relation) - telling.indexOf(b.relation))
    .filter(({ source, document, line, article }) => {
      const place = [document ?? source, line, article].join(' ');
      if (seen.has(place)) return false;
      seen.add(place);
      return true;
    });
};

/** One citation of each document at first; otherwise in their order. */
const fromEach = (citations: readonly Citation[]): Citation[] => {
  const documents = new Set<string>();
  const isFirst = ({ document, source }: Citation): boolean => {
    const by = document ?? source;
    if (documents.has(by)) return false;
    documents.add(by);
    return true;
  };
  const first = new Set(citations.filter(isFirst));
  return [...first, ...citations.filter((citation) => !first.has(citation))];
};

const citedBy = (corpus: Corpus): Map<string, Partial<Record<CitationRelation, number>>> => {
  const byTarget = new Map<string, Citation[]>();
  for (const citation of corpus.citations) {
    const { target, document } = citation;
    if (target === undefined || target === document) continue;
    const own = byTarget.get(target);
    if (own) own.push(citation);
    else byTarget.set(target, [citation]);
  }
  return new Map(
    Array.from(byTarget, ([target, citations]) => {
      const counts: Partial<Record<CitationRelation, number>> = {};
      for (const { relation } of distinct(citations))
        counts[relation] = (counts[relation] ?? 0) + 1;
      return [target, counts];
    }),
  );
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
    const order = fromEach(distinct(all));
    return {
      title,
      ...(number !== undefined && { number }),
      ...(validity && { validity }),
      citations: {
        total: order.length,
        first: order.slice(0, citationsShown).map((citation) => ({
          relation: citation.relation,
          ...(citation.article !== undefined && { article: citation.article }),
          at: place(citation),
        })),
      },
    };
  });
};
