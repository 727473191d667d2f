import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../../../utils/corpus/model.ts';
import { readSource, readText } from './read-source.ts';

const consulting = readSource('consulting-2022').entries;
const machinery = readSource('machinery-2024-11').entries;

const countBy = (
  entries: readonly CatalogueEntry[],
  key: (entry: CatalogueEntry) => string,
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1);
  return counts;
};

/** Where the numbers of a list do not run 1, 2, 3 …. */
const breaksOf = (entries: readonly CatalogueEntry[]): string[] =>
  entries.filter(({ number }, i) => Number.parseInt(number, 10) !== i + 1).map(({ id }) => id);

describe('鼓励外商投资产业目录（2022年版）', () => {
  const entries = consulting.filter(({ catalogue }) =>
    catalogue.startsWith('鼓励外商投资产业目录'),
  );
  const national = entries.filter(({ region }) => region === undefined);
  const regional = entries.filter(({ region }) => region !== undefined);
  const find = (number: string, region?: string): CatalogueEntry | undefined =>
    entries.find((entry) => entry.number === number && entry.region === region);

  test('has 519 national entries and 955 in 22 regions, each list without gaps', () => {
    expect(national).toHaveLength(519);
    expect(regional).toHaveLength(955);
    const regions = countBy(regional, ({ region }) => region ?? '');
    expect(regions.size).toBe(22);
    expect(breaksOf(national)).toEqual([]);
    const lists = Array.from(regions.keys(), (region) =>
      regional.filter((entry) => entry.region === region),
    );
    expect(lists.flatMap(breaksOf)).toEqual([]);
  });

  test('knows the number that is due from the digits behind it', () => {
    expect(find('118.')).toMatchObject({ line: 292, endLine: 294 });
    expect(find('118.')?.text).toMatch(/^8 万吨\/年及以上无碱玻璃纤维粗纱/u);
    expect(find('185.')?.text).toMatch(/^100 万吨\/年及以上乙烯成套设备/u);
    expect(find('24.', '湖南省')?.text).toMatch(/^30 吨以上液压挖掘机/u);
    expect(find('35.', '湖南省')?.text).toMatch(/^3D 玻璃和陶瓷用感光油墨/u);
    expect(find('15.', '海南省')?.text).toMatch(/^5MW 及以上海上风电机组/u);
  });

  test('finds two entries on one line', () => {
    expect(find('127.')?.text).toMatch(/超薄人造金刚石锯片$/u);
    expect(find('127.')?.id).toBe('consulting-2022:312');
    expect(find('128.')).toMatchObject({
      id: 'consulting-2022:312.2',
      text: '非金属矿精细加工（超细粉碎、高纯、精制、改性）',
    });
  });

  test('joins what a page break cut', () => {
    expect(find('23.')?.text).toMatch(/替代产品开发、生产$/u);
    expect(find('23.')).toMatchObject({ line: 109, endLine: 111 });
    expect(find('99.')?.text).toMatch(/药物杂质控制检测耗材等$/u);
  });

  test('gives the headings, however they are set', () => {
    expect(find('1.')?.path).toEqual(['全国鼓励外商投资产业目录', '一、农、林、牧、渔业']);
    expect(find('372.')?.path.slice(1)).toEqual(['三、制造业', '（二十三）仪器仪表制造业']);
    expect(find('1.', '山西省')?.path).toEqual(['中西部地区外商投资优势产业目录', '山西省']);
    expect(find('1.', '新疆自治区')?.path.at(-1)).toBe('新疆自治区（含新疆生产建设兵团）');
  });
});

describe('西部地区鼓励类产业目录（2025 年本）', () => {
  const entries = machinery.filter(({ catalogue }) =>
    catalogue.startsWith('西部地区鼓励类产业目录'),
  );
  const find = (number: string, region?: string): CatalogueEntry | undefined =>
    entries.find((entry) => entry.number === number && entry.region === region);

  test('has 566 entries, 564 of them in 12 regions without gaps', () => {
    expect(entries).toHaveLength(566);
    const regions = countBy(
      entries.filter(({ region }) => region !== undefined),
      ({ region }) => region ?? '',
    );
    expect(Array.from(regions.values())).toEqual([46, 55, 45, 50, 43, 50, 46, 36, 42, 57, 44, 50]);
    const lists = Array.from(regions.keys(), (region) =>
      entries.filter((entry) => entry.region === region),
    );
    expect(lists.flatMap(breaksOf)).toEqual([]);
  });

  test('takes a false number for what it is', () => {
    expect(find('31.', '四川省')?.text).toMatch(
      /液化天然气（LNG）汽车加气站成套设备及装置制造与应用$/u,
    );
    expect(find('32.', '四川省')?.text).toBe('页岩气装备制造和油气技术工程服务');
  });

  test('reads the entries that refer to other catalogues', () => {
    expect(find('（二）')).toMatchObject({
      path: ['一、国家现有产业目录中的鼓励类产业'],
      text: '《鼓励外商投资产业目录》中的产业。',
    });
  });

  test('joins a single character', () => {
    expect(find('24.', '云南省')?.text).toMatch(/锂电池回收及再提取$/u);
  });
});

