import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../../utils/lexicon/build-lexicon.ts';
import type { Term } from '../../../utils/lexicon/model.ts';
import { matcherPatterns } from '../../../utils/lexicon/patterns.ts';
import { readReview } from '../../../utils/lexicon/review.ts';
import { markKinds } from '../../../utils/messages/limits.ts';
import { definitionOf, documentOf, emptyCorpus, entryOf, statementOf } from './small-corpus.ts';

const noReview = { reject: '', add: '', join: '', longer: '', expressions: '' };

const build = (corpus: Partial<typeof emptyCorpus>, review: Partial<typeof noReview> = {}) =>
  buildLexicon({ ...emptyCorpus, ...corpus }, readReview({ ...noReview, ...review }));

const find = (terms: readonly Term[], text: string) =>
  terms.find(({ name, variants }) => name === text || variants.includes(text));

describe('terms from entries', () => {
  const entries = [
    entryOf(716, '煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用'),
    entryOf(2111, '粉煤灰储运及利用成套设备制造'),
    entryOf(871, '某公司\t研发一款减反射膜材料', { catalogue: '2024 年度大企业技术创新需求目录' }),
  ];

  test('each has all entries that name it', () => {
    const { terms } = build({ entries });
    expect(find(terms, '粉煤灰')).toMatchObject({
      kinds: ['entry'],
      entries: ['consulting-2022:716', 'consulting-2022:2111'],
    });
    expect(find(terms, '脱硫石膏')).toBeDefined();
    expect(find(terms, '综合利用')).toBeUndefined();
  });

  test('a term that stands in an entry by chance is not named by it', () => {
    const { terms } = build(
      {
        entries: [
          entryOf(1, '金属材料的生产'),
          entryOf(2, '光伏组件非金属材料的生产'),
          entryOf(3, '交换机的制造'),
          entryOf(4, '共享交换机制的建设'),
        ],
      },
      { longer: '交换机制\t试' },
    );
    expect(find(terms, '金属材料')?.entries).toEqual(['consulting-2022:1']);
    expect(find(terms, '交换机')?.entries).toEqual(['consulting-2022:3']);
  });

  test('rows of other lists name nothing', () => {
    expect(find(build({ entries }).terms, '减反射膜材料')).toBeUndefined();
  });

  test('a name within a name needs texts that use it as a word', () => {
    const corpus = { entries: [entryOf(1, '云计算技术研发'), entryOf(2, '特色农产品生产')] };
    const statements = [
      statementOf('发展云计算、大数据', 1),
      statementOf('大数据、云计算和特色农业', 2),
    ];
    expect(find(build(corpus).terms, '云计算')).toBeUndefined();
    const { terms } = build({
      ...corpus,
      statements: [...statements, statementOf('以云计算、物联网为主，云计算。', 3)],
    });
    expect(find(terms, '云计算')).toBeDefined();
    expect(find(terms, '特色农')).toBeUndefined();
  });

  test('criteria define what an entry is called, not a name within it', () => {
    const { terms } = build({
      entries: [entryOf(629, '知识产权服务'), entryOf(640, '仲裁服务')],
      definitions: [
        definitionOf(629, '知识产权服务', '指专利、商标…的代理', { form: 'criteria' }),
        definitionOf(640, '仲裁服务', '指依法设立的仲裁机构…', { form: 'criteria' }),
      ],
    });
    expect(find(terms, '仲裁服务')?.definitions).toEqual(['consulting-2022:640#1']);
    expect(terms.filter((term) => term.definitions.length > 0).map(({ name }) => name)).toEqual([
      '仲裁服务',
      '知识产权服务',
    ]);
  });
});

