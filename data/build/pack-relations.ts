/** The rows of relations: which documents a document cites, and which cite it. */
import type { Citation, CitationRelation, Corpus } from '../../utils/corpus/model.ts';
import type { RelationRow, RelationsRow, RowPlace } from '../../utils/store/rows.ts';

/** Documents of one relation that a card shows; it tells how many there are. */
const documentsShown = 8;

/** What tells most of a document comes first. */
export const telling: readonly CitationRelation[] = [
  'repeals',
  'amends',
  'interprets',
  'implements',
  'based-on',
  'cites',
];

interface Named {
  id: string;
  title: string;
  number?: string;
}

/** The documents at the other end of citations, by id. */
type Others = Map<string, { other: Named; citation: Citation }>;

/** One document's citations by relation. */
type Related = Map<CitationRelation, Others>;

const note = (related: Related, other: Named, citation: Citation): void => {
  const documents: Others = related.get(citation.relation) ?? new Map<never, never>();
  // Of many citations of the same document, the first tells where to look.
  if (!documents.has(other.id)) documents.set(other.id, { other, citation });
  related.set(citation.relation, documents);
};

/**
 * The relations of each document, in the order of the documents. A document that is cited more than
 * once counts once.
 * @param place where a citation stands
 */
export const relationRows = (
  corpus: Corpus,
  place: (citation: Citation) => RowPlace,
): RelationsRow[] => {
  const held = new Map<string, Named>(corpus.documents.map((document) => [document.id, document]));
  const onlyCited = new Map<string, Named>(
    corpus.citedDocuments.flatMap((document) =>
      document.citations.map((id): [string, Named] => [id, document]),
    ),
  );
  const cites = new Map<string, Related>(corpus.documents.map(({ id }) => [id, new Map()]));
  const citedBy = new Map<string, Related>(corpus.documents.map(({ id }) => [id, new Map()]));
  for (const citation of corpus.citations) {
    const { document, target, source } = citation;
    if (document !== undefined && document === target) continue;
    const other = target === undefined ? onlyCited.get(citation.id) : held.get(target);
    const own = cites.get(document ?? '');
    if (own && other) note(own, other, citation);
    const aimed = citedBy.get(target ?? '');
    if (aimed) note(aimed, held.get(document ?? '') ?? { id: source, title: '' }, citation);
  }
  const rows = (related: Related | undefined): RelationRow[] =>
    telling.flatMap((relation) => {
      const documents = [...(related?.get(relation)?.values() ?? [])];
      if (documents.length === 0) return [];
      const first = documents.slice(0, documentsShown).map(({ other, citation }) => ({
        title: other.title,
        ...(other.number !== undefined && { number: other.number }),
        ...(citation.article !== undefined && { article: citation.article }),
        at: place(citation),
      }));
      return [{ relation, total: documents.length, first }];
    });
  return corpus.documents.map(({ id }) => ({
    cites: rows(cites.get(id)),
    citedBy: rows(citedBy.get(id)),
  }));
};
