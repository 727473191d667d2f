import type { Standing } from '../cards/model.ts';
import type { CitationRelation, Clause, PolicyDocument } from '../corpus/model.ts';

/** A document as the reader page shows it. */
export interface DocumentView {
  /** Title of the source (the compilation). */
  sourceTitle: string;
  document: PolicyDocument;
  /** Its validity, where the corpus says anything of it. */
  standing?: Standing;
  /** How often the corpus's other documents cite it, by relation. */
  citedBy?: Partial<Record<CitationRelation, number>>;
  clauses: Clause[];
}