describe('terms from definitions', () => {
  test('those that hold beyond their document', () => {
    const { terms } = build({
      definitions: [
        definitionOf(725, '可再生能源', '能够在较短时间内通过自然过程不断补充和再生的能源'),
        definitionOf(4005, '“失信惩戒”', '国家机关…'),
        definitionOf(5102, '投资项目', '省政府以预算安排的资金为主要来源', { local: true }),
        definitionOf(6295, '在线平台', '省投资项目在线审批监管平台', { form: 'abbreviates' }),
        definitionOf(2147, '绿色蔬菜', '含食用菌', { form: 'explains' }),
        definitionOf(5059, '三条控制线', '永久基本农田、生态保护红线', { form: 'explains' }),
        definitionOf(9131, '云计算', '通过互联网按需提供计算资源', { form: 'explains' }),
        definitionOf(5841, '美丽农村路', '以“实、安、绿、美、融”为核心', { form: 'explains' }),
      ],
      clauses: [
        {
          id: 'consulting-2022:9131',
          document: 'consulting-2022:6616',
          source: 'consulting-2022',
          line: 9131,
          endLine: 9131,
          kind: 'item',
          path: ['附录2 名词解释', '第二篇 数字产业化'],
          text: '2.云计算：通过互联网按需提供计算资源',
          lines: [{ offset: 0, line: 9131 }],
        },
      ],
    });
    expect(terms.map(({ name }) => name)).toEqual([
      '三条控制线',
      '云计算',
      '可再生能源',
      '失信惩戒',
    ]);
  });

  test('acronyms that are spelled out in one way', () => {
    const explains = { form: 'explains' } as const;
    const { terms } = build({
      definitions: [
        definitionOf(1, 'IGBT', '绝缘栅双极型晶体管', explains),
        definitionOf(2, 'IGBT', '大功率绝缘栅双极型晶体管', explains),
        definitionOf(3, 'PPCX', '聚碳酸亚丙酯', explains),
        definitionOf(4, 'PPCX', '混凝土预制构件', explains),
        definitionOf(5, 'ITO', '信息技术外包', explains),
        definitionOf(6, '5G', '第五代移动通信', explains),
        definitionOf(7, 'IPv6', '互联网协议第6版', explains),
        definitionOf(8, 'IPv6', '互联网协议第六版', explains),
        definitionOf(9, 'IPv6', '互联网协议第六版', explains),
        definitionOf(10, 'CdTe', '碲化镉', explains),
        definitionOf(11, 'SDKX', '工具包', explains),
      ],
    });
    expect(terms).toMatchObject([
      { name: 'SDKX', variants: [] },
      { name: '互联网协议第六版', variants: ['IPv6', '互联网协议第6版'] },
      { name: '碲化镉', variants: ['CdTe'] },
      { name: '第五代移动通信', variants: ['5G'] },
      { name: '绝缘栅双极型晶体管', variants: ['IGBT'] },
    ]);
  });

  test('a short name in its own document is no variant', () => {
    const { terms } = build({
      definitions: [
        definitionOf(9454, '基本建设财政资金', '纳入…', { aliases: ['集中支付资金', 'BFF'] }),
        definitionOf(9454, '集中支付资金', '基本建设财政资金', {
          form: 'abbreviates',
          local: true,
        }),
      ],
    });
    expect(find(terms, '集中支付资金')).toBeUndefined();
  });
});

describe('terms from documents', () => {
  const notice = documentOf(
    59,
    '广东省人民政府关于印发《广东省政府投资省属非经营性项目建设管理办法》的通知',
    { number: '粤府〔2022〕12号' },
  );
  const rule = documentOf(61, '广东省政府投资省属非经营性项目建设管理办法', {
    number: '粤府〔2022〕12号',
    issuedBy: notice.id,
  });

  test('titles, short titles, numbers', () => {
    const { terms } = build({
      documents: [
        documentOf(412, '中华人民共和国能源法'),
        documentOf(1670, '光伏制造行业规范条件（2024 年本）'),
        documentOf(5305, '广东省能源发展“十四五”规划'),
        documentOf(1, '某项工作'),
      ],
    });
    expect(terms.map(({ name, variants }) => [name, variants])).toEqual([
      ['中华人民共和国能源法', ['能源法']],
      ['光伏制造行业规范条件（2024 年本）', ['光伏制造行业规范条件']],
      ['广东省能源发展“十四五”规划', ['广东省能源发展十四五规划']],
    ]);
  });

  test('a notice and what it issues are two, their number means both', () => {
    const { terms } = build({ documents: [notice, rule] });
    expect(find(terms, notice.title)?.documents).toEqual([notice.id]);
    expect(find(terms, rule.title)?.documents).toEqual([rule.id]);
    expect(find(terms, '粤府〔2022〕12号')?.documents).toEqual([notice.id, rule.id]);
  });

  test('a notice stands for what it issues where that is missing', () => {
    const { terms } = build({ documents: [notice] });
    expect(find(terms, rule.title)?.documents).toEqual([notice.id]);
  });

  test('other titles that hold one of these are longer words', () => {
    const { longer } = build({
      documents: [
        documentOf(412, '中华人民共和国能源法'),
        documentOf(1953, '西部地区鼓励类产业目录（2025 年本）'),
      ],
      citations: [
        {
          id: 'c#1',
          source: 'c',
          line: 1,
          endLine: 1,
          cited: '能源法执行指南',
          relation: 'cites',
          document: 'c:1',
          clause: 'c:1',
        },
      ],
    });
    expect(longer).toEqual(
      expect.arrayContaining([
        '能源法实施条例',
        '能源法律',
        '能源法执行指南',
        '西部地区鼓励类产业目录（2020年本）',
      ]),
    );
    expect(longer).not.toContain('西部地区鼓励类产业目录（2025年本）');
  });
});

