import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../../../utils/corpus/model.ts';
import { readSource, readText } from './read-source.ts';

const consulting = readSource('consulting-2022').documents;
const machinery = readSource('machinery-2024-11').documents;
const at = (documents: readonly PolicyDocument[], line: number): PolicyDocument | undefined =>
  documents.find((document) => document.line === line);

describe('documents of a compilation', () => {
  test('a notice and the text that it issues are two, with one number', () => {
    expect(at(consulting, 5085)).toMatchObject({
      title: '广东省人民政府关于印发《广东省政府投资省属非经营性项目建设管理办法》的通知',
      number: '粤府〔2022〕12号',
      issuers: ['广东省人民政府'],
      date: '2022-02-28',
      kind: 'notice',
      endLine: 5094,
    });
    expect(at(consulting, 5096)).toMatchObject({
      title: '广东省政府投资省属非经营性项目建设管理办法',
      number: '粤府〔2022〕12号',
      kind: 'rule',
      issuedBy: 'consulting-2022:5085',
      endLine: 5291,
    });
  });

  test('an order issues a catalogue and tells from when it is in force', () => {
    expect(at(consulting, 59)).toMatchObject({
      issuers: ['国家发展和改革委员会', '商务部'],
      date: '2022-10-26',
    });
    expect(at(consulting, 73)).toMatchObject({
      title: '鼓励外商投资产业目录(2022年版)',
      effective: '2023-01-01',
      kind: 'catalogue',
      issuedBy: 'consulting-2022:59',
    });
  });

  test('one notice can issue several texts', () => {
    const issued = consulting.filter(({ issuedBy }) => issuedBy === 'consulting-2022:9498');
    expect(issued.map(({ line }) => line)).toEqual([9509, 9781, 9866]);
    expect(issued.every(({ effective }) => effective === '2022-06-01')).toBe(true);
  });

  test('a heading of the compiler stands for the one text under it', () => {
    expect(at(machinery, 1047)).toMatchObject({
      title: '国家自然科学基金条例',
      number: '中华人民共和国国务院令第796号',
      issuers: ['国务院'],
      date: '2024-11-08',
      effective: '2025-01-01',
      kind: 'regulation',
    });
    expect(at(machinery, 1057)).toBeUndefined();
    expect(at(machinery, 412)).toMatchObject({
      title: '中华人民共和国能源法',
      issuers: ['全国人民代表大会常务委员会'],
    });
    expect(at(machinery, 1661)).toMatchObject({ kind: 'notice' });
    expect(at(machinery, 1820)).toMatchObject({ kind: 'rule', issuedBy: 'machinery-2024-11:1661' });
  });

  test('a text that the source does not hold is there by its title', () => {
    const missing = consulting.filter(({ coverage }) => coverage === 'title-only');
    expect(missing.map(({ title }) => title)).toEqual([
      '“十四五”新型城镇化实施方案',
      '关于进一步完善市场导向的绿色技术创新体系实施方案（2023—2025年）',
      '“十四五”建筑业发展规划',
    ]);
    expect(machinery.filter(({ kind }) => kind === 'standard').map(({ number }) => number)).toEqual(
      ['GB/T 44726—2024', 'GB/T 44731—2024'],
    );
  });

  test('twelve authorities sign', () => {
    expect(at(machinery, 1513)?.issuers).toHaveLength(12);
  });
});

test('one document alone, without contents page or cover', () => {
  const { documents, furniture } = readText(
    [
      '某某市人民政府关于加强节能工作的通知',
      '',
      '某府〔2023〕5号',
      '',
      '各区人民政府：',
      '',
      '现通知如下。',
      '',
      '某某市人民政府',
      '2023年5月6日',
    ].join('\n'),
  );
  expect(furniture).toEqual([]);
  expect(documents).toMatchObject([
    {
      id: 'test:1',
      title: '某某市人民政府关于加强节能工作的通知',
      number: '某府〔2023〕5号',
      issuers: ['某某市人民政府'],
      date: '2023-05-06',
      kind: 'notice',
      endLine: 10,
    },
  ]);
});

test('text without any title is a document of its own', () => {
  const { documents, clauses } = readText(
    '第一条 为了保护环境，制定本办法。\n\n第二条 本办法自2024年1月1日起施行。',
  );
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ line: 1, effective: '2024-01-01' });
  expect(clauses).toHaveLength(2);
});

const truth = new URL('../../../../../shared/truth/documents.jsonl', import.meta.url);

// The reference readings lie beside the repository and are not part of it.
test.skipIf(!existsSync(truth))('agrees with the reference readings where they are present', () => {
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '');
  const read = [...consulting, ...machinery].map(
    ({ source, line, title, number, date }) =>
      `${source}:${line} ${bare(title)} ${bare(number)} ${date ?? ''}`,
  );
  const wanted = readFileSync(truth, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(
      (row) => JSON.parse(row) as Record<'source' | 'line' | 'title' | 'number' | 'date', string>,
    )
    .map(
      ({ source, line, title, number, date }) =>
        `${source}:${line} ${bare(title)} ${bare(number)} ${date ?? ''}`,
    );
  const fold = (row: string): string => row.normalize('NFKC').replace(/[《》]/gu, '');
  const known = new Set(read.map(fold));
  expect(wanted.filter((row) => !known.has(fold(row)))).toEqual([]);
});
