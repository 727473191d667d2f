import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceInfo } from '../../../../utils/corpus/model.ts';
import { ReadingError } from '../../../../utils/corpus/reading-error.ts';
import { splitLines } from '../../../../utils/corpus/source-text.ts';
import { readStatements } from '../../../../utils/corpus/statements/read-statements.ts';

const info: SourceInfo = {
  id: 'statements',
  title: '政策语句',
  compiler: '',
  date: '2022',
  layout: 'statement-list',
  file: 'statements.tsv',
  sha256: '',
};
const file = new URL('../../../../data/sources/statements.tsv', import.meta.url);
const lines = splitLines(readFileSync(file, 'utf8'));

describe('the list of statements', () => {
  const { statements, furniture } = readStatements(info, lines);

  test('merges repeats and keeps every line', () => {
    expect(lines).toHaveLength(8696);
    expect(statements).toHaveLength(6999);
    expect(furniture).toEqual([]);
    const kept = statements.flatMap((statement) => statement.lines).toSorted((a, b) => a - b);
    expect(kept).toEqual(lines.map((_, index) => index + 1));
  });

  test('merges topics in the order of their lines', () => {
    expect(new Set(statements.flatMap(({ topics }) => topics)).size).toBe(27);
    const several = statements.filter(({ topics }) => topics.length > 1);
    expect(several).toHaveLength(1012);
    expect(Math.max(...several.map(({ topics }) => topics.length))).toBe(5);
    for (const { topics, lines: at } of statements) {
      const printed = at.map((line) => lines[line - 1]?.split('\t')[0]);
      expect(topics).toEqual([...new Set(printed)]);
    }
  });

  test('names a statement by its first line', () => {
    for (const { id, line, endLine, lines: at } of statements) {
      expect(id).toBe(`statements:${line}`);
      expect([line, endLine]).toEqual([at[0], at[0]]);
    }
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  });

  test('breaks and widths make no other statement of one', () => {
    const at = (line: number) => statements.find((statement) => statement.lines.includes(line));
    expect(at(1733)).toBe(at(6001));
    expect(at(1733)?.topics).toEqual(['科技创新平台', '基础研究']);
    expect(at(7106)).toBe(at(7107));
    const texts = statements.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('joins words that a line break cut apart', () => {
    const at = (line: number) => statements.find((statement) => statement.lines.includes(line));
    expect(at(6841)?.text).toContain('创意设计服务');
    expect(at(8466)?.text).toContain('高校、科研院所');
    expect(at(8466)?.text).toContain('按有关政策规定享受');
    expect(at(8018)?.text).toContain('王凯 项浚峰');
    expect(at(6751)?.text).toContain('《财政部 海关总署 国家税务总局');
  });

  test('mends line breaks that are written out', () => {
    const at = (line: number) => statements.find((statement) => statement.lines.includes(line));
    expect(at(3561)?.text).toContain('科研项目经费使用“包干制”改革');
    expect(at(5900)?.text).toMatch(/加快建设未来产业先导区。$/u);
    expect(at(7770)?.text).toContain('H.智能制造 I.现代农机装备');
    expect(statements.filter(({ text }) => text.includes('\\n'))).toEqual([]);
  });
});

const read =
  (...text: string[]) =>
  () =>
    readStatements(info, ['税收激励\t减按15%', ...text]);

test('a line without a tab, a topic or a statement is an error that names it', () => {
  expect(read('没有制表符')).toThrow(
    new ReadingError('statements', 2, 'no tab between topic and statement'),
  );
  expect(read('', '\t减按15%')).toThrow(new ReadingError('statements', 3, 'no topic'));
  expect(read('税收激励\t \\n')).toThrow(new ReadingError('statements', 2, 'no statement'));
});
