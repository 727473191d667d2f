import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../utils/corpus/model.ts';
import { linksByClause } from '../../../utils/reader/text-links.ts';
import type { CitationRow, Rows } from '../../../utils/store/rows.ts';

const document = (id: string, line: number, firstClause: number): Rows['documents'] => ({
  id,
  source: 'machinery-2024-11',
  line,
  endLine: line + 50,
  title: `标题${line}`,
  number: '国令第796号',
  issuers: [],
  kind: 'regulation',
  coverage: 'full',
  firstClause,
  clauses: 2,
  citedBy: {},
});
const documents = [
  document('machinery-2024-11:1', 1, 0),
  document('machinery-2024-11:100', 100, 2),
];

const clause = (line: number, text: string): Clause => ({
  id: `machinery-2024-11:${line}`,
  document: 'machinery-2024-11:100',
  source: 'machinery-2024-11',
  line,
  endLine: line,
  kind: 'article',
  path: [],
  text,
  lines: [{ offset: 0, line }],
});

const citing = (
  at: number,
  text: string,
  name: string,
  more: Partial<CitationRow>,
): CitationRow => ({
  relation: 'cites',
  title: name,
  at: { document: 1, line: 101, endLine: 101 },
  span: [text.indexOf(name), text.indexOf(name) + name.length],
  clause: at,
  ...more,
});

describe('linksByClause', () => {
  const text = '依照《甲》《乙》执行。';
  const clauses = [clause(100, text), clause(101, '《甲》\t国令第796号\t其他')];

  it('leads to the held document, or to the article that is cited, and says which', () => {
    const links = linksByClause(
      [
        citing(2, text, '《乙》', { to: { document: 0, line: 1 } }),
        citing(2, text, '《甲》', { to: { document: 0, line: 20 }, article: '第三条' }),
      ],
      clauses,
      documents,
    );
    expect(links.get('machinery-2024-11:100')).toEqual([
      {
        start: 2,
        end: 5,
        to: { source: 'machinery-2024-11', line: 20 },
        title: '《标题1》（国令第796号）第三条',
      },
      {
        start: 5,
        end: 8,
        to: { source: 'machinery-2024-11', line: 1 },
        title: '《标题1》（国令第796号）',
      },
    ]);
  });

  it('makes no link of what is not held', () => {
    expect(linksByClause([citing(2, text, '《甲》', { cited: 4 })], clauses, documents).size).toBe(
      0,
    );
  });

  it('ends a link with its cell of a table', () => {
    const row = clauses[1]?.text ?? '';
    const links = linksByClause(
      [citing(3, row, '《甲》\t国令第796号', { to: { document: 0, line: 1 } })],
      clauses,
      documents,
    );
    expect(links.get('machinery-2024-11:101')?.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
    ]);
  });

  it('makes no two links of the same words', () => {
    const both = [
      citing(2, text, '《甲》《乙》', { to: { document: 0, line: 1 } }),
      citing(2, text, '《乙》', { to: { document: 0, line: 1 } }),
    ];
    expect(linksByClause(both, clauses, documents).get('machinery-2024-11:100')).toHaveLength(1);
  });

  it('finds nothing in a list of statements', () => {
    const statement = { ...clause(7, text), document: 'statements', source: 'statements' };
    const row = citing(2, text, '《甲》', { to: { document: 0, line: 1 }, statement: 3 });
    expect(linksByClause([row], [statement], documents).size).toBe(0);
  });
});
