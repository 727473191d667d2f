import type { Reference } from '../../utils/cards/model.ts';
import type { Clause } from '../../utils/corpus/model.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import type { DocumentView } from '../../utils/store/views.ts';

/** A search result without a card of its own, with where it stands. */
export interface Passage {
  hit: SearchHit;
  at: Reference;
}

/** The clause that a line belongs to; the shortest where several hold it. */
const clauseAt = (clauses: readonly Clause[], line: number): Clause | undefined =>
  clauses
    .filter((clause) => clause.line <= line && line <= clause.endLine)
    .toSorted((a, b) => a.endLine - a.line - (b.endLine - b.line))[0];

/**
 * Says where a search result stands.
 * @param view the document that `readDocument` found at the result's line, or null
 * @returns number, date and clause are told only where the document found is the one that the
 *   result names: a title-only document has no clauses, and its line belongs to another one
 */
export const passageOf = (hit: SearchHit, view: DocumentView | null): Passage => {
  const { source, line, endLine } = hit;
  const place = { source, sourceTitle: view?.sourceTitle ?? source, line, endLine };
  if (hit.kind === 'statement') return { hit, at: { ...place, document: '' } };
  // An entry's title is its catalogue's, which may stand within a document of another title.
  const inView = view !== null && (hit.kind === 'entry' || view.document.title === hit.title);
  if (!inView) return { hit, at: { ...place, document: hit.title } };
  const { title, number, date, effective } = view.document;
  const clause = clauseAt(view.clauses, line);
  const called = clause?.label ?? clause?.path.at(-1);
  return {
    hit,
    at: {
      ...place,
      document: title,
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(effective !== undefined && { effective }),
      ...(called !== undefined && hit.kind !== 'document' && { clause: called }),
    },
  };
};
