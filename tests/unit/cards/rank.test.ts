import { describe, expect, test } from 'vitest';
import type { DefinitionForm } from '../../../utils/corpus/model.ts';
import {
  authority,
  rankDefinitions,
  rankEntries,
  type Weighed,
} from '../../../utils/cards/rank.ts';

/** Documents of the corpus, by source line. */
const documents = {
  /** machinery-2024-11, 《光伏制造行业规范条件（2024 年本）》 and the rule that goes with it. */
  1800: { kind: 'guideline', issuers: ['工业和信息化部'], date: '2024-11-15' },
  1832: { kind: 'rule', issuers: ['工业和信息化部'], date: '2024-11-15' },
  /** consulting-2022 */
  2500: { kind: 'plan', issuers: ['国家发展改革委', '国家能源局'], date: '2022-01-29' },
  3121: { kind: 'plan', issuers: ['国家发展改革委', '交通运输部'], date: '2022-07' },
  3761: { kind: 'opinion', issuers: ['国家发展改革委'], date: '2022-10-28' },
  4253: { kind: 'notice', issuers: ['财政部'], date: '2022-11-11' },
  4700: { kind: 'plan', issuers: ['住房和城乡建设部', '国家发展改革委'], date: '2022-07-07' },
  6100: {
    kind: 'plan',
    issuers: ['广东省人民政府办公厅'],
    date: '2022-08-30',
    region: '广东省',
  },
  6600: {
    kind: 'guideline',
    issuers: ['广东省工业和信息化厅'],
    date: '2022-07',
    region: '广东省',
  },
  9619: { kind: 'rule', issuers: ['广东省财政厅'], date: '2022-05-08', region: '广东省' },
} as const satisfies Record<number, Weighed>;

type Line = keyof typeof documents;

const definition = (line: number, document?: Line, form: DefinitionForm = 'defines') => ({
  line,
  name: '界定',
  text: '',
  form,
  local: false,
  ...(document !== undefined && { document }),
});

const order = (definitions: ReturnType<typeof definition>[], host?: string): number[] =>
  rankDefinitions(
    definitions,
    ({ document }) => (document === undefined ? undefined : documents[document]),
    host === undefined ? {} : { host },
  ).map(({ line }) => line);

describe('definitions', () => {
  test('数字经济: of one document, in its order', () => {
    // consulting-2022, lines 6643 to 6647
    const lines = [6643, 6645, 6646, 6647];
    const found = lines.map((line) => definition(line, 6600));
    expect(order(found, 'www.gov.cn')).toEqual(lines);
  });

  test('光伏制造行业: a rule comes before a guideline of the same ministry', () => {
    const found = [definition(1810, 1800), definition(1832, 1832)];
    expect(order(found, 'www.miit.gov.cn')).toEqual([1832, 1810]);
  });

  test('设备投资支出: of equal weight and date, in the order of the source', () => {
    const found = [definition(9619, 9619), definition(9787, 9619)];
    expect(order(found, 'www.gd.gov.cn')).toEqual([9619, 9787]);
  });

  test('of two ministries, the newer document first', () => {
    const found = [definition(3795, 3761, 'explains'), definition(4263, 4253, 'explains')];
    expect(order(found, 'www.gov.cn')).toEqual([4263, 3795]);
  });

  test('三线一单: a date known to the month is still compared', () => {
    const found = [definition(2531, 2500, 'explains'), definition(3121, 3121, 'explains')];
    expect(order(found, 'www.gov.cn')).toEqual([3121, 2531]);
  });

  test('两网融合: Guangdong’s comes first on its pages, the state’s on all others', () => {
    const found = [definition(4788, 4700, 'explains'), definition(6196, 6100, 'explains')];
    expect(order(found, 'www.gd.gov.cn')).toEqual([6196, 4788]);
    expect(order(found, 'www.gz.gov.cn')).toEqual([6196, 4788]);
    expect(order(found, 'www.gov.cn')).toEqual([4788, 6196]);
    expect(order(found, 'www.cq.gov.cn')).toEqual([4788, 6196]);
    // In the popup no page is known: a ministry weighs more than a province.
    expect(order(found)).toEqual([4788, 6196]);
  });

  test('基础设施即服务: what defines comes before what spells out, criteria between', () => {
    const found = [
      definition(7663, 6600, 'explains'),
      definition(1, 6600, 'abbreviates'),
      definition(2, 6600, 'criteria'),
      definition(9169, 6600, 'defines'),
    ];
    expect(order(found, 'www.gd.gov.cn')).toEqual([9169, 2, 7663, 1]);
  });

  test('CRO: of statements, which have no date, the closest to what the page is about', () => {
    const cro = (line: number, text: string) => ({
      ...definition(line, undefined, 'explains'),
      name: 'CRO',
      text,
    });
    const found = [cro(580, '合同研发机构'), cro(1297, '合同研究组织')];
    const relevance = (text: string) => (text.includes('研究') ? 2 : 0);
    const lines = rankDefinitions(found, () => undefined, { relevance }).map(({ line }) => line);
    expect(lines).toEqual([1297, 580]);
    expect(order(found)).toEqual([580, 1297]);
  });

  test('what holds in its own document alone comes last, a statement after documents', () => {
    const found = [
      { ...definition(1, 3761), local: true },
      definition(775, undefined, 'explains'),
      definition(3795, 3761, 'explains'),
    ];
    expect(order(found, 'www.gov.cn')).toEqual([3795, 775, 1]);
  });
});

