import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citationRows, contentsRows } from '../../../data/build/pack-reader.ts';
import { readCorrections } from '../../../data/build/read-corrections.ts';
import { readSources } from '../../../data/build/read-sources.ts';
import type { Citation, Clause } from '../../../utils/corpus/model.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';
import type { Rows, RowPlace } from '../../../utils/store/rows.ts';

const data = fileURLToPath(new URL('../../../data/', import.meta.url));
const corpus = readCorpus(readSources(`${data}sources`), readCorrections(data));
const at = new Map(corpus.documents.map(({ id }, position) => [id, position]));

const place = ({
  document,
  source,
  line,
  endLine,
}: {
  document?: string;
  source: string;
  line: number;
  endLine: number;
}): RowPlace => ({
  ...(document === undefined ? { source } : { document: at.get(document) ?? -1 }),
  line,
  endLine,
});

const citations = citationRows(corpus, {
  document: (id) => at.get(id) ?? -1,
  at: place,
  clauses: corpus.clauses,
  statements: corpus.statements,
});

const documents = corpus.documents.map((document): Rows['documents'] => ({
  ...document,
  firstClause: 0,
  clauses: 0,
  citedBy: {},
}));
const definitions = corpus.definitions.map((definition) => ({
  name: definition.term,
  text: definition.definition,
  form: definition.form,
  local: definition.local,
  at: place(definition),
}));
const entries = corpus.entries.map((entry) => ({ ...entry, at: place(entry) }));

const contentsWith = (terms: Rows['terms'][]) =>
  contentsRows({ documents, definitions, entries, citations, terms }, corpus.sources);

const positionOf = (title: string): number =>
  corpus.documents.findIndex((document) => document.title === title);

const term = (more: Partial<Rows['terms']>): Rows['terms'] => ({
  name: '磷石膏',
  variants: [],
  kinds: ['entry'],
  definitions: [],
  entries: [],
  documents: [],
  cited: [],
  statements: { total: 0, topics: [], first: [] },
  clauses: { total: 0, first: [] },
  ...more,
});

describe('citationRows', () => {
  it('has every citation, with its name where it stands in its text', () => {
    expect(citations).toHaveLength(corpus.citations.length);
    for (const { title, number, span, clause, statement } of citations) {
      const text = corpus.clauses[clause ?? -1]?.text ?? corpus.statements[statement ?? -1]?.text;
      const words = text?.slice(...span) ?? '';
      expect(words.includes(title) || words === number, `${title} in ${words}`).toBe(true);
    }
  });

  it('gives no two citations of a text the same words', () => {
    const seen = citations.map(
      ({ clause, statement, span }) => `${clause} ${statement} ${span[0]}`,
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('leads to the article that is cited, or to the beginning where it is not found', () => {
    const law = corpus.documents[positionOf('中华人民共和国能源法')];
    const clauses = corpus.clauses.filter(({ document }) => document === law?.id);
    const article = clauses.find(({ label }) => label === '第二十条');
    const line = law?.line ?? 0;
    const citing = {
      ...clauses.at(-1),
      id: 'made:1',
      text: '依照《能源法》第二十条和《能源法》第九百条',
    } as Clause;
    const made = (number: number, called: string): Citation => ({
      id: `made:1#${number}`,
      source: 'machinery-2024-11',
      line,
      endLine: line,
      cited: '能源法',
      relation: 'based-on',
      article: called,
      clause: 'made:1',
      target: law?.id ?? '',
    });
    const rows = citationRows(
      { ...corpus, citations: [made(1, '第二十条第二款'), made(2, '第九百条')] },
      {
        document: (id) => at.get(id) ?? -1,
        at: place,
        clauses: [...clauses, citing],
        statements: [],
      },
    );
    expect(rows.map(({ to, span }) => [to?.line, span])).toEqual([
      [article?.line, [2, 7]],
      [line, [12, 17]],
    ]);
    expect(article?.line).toBeGreaterThan(line);
  });
});

describe('contentsRows', () => {
  const contents = contentsWith([]);

  it('lists every definition and entry once, and each citation of another document at both ends', () => {
    const all = (of: (row: Rows['contents']) => number[]) =>
      contents.flatMap(of).toSorted((a, b) => a - b);
    expect(all((row) => row.definitions)).toEqual([...definitions.keys()]);
    expect(all((row) => row.entries)).toEqual([...entries.keys()]);
    const outward = [...citations.keys()].filter((position) => {
      const { to, at: from } = citations[position] as Rows['citations'];
      return to === undefined || to.document !== from.document;
    });
    expect(all((row) => row.cites)).toEqual(outward);
    expect(all((row) => row.citedBy)).toEqual(
      outward.filter((position) => citations[position]?.to !== undefined),
    );
  });

  it('has a row for what statements say, behind those of the documents', () => {
    expect(contents.slice(0, documents.length).every(({ source }) => source === undefined)).toBe(
      true,
    );
    expect(contents.slice(documents.length).map(({ source }) => source)).toEqual(['statements']);
    expect(contents.at(-1)?.definitions.length).toBeGreaterThan(100);
  });

  it('goes by the lines of the text', () => {
    for (const row of contents) {
      const lines = row.definitions.map((position) => definitions[position]?.at.line ?? 0);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }
  });

  it('keeps a document’s own name quiet, and what one of its entries alone tells', () => {
    const law = positionOf('中华人民共和国能源法');
    const [first = -1, second = -1] = contents.find((row) => row.entries.length > 1)?.entries ?? [];
    const catalogue = entries[first]?.at.document ?? -1;
    const terms = [
      term({ documents: [law] }),
      term({ entries: [first] }),
      // Told by two entries, by a clause, by a statement, or defined elsewhere: the card tells more.
      term({ entries: [first, second] }),
      term({ entries: [first], clauses: { total: 1, first: [0] } }),
      term({ entries: [first], statements: { total: 1, topics: [], first: [0] } }),
      term({ entries: [first], definitions: [contents.at(-1)?.definitions[0] ?? -1] }),
    ];
    const quiet = contentsWith(terms).map((row) => row.quiet);
    expect(quiet[law]).toEqual([0]);
    expect(quiet[catalogue]).toEqual([1]);
    expect(quiet.flat()).toHaveLength(2);
  });
});
