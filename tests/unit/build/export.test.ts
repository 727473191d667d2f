/** The command line as people call it, on the real corpus. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = (given: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'data/build/cli.ts', ...given],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

const rows = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('export writes eight files of JSON Lines', () => {
  expect(corpus(['export', join(folder, 'out')])).toMatchObject({ status: 0, stdout: '' });
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
    'cited-documents.jsonl',
    'cites.jsonl',
    'clauses.jsonl',
    'definitions.jsonl',
    'documents.jsonl',
    'entries.jsonl',
    'statements.jsonl',
    'terms.jsonl',
  ]);
  const read = (name: string) => rows(readFileSync(join(folder, 'out', name), 'utf8'));
  expect(read('documents.jsonl')).toContainEqual(
    expect.objectContaining({
      source: 'machinery-2024-11',
      line: 412,
      end_line: 743,
      title: '中华人民共和国能源法',
      date: '2024-11-08',
      effective: '2025-01-01',
      kind: 'law',
    }),
  );
  expect(read('entries.jsonl').find((row) => row['line'] === 2468)).toMatchObject({
    number: '11.',
    region: '青海省',
    readable: 'MgCl₂·6H₂O 连续脱水制无水氯化镁',
    text: '$MgCl_2 \\cdot 6H_2O$ 连续脱水制无水氯化镁',
  });
  expect(read('statements.jsonl').flatMap((row) => row['lines'])).toHaveLength(8696);
  // Misreadings stay as printed; beside them stands what people see, and what was mended.
  expect(read('statements.jsonl').find((row) => row['line'] === 2629)).toMatchObject({
    text: '落实境外和海外回流高端紧缺人才的个税优惠政策政策。',
    readable: '落实境外和海外回流高端紧缺人才的个税优惠政策。',
    corrected: [{ line: 2629, printed: '个税优惠政策政策', corrected: '个税优惠政策' }],
  });
  const drainage = read('definitions.jsonl').filter((row) => row['line'] === 615);
  expect(drainage.map((row) => [row['definition'], row['readable']].join('\n'))).toContainEqual(
    expect.stringMatching(/普查信息平台 and 智能在线.*\n.*普查信息平台和智能在线/u),
  );
  // Definitions and clauses keep the print's mathematics too.
  const titanium = read('definitions.jsonl').filter((row) => row['line'] === 2047);
  expect(titanium.map((row) => row['definition'])).toContain(
    '$\\text{CaO}+\\text{MgO}\\leq 1.5\\%$',
  );
  const clauses = read('clauses.jsonl');
  expect(clauses.find((row) => row['id'] === 'machinery-2024-11:632')).toMatchObject({
    kind: 'item',
    label: '（三）',
    document: 'machinery-2024-11:412',
    end_line: 634,
    lines: [
      { line: 632, offset: 0, column: 2 },
      { line: 634, column: 0 },
    ],
  });
  // Every line of a clause of running text has its place in the source.
  const placeless = clauses.filter(
    ({ kind, lines }) =>
      (kind === 'article' || kind === 'paragraph' || kind === 'item') &&
      (lines as { column?: number }[]).some(({ column }) => column === undefined),
  );
  expect(placeless.map(({ id }) => id)).toEqual([]);
}, 60_000);

test('match names the terms of a file with their offsets', () => {
  const file = join(folder, 'page.txt');
  const text = '健全失信惩戒机制。\n国 家 粮 食；以粉\u200b煤灰为重点。';
  writeFileSync(file, text);
  const { status, stdout } = corpus(['match', file]);
  expect(status).toBe(0);
  const found = rows(stdout);
  expect(found.map((row) => row['term'])).toEqual(['失信惩戒', '粉煤灰']);
  for (const row of found)
    expect(text.slice(row['start'] as number, row['end'] as number)).toBe(row['text']);
}, 60_000);

test('search answers each query on a line with at most ten hits', () => {
  const { status, stdout } = corpus(['search'], '失信惩戒\n\n粤府〔2022〕12号\n');
  expect(status).toBe(0);
  const answers = rows(stdout) as { query: string; hits: Record<string, unknown>[] }[];
  expect(answers.map(({ query }) => query)).toEqual(['失信惩戒', '粤府〔2022〕12号']);
  for (const { hits } of answers) expect(hits.length).toBeLessThanOrEqual(10);
  expect(answers[0]?.hits[0]).toMatchObject({
    kind: 'term',
    source: 'consulting-2022',
    line: 4005,
  });
  expect(answers[1]?.hits[0]?.['text']).toContain('粤府〔2022〕12号');
}, 60_000);

test.each([
  [['match', 'no-such-file.txt'], 'no-such-file.txt'],
  [['match'], 'usage'],
  [['unknown'], 'usage'],
])(
  '%o fails with status 1 and a reason on standard error',
  (given, reason) => {
    const { status, stdout, stderr } = corpus(given);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
  },
  60_000,
);
