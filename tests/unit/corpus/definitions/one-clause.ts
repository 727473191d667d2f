import { findDefinitions } from '../../../../utils/corpus/definitions/find-definitions.ts';
import type { Clause, Definition, PolicyDocument } from '../../../../utils/corpus/model.ts';

/** A document of 99 lines. */
export const document: PolicyDocument = {
  id: 's:1',
  source: 's',
  line: 1,
  endLine: 99,
  title: '办法',
  issuers: [],
  kind: 'rule',
  coverage: 'full',
};
/** A clause on line 10 of it. */
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
/** What a paragraph of it defines. */
export const read = (text: string): Definition[] => findDefinitions([clause(text)], [document]);
/** Term and words of each. */
export const terms = (text: string): string[][] =>
  read(text).map(({ term, definition }) => [term, definition]);