test('authority: law, regulation, rule and State Council, ministry, province, interpretation, other', () => {
  const weights: Weighed[] = [
    { kind: 'law', issuers: ['全国人民代表大会常务委员会'] },
    { kind: 'regulation', issuers: ['国务院'] },
    { kind: 'opinion', issuers: ['中共中央办公厅', '国务院办公厅'] },
    { kind: 'notice', issuers: ['财政部'] },
    { kind: 'notice', issuers: ['广东省财政厅'], region: '广东省' },
    { kind: 'interpretation', issuers: ['工业和信息化部中小企业局'] },
    { kind: 'guideline', issuers: ['中国工程咨询协会'] },
  ];
  expect(weights.map(authority)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(authority({ kind: 'rule', issuers: ['工业和信息化部'] })).toBe(2);
  expect(authority({ kind: 'rule', issuers: ['广东省财政厅'], region: '广东省' })).toBe(4);
  // Law without a printed issuer is law still.
  expect(authority({ kind: 'law', issuers: [] })).toBe(0);
  expect(authority({ kind: 'plan', issuers: ['国务院'] })).toBe(2);
  // A bureau of the State Council is a ministry's equal: 国务院国有资产监督管理委员会.
  expect(authority({ kind: 'notice', issuers: ['国务院国有资产监督管理委员会'] })).toBe(3);
});

describe('entries', () => {
  const western = '西部地区鼓励类产业目录（2025 年本）';
  const foreign = '鼓励外商投资产业目录（2022年版）';
  const entry = (line: number, catalogue: string, region: string | undefined, text: string) => ({
    line,
    catalogue,
    text,
    path: [],
    region,
  });
  const order = (
    entries: ReturnType<typeof entry>[],
    names: readonly string[],
    host?: string,
  ): number[] =>
    rankEntries(entries, names, ({ region }) => region, host === undefined ? {} : { host }).map(
      ({ line }) => line,
    );

  /** machinery-2024-11, lines 2014, 2076 and 2135: the same words for each region. */
  const loans = [
    [2014, '重庆市'],
    [2076, '四川省'],
    [2135, '贵州省'],
  ] as const;

  test('of entries that name the term equally, the page’s region comes first', () => {
    const found = loans.map(([line, region]) =>
      entry(line, western, region, '服务“三农”、小微企业、个体工商户的小额贷款金融服务'),
    );
    expect(order(found, ['小微企业'], 'www.guizhou.gov.cn')).toEqual([2135, 2014, 2076]);
    expect(order(found.toReversed(), ['小微企业'], 'jrjgj.cq.gov.cn')).toEqual([2014, 2135, 2076]);
    expect(order(found, ['小微企业'], 'www.gov.cn')).toEqual([2014, 2076, 2135]);
  });

  /** machinery-2024-11, lines 2111, 2440 and 2507; the words of 2507 are cut. */
  const ash = [
    entry(2111, western, '贵州省', '粉煤灰储运及利用成套设备制造'),
    entry(2440, western, '甘肃省', '粉煤灰生产新型油田固井减轻剂'),
    entry(2507, western, '宁夏回族自治区', '高掺量粉煤灰建材制品生产'),
  ];

  test('粉煤灰: without a page of the region, what begins with it, then the shortest', () => {
    expect(order(ash, ['粉煤灰'])).toEqual([2111, 2440, 2507]);
    expect(order(ash, ['粉煤灰'], 'www.gansu.gov.cn')).toEqual([2440, 2111, 2507]);
  });

  test('粉煤灰 on a page of Chongqing: its entry comes first among equals', () => {
    const own = { ...ash[1], line: 1, region: '重庆市' } as (typeof ash)[number];
    expect(order([...ash, own], ['粉煤灰'], 'www.cq.gov.cn')[0]).toBe(1);
  });

  test('化妆品: an entry about it comes before one that a nearer region only lists it in', () => {
    const found = [
      entry(1980, western, '重庆市', '化妆品制造'),
      // consulting-2022, line 4098
      entry(
        4098,
        '全国失信惩戒措施基础清单（2022年版）',
        undefined,
        '在一定期限内依法禁止从事化妆品生产经营或检验活动',
      ),
      entry(2169, western, '云南省', '云南特色化妆品原料种植基地建设'),
    ];
    expect(order(found, ['化妆品'], 'www.yn.gov.cn')).toEqual([1980, 2169, 4098]);
  });

  test('第五代移动通信技术: Nansha’s catalogue comes first on its own pages', () => {
    const names = ['第五代移动通信技术', '5G', '第五代无线网络'];
    const found = [
      entry(2072, western, '四川省', '移动通信服务 (5G)'),
      // consulting-2022, line 903, and nansha-2022, line 12
      entry(903, foreign, undefined, '第五代移动通信技术研发与应用'),
      entry(12, '广州南沙企业所得税优惠产业目录（2022 版）', '广州市南沙区', '第五代无线网络(5G)'),
    ];
    expect(order(found, names, 'www.gzns.gov.cn')).toEqual([12, 903, 2072]);
    expect(order(found, names, 'www.gov.cn')[0]).toBe(903);
    expect(order(found, names, 'www.sc.gov.cn').slice(0, 2)).toEqual([2072, 903]);
  });
});
