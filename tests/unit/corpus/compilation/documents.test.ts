import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../../../utils/corpus/compilation/document-region.ts';
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
      title: '鼓励外商投资产业目录（2022年版）',
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
    // Each stands where its notice names it.
    expect(missing.map(({ id }) => id)).toEqual([
      'consulting-2022:2969',
      'consulting-2022:4547',
      'consulting-2022:4893',
    ]);
    expect(machinery.filter(({ kind }) => kind === 'standard').map(({ number }) => number)).toEqual(
      ['GB/T 44726—2024', 'GB/T 44731—2024'],
    );
  });

  test('twelve authorities sign', () => {
    expect(at(machinery, 1513)?.issuers).toHaveLength(12);
  });
});

describe('facts that stand elsewhere than in the document', () => {
  test('an order of two authorities has both in its number and is in force with its text', () => {
    expect(at(consulting, 59)).toMatchObject({
      title: '中华人民共和国国家发展和改革委员会 中华人民共和国商务部令第52号',
      number: '中华人民共和国国家发展和改革委员会 中华人民共和国商务部令第52号',
      effective: '2023-01-01',
    });
    expect(at(consulting, 73)?.number).toBe(at(consulting, 59)?.number);
  });

  test('texts are in force with their notice (本通知自…起施行), what explains them is not', () => {
    const issued = consulting.filter(({ issuedBy }) => issuedBy === 'consulting-2022:3832');
    expect(issued.map(({ kind, effective }) => [kind, effective])).toEqual([
      ['interpretation', undefined],
      ['catalogue', '2023-01-01'],
      ['interpretation', undefined],
      ['catalogue', '2023-01-01'],
    ]);
  });

  test('two prints of one notice have one number', () => {
    expect(at(consulting, 9263)?.number).toBe('粤工信规字〔2022〕8号');
    expect(at(consulting, 9281)?.number).toBe('粤工信规字〔2022〕8号');
  });

  test('the characters of a number tell the authority that nothing else names', () => {
    expect(at(consulting, 10_151)).toMatchObject({
      number: '中咨协标准〔2022〕57号',
      issuers: ['中国工程咨询协会'],
    });
    expect(at(consulting, 10_171)?.issuers).toEqual(['中国工程咨询协会']);
  });
});

test('the region is that of the authorities', () => {
  const regions = new Map<string | undefined, number>();
  for (const { region } of [...consulting, ...machinery])
    regions.set(region, (regions.get(region) ?? 0) + 1);
  expect(Array.from(regions)).toEqual([
    [undefined, 56],
    ['广东省', 27],
  ]);
  expect(at(consulting, 4993)).toMatchObject({ region: '广东省', issuers: ['中共广东省委'] });
  expect(at(consulting, 6276)).toMatchObject({ region: '广东省', kind: 'rule' });
  expect(regionOf(['市场监管总局', '国家市场监督管理总局'], '城市更新条例')).toBeUndefined();
  expect(regionOf(['广州市人民政府'], '')).toBe('广州市');
  expect(regionOf([], '广西壮族自治区实施办法')).toBe('广西壮族自治区');
});

describe('what the source lacks', () => {
  const missing = (documents: readonly PolicyDocument[], line: number): string[] | undefined =>
    at(documents, line)?.missing;

  test('are annexes of a list that do not follow', () => {
    expect(missing(machinery, 753)).toEqual([
      '附件 2 中小企业“揭榜”对接表',
      '附件 3 中小企业“揭榜”申请书',
      '附件 4 中小企业“揭榜”汇总表',
    ]);
    expect(missing(machinery, 1820)).toEqual(['附 光伏制造行业规范条件申请书']);
    expect(missing(consulting, 2677)).toEqual(['附件 社会资本投融资合作对接重点项目信息表']);
    expect(missing(consulting, 2989)).toEqual([
      '附件 3 国家高速公路网布局方案图',
      '附件 4 普通国道网布局方案图',
    ]);
    expect(missing(consulting, 5305)).toEqual(['附件 《广东省能源发展“十四五”规划》重点项目表']);
    expect(missing(consulting, 9299)).toEqual(['附件 2 申请认定流程图']);
  });

  test('are tables and rows that the text speaks of', () => {
    expect(missing(consulting, 9866)).toEqual(['附表 1', '附表 2']);
    expect(missing(consulting, 6002)).toEqual([
      '广东省土地要素市场化配置改革重点任务分工表第 5 行以后',
    ]);
  });

  test('is no figure whose caption stands there: no text conversion has pictures', () => {
    for (const line of [6616, 10_171, 10_650])
      expect(at(consulting, line)).toMatchObject({ coverage: 'full' });
    const { documents } = readText('工作方案\n\n总体框架见图 1，任务见图 2。\n\n图 1 总体框架');
    expect(documents[0]).toMatchObject({ coverage: 'partial', missing: ['图 2'] });
  });

  test('is told of those documents alone', () => {
    const partial = [...machinery, ...consulting].filter(({ coverage }) => coverage === 'partial');
    expect(partial.map(({ line }) => line)).toEqual([
      753, 1820, 2677, 2989, 5305, 6002, 9299, 9866,
    ]);
    expect(partial.every((document) => document.missing)).toBe(true);
    // Its annexes have two titles of their own; another's annex is a document behind it.
    expect(at(consulting, 9975)?.coverage).toBe('full');
    expect(at(consulting, 9263)?.coverage).toBe('full');
    expect(at(consulting, 5811)?.coverage).toBe('full');
  });

  test('is the rest where a text ends in mid-sentence', () => {
    const { documents } = readText(
      '某某市工作方案\n\n一、总体要求\n\n坚持以人民为中心，加快推进各项改革任务，着力解决群众反映强烈的突出问',
    );
    expect(documents[0]).toMatchObject({ coverage: 'partial', missing: ['后文'] });
  });
});

test('another edition of a title stays in the contents when one has begun', () => {
  const { documents } = readText(
    [
      '目 录',
      '某某产业目录（2020年本）\t1',
      '某某产业目录（2025年本）\t9',
      '',
      '某某产业目录（2025年本）',
      '',
      '1. 甲',
      '',
      '某某产业目录（2020年本）',
      '',
      '1. 乙',
    ].join('\n'),
  );
  expect(documents.map(({ title }) => title)).toEqual([
    '某某产业目录（2025年本）',
    '某某产业目录（2020年本）',
  ]);
});

test('a line of the contents has dots or a tab before its page, and ends them otherwise', () => {
  const { documents, furniture } = readText(
    [
      '目录',
      '甲办法 ....................... 12',
      '乙办法……3',
      '丙办法（2022 年 3 月 25 日）\t4',
      '丁办法 2022',
      '戊办法',
      '甲办法',
      '第一条 甲。',
    ].join('\n'),
  );
  expect(furniture.find(({ kind }) => kind === 'contents')).toMatchObject({ line: 1, endLine: 4 });
  expect(documents.map(({ title, line }) => [line, title])).toContainEqual([7, '甲办法']);
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
