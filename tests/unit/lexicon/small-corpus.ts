import type {
  CatalogueEntry,
  Corpus,
  Definition,
  PolicyDocument,
  Statement,
} from '../../../utils/corpus/model.ts';

const source = 'consulting-2022';

export const emptyCorpus: Corpus = {
  sources: [],
  documents: [],
  clauses: [],
  entries: [],
  definitions: [],
  citations: [],
  statements: [],
  furniture: [],
  citedDocuments: [],
};

export const documentOf = (
  line: number,
  title: string,
  more: Partial<PolicyDocument> = {},
): PolicyDocument => ({
  id: `${source}:${line}`,
  source,
  line,
  endLine: line,
  title,
  issuers: [],
  kind: 'other',
  coverage: 'full',
  ...more,
});

export const definitionOf = (
  line: number,
  term: string,
  definition: string,
  more: Partial<Definition> = {},
): Definition => ({
  id: `${source}:${line}#1`,
  source,
  line,
  endLine: line,
  term,
  aliases: [],
  definition,
  form: 'defines',
  local: false,
  document: `${source}:1`,
  clause: `${source}:${line}`,
  ...more,
});

export const entryOf = (
  line: number,
  text: string,
  more: Partial<CatalogueEntry> = {},
): CatalogueEntry => ({
  id: `${source}:${line}`,
  source,
  line,
  endLine: line,
  catalogue: '鼓励外商投资产业目录（2022年版）',
  document: `${source}:73`,
  path: [],
  number: String(line),
  text,
  ...more,
});

export const statementOf = (text: string, line: number): Statement => ({
  id: `statements:${line}`,
  source: 'statements',
  line,
  endLine: line,
  text,
  topics: [],
  lines: [line],
});