describe('review', () => {
  const entries = [entryOf(716, '粉煤灰、煤矸石的综合利用，氢能汽车制造')];

  test('rejects, adds, joins, lists longer words', () => {
    const { terms, longer } = build(
      { entries },
      {
        reject: '# 注\n煤矸石\t试\n',
        add: '氢能\t试\n',
        join: '飞灰\t粉煤灰\t试\n',
        longer: '粉煤灰白\t试\n',
      },
    );
    expect(terms.map(({ name }) => name)).not.toContain('煤矸石');
    expect(find(terms, '氢能')?.entries).toEqual(['consulting-2022:716']);
    expect(find(terms, '飞灰')?.name).toBe('粉煤灰');
    expect(longer).toContain('粉煤灰白');
  });

  test.each([
    [{ reject: '没有\t试' }, 'lexicon/reject.tsv:1: 没有 is no term without this row'],
    [{ add: '粉煤灰\t试' }, 'lexicon/add.tsv:1: 粉煤灰 is a term without this row'],
    [{ add: '没有\t试' }, 'no definition, entry or document for 没有'],
    [{ join: '粉煤灰\t没有\t试' }, 'lexicon/join.tsv:1: 没有 is no term'],
    [{ join: '粉煤灰\t粉煤灰\t试' }, '粉煤灰 means 粉煤灰 without this row'],
    [{ longer: '没有\t试' }, 'lexicon/longer.tsv:1: 没有 holds no term'],
    [{ longer: '粉煤灰\t试' }, '粉煤灰 is a term'],
    [{ reject: '粉煤灰' }, 'lexicon/reject.tsv:1: wanted 2 cells'],
    [{ reject: '粉煤灰\t试\n粉煤灰\t试' }, 'lexicon/reject.tsv:2: 粉煤灰 stands there twice'],
  ])('refuses %j', (review, message) => {
    expect(() => build({ entries }, review)).toThrow(message);
  });

  test('names every row that does not fit', () => {
    expect(() => build({ entries }, { reject: '没有\t试', longer: '没有\t试' })).toThrow(
      /reject\.tsv:1[^]*longer\.tsv:1/u,
    );
  });
});

test('patterns carry the most telling kind', () => {
  const term = (id: number, kinds: Term['kinds']): Term => ({
    id,
    name: `术语${id}`,
    variants: [`变体${id}`],
    kinds,
    definitions: [],
    entries: [],
    documents: [],
    cited: [],
  });
  const patterns = matcherPatterns(
    [term(0, ['definition', 'entry']), term(1, ['entry', 'document']), term(2, ['entry'])],
    new Set(),
  );
  expect(patterns.map(({ text, kind }) => [text, markKinds[kind]])).toEqual([
    ['术语0', 'definition'],
    ['变体0', 'definition'],
    ['术语1', 'document'],
    ['变体1', 'document'],
    ['术语2', 'entry'],
    ['变体2', 'entry'],
  ]);
});
