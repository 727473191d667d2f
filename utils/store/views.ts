import type { Standing } from '../cards/model.ts';
import type { CitationRelation, Clause, PolicyDocument } from '../corpus/model.ts';

/** A document as the reader page shows it. */
export interface DocumentView {
  /** Title of the source (the compilation). */
  sourceTitle: string;
  /** A list of statements is shown as a document whose id is the source's. */
  document: PolicyDocument;
  /** Its validity, where the corpus says anything of it. */
  standing?: Standing;
  /** How often the corpus's other documents cite it, by relation. */
  citedBy?: Partial<Record<CitationRelation, number>>;
  clauses: Clause[];
}

/** A document as the list of all documents names it. */
export interface DocumentSummary extends Pick<
  PolicyDocument,
  | 'id'
  | 'source'
  | 'line'
  | 'title'
  | 'number'
  | 'issuers'
  | 'date'
  | 'kind'
  | 'region'
  | 'coverage'
> {
  sourceTitle: string;
  standing?: Standing;
  /** How many clauses, or statements, the reader shows of it; 0 where its title is all that is held. */
  clauses: number;
}