describe('2024 年度大企业技术创新需求目录', () => {
  const entries = machinery.filter(({ catalogue }) => catalogue.includes('技术创新需求目录'));

  test('has 151 rows, 27 of them of enterprises without a region', () => {
    expect(entries).toHaveLength(151);
    expect(breaksOf(entries)).toEqual([]);
    expect(entries.filter(({ region }) => region === undefined)).toHaveLength(27);
    expect(entries[121]).toMatchObject({ number: '122', region: '宁波市' });
  });

  test('gives the row that a page break cut its end', () => {
    expect(entries[95]).toMatchObject({ line: 965, endLine: 968 });
    expect(entries[95]?.text).toContain('最小值-37.6499。\t海上漂浮式机组');
    expect(entries[18]?.text).toMatch(
      /数字化技术的应用，以实现各阶段、各参与方之间信息。\t专\/通用设备制造$/u,
    );
    expect(entries[19]?.text).toContain('\t1.技术需求');
  });
});

describe('lists in tables', () => {
  const listed = (name: string): CatalogueEntry[] =>
    consulting.filter(({ catalogue }) => catalogue.startsWith(name));

  test('fills merged cells in and puts shifted rows right', () => {
    const credit = listed('全国公共信用信息基础目录');
    const shifted = credit.find(({ line }) => line === 3936);
    expect(shifted).toMatchObject({ number: '6', path: ['严重失信主体名单信息'] });
    expect(shifted?.text.split('\t')[0]).toBe('消防安全领域黑名单');
    const byOne = credit.find(({ line }) => line === 3998);
    expect(byOne).toMatchObject({ number: '11', path: ['诚实守信相关荣誉信息'] });
    expect(byOne?.text).toMatch(/^海关高级认证企业\t法人和非法人组织\t海关部门\t《国务院/u);
  });

  test('fills cells in that are merged with those above them, and single gaps not', () => {
    const shared = listed('全国失信惩戒措施基础清单').filter(
      ({ line }) => line >= 4160 && line <= 4168,
    );
    const persons = shared.map(({ text }) => text.split('\t')[1]);
    expect(new Set(persons.slice(0, 8)).size).toBe(1);
    expect(persons[7]).toMatch(/^失信被执行人及失信被执行人的法定代表人/u);
    expect(persons[8]).toBe('拒绝或者延迟支付中小企业款项的机关、事业单位');
    expect(shared[7]?.text).toMatch(/^依法限制支付高额保费购买保险理财产品\t.+\t银保监会$/u);
    const gap = listed('国家高速公路网路线方案表').find(({ line }) => line === 3191);
    expect(gap?.text).toBe('联络线\tG0712\t额济纳旗—策克额济纳旗、策克（口岸）');
  });

  test('tells where print lost what a row is about', () => {
    const lost = consulting.filter((entry) => entry.lost !== undefined);
    expect(lost.map(({ line }) => line)).toEqual([4224]);
    expect(lost[0]).toMatchObject({ lost: 'text', path: ['依法依规共享公示失信信息'] });
    expect(lost[0]?.text.split('\t').slice(0, 2)).toEqual(['', '存在不良信用记录的市场主体']);
  });

  test('keeps the name of a group out of its rows', () => {
    const first = listed('全国失信惩戒措施基础清单').find(({ line }) => line === 4138);
    expect(first).toMatchObject({ number: '3', path: ['依法依规限制任职'] });
    expect(first?.text).toMatch(/^依法限制登记为事业单位法定代表人\t失信被执行人\t/u);
  });

  test('parts a row that print set behind another', () => {
    const fused = listed('普通国道网路线方案表').filter(({ line }) => line === 3536);
    expect(fused.map(({ id, number }) => `${id} ${number}`)).toEqual([
      'consulting-2022:3536 23',
      'consulting-2022:3536.2 24',
    ]);
    expect(fused[0]?.text).toMatch(/陆良、宜良、昆明$/u);
    expect(fused[1]?.text).toMatch(/^G325\t广州—南宁\t广州、佛山、鹤山/u);
  });

  test('takes the spaces out that narrow columns left in words', () => {
    const sanctions = listed('全国失信惩戒措施基础清单');
    const spaced = sanctions.filter(({ text }) =>
      /[\p{Script=Han}、，；）] [\p{Script=Han}（《]/u.test(text),
    );
    expect(spaced).toEqual([]);
    const text = (line: number): string | undefined =>
      sanctions.find((entry) => entry.line === line)?.text;
    expect(text(4145)).toContain('重大伤亡事故或者其他严重后果');
    expect(text(4196)).toMatch(/\t住房和城乡建设部门$/u);
    const standards = listed('工程咨询标准体系明细表');
    expect(standards[0]?.text).toContain('工程咨询 基本术语');
  });

  test('knows a group by its longest print', () => {
    const groups = new Set(listed('全国失信惩戒措施基础清单').map(({ path }) => path.at(-1)));
    // “本清单所列失信惩戒措施包括三类，共14项”
    expect(groups.size).toBe(14);
    expect(groups).toContain('依法依规实施职业禁入或从业限制');
    expect(groups).toContain('依法依规限制任职');
  });

  test('nests the groups of a list by their codes', () => {
    const entry = listed('其他相关标准').find(({ number }) => number === '04.03.04');
    expect(entry?.path.slice(-2)).toEqual(['04 其他相关', '04.03 咨询相关产品类']);
    expect(entry?.text).toBe('GB 50009-2012\t建筑结构荷载规范\t现行\t国家标准');
    const dotted = listed('工程咨询标准体系明细表（待制定）')[0];
    expect(dotted?.path.slice(-2)).toEqual(['01. 通用基础类', '01.01 术语、原理、原则']);
  });

  test('takes dots for no row', () => {
    const entry = listed('工程咨询标准体系明细表').find(({ number }) => number === '02.01.02');
    expect(entry).toMatchObject({ line: 10_409, endLine: 10_409 });
    expect(entry?.text).toBe('\t各专项/行业工程咨询服务规范\t待制定');
  });

  test('takes no table of duties or figures for a list', () => {
    expect(consulting.some(({ catalogue }) => /分工|指标|审查表/u.test(catalogue))).toBe(false);
  });
});

