import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import type { Clause, PolicyDocument } from '../../../../utils/corpus/model.ts';

/** The citing document of these tests. */
export const document: PolicyDocument = {
  id: 's:1',
  source: 's',
  line: 1,
  endLine: 99,
  title: '关于有关事项的通知',
  issuers: [],
  kind: 'notice',
  coverage: 'full',
};
/** A paragraph of it on line 10. */
export const clause = (text: string, more: Partial<Clause> = {}): Clause => ({
  id: 's:10',
  source: 's',
  line: 10,
  endLine: 10,
  document: 's:1',
  kind: 'paragraph',
  path: [],
  text,
  lines: [{ offset: 0, line: 10 }],
  ...more,
});
/** Relation, title and number of each citation in a text. */
export const read = (text: string, of: PolicyDocument = document) =>
  findCitations([clause(text)], [of]).map(({ cited, number, relation }) => [
    relation,
    cited,
    ...(number === undefined ? [] : [number]),
  ]);