test('a box lists projects, with its region and the section that it stands in', () => {
  const box = consulting.filter(({ catalogue }) => catalogue === '专栏 3 电源重点工程列表');
  expect(box.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.', '5.']);
  expect(box[0]).toMatchObject({
    region: '广东',
    path: ['第三章 着力推动能源绿色低碳转型', '第一节 大力发展清洁能源'],
  });
  const fused = consulting.filter(({ catalogue }) => catalogue === '专栏 2 数据质量提升工程');
  expect(fused.map(({ id }) => id)).toEqual([
    'consulting-2022:2837',
    'consulting-2022:2837.2',
    'consulting-2022:2837.3',
  ]);
});

test('names in one paragraph are entries', () => {
  const majors = consulting.filter(({ line }) => line === 10_021);
  expect(majors).toHaveLength(21);
  expect(majors[2]).toMatchObject({ number: '（三）', text: '电力（含火电、水电、核电、新能源）' });
});

test('a number that print lost swallows no text', () => {
  const { entries } = readText(
    '某某产业目录\n\n1. 甲产品生产\n2. 乙产品生产\n4. 丁产品生产\n5. 戊产品生产',
  );
  expect(entries.map(({ number, text }) => `${number}${text}`)).toEqual([
    '1.甲产品生产',
    '2.乙产品生产',
    '4.丁产品生产',
    '5.戊产品生产',
  ]);
});

describe('the columns of entries that are rows of tables', () => {
  const tabled = [...consulting, ...machinery].filter(({ columns }) => columns !== undefined);
  const cellsOf = ({ text, columns = [] }: CatalogueEntry): [string, string][] =>
    text.split('\t').map((cell, at) => [columns[at] ?? '', cell]);
  const inColumn = (column: RegExp): string[] =>
    tabled.flatMap((entry) =>
      cellsOf(entry).flatMap(([name, cell]) => (column.test(name) && cell !== '' ? cell : [])),
    );

  test('are named cell by cell, wherever a row has several', () => {
    expect(tabled).toHaveLength(1353);
    for (const { text, columns } of tabled) expect(text.split('\t')).toHaveLength(columns!.length);
    const one = consulting.find(({ line }) => line === 4051);
    expect(one && cellsOf(one).map(([name]) => name)).toEqual([
      '惩戒内容',
      '惩戒对象',
      '法规政策依据',
      '实施主体',
    ]);
    expect(consulting.find(({ line }) => line === 716)?.columns).toBeUndefined();
  });

  test('hold what their names say, in every row', () => {
    const bases = inColumn(/依据$/u);
    expect(bases.length).toBeGreaterThan(300);
    expect(bases.filter((cell) => !cell.includes('《'))).toEqual([]);
    const bodies = inColumn(/^(?:责任单位|实施主体)$/u);
    expect(bodies.filter((cell) => cell.length > 40 || cell.includes('《'))).toEqual([]);
    expect(inColumn(/^路线编号$/u).filter((cell) => !/^[GS]\d/u.test(cell))).toEqual([]);
  });
});
