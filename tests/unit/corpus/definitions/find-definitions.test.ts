import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../../../utils/corpus/definitions/find-definitions.ts';
import type { Clause, PolicyDocument } from '../../../../utils/corpus/model.ts';

const document: PolicyDocument = {
  id: 's:1',
  source: 's',
  line: 1,
  endLine: 99,
  title: '办法',
  issuers: [],
  kind: 'rule',
  coverage: 'full',
};
const clause = (text: string, more: Partial<Clause> = {}): Clause => ({
  id: 's:10',
  source: 's',
  line: 10,
  endLine: 10,
  document: 's:1',
  kind: 'paragraph',
  path: [],
  text,
  lines: [{ offset: 0, line: 10 }],
  ...more,
});
const read = (text: string) => findDefinitions([clause(text)], [document]);
const terms = (text: string) => read(text).map(({ term, definition }) => [term, definition]);

describe('what sentences state', () => {
  test.each([
    [
      '第二条 本法所称能源，是指直接或者通过加工、转换而取得有用能的各种资源，包括煤炭、石油等。',
      '能源',
      '直接或者通过加工、转换而取得有用能的各种资源，包括煤炭、石油等',
    ],
    [
      '(五) 氢能，是指氢作为能量载体进行化学反应释放出的能源。',
      '氢能',
      '氢作为能量载体进行化学反应释放出的能源',
    ],
    [
      '第七条 本办法第三条所称市场化代建单位，是指按照约定代行职责的市场化、专业化机构。市场化代建单位由项目建设单位选定。',
      '市场化代建单位',
      '按照约定代行职责的市场化、专业化机构',
    ],
    [
      '（一）本规范条件所指的光伏制造行业主要为光伏用多晶硅、硅棒、逆变器等制造行业。',
      '光伏制造行业',
      '光伏用多晶硅、硅棒、逆变器等制造行业',
    ],
    [
      '第七条 依据第五条规定具有项目核准权限的行政机关统称项目核准机关，具体是指《广东核准目录》中明确的行政机关。',
      '项目核准机关',
      '《广东核准目录》中明确的行政机关',
    ],
    [
      '依据国务院专门规定具有项目备案权限的行政机关统称项目备案机关，包括省、市政府投资主管部门。',
      '项目备案机关',
      '依据国务院专门规定具有项目备案权限的行政机关统称项目备案机关，包括省、市政府投资主管部门',
    ],
    [
      '唐·泰普斯科特\t1996 年\t最早提出“数字经济”概念，泛指互联网兴起后的各种新生产关系，但并没有对其概念进行界定。',
      '数字经济',
      '互联网兴起后的各种新生产关系',
    ],
    [
      '美国商务部\t2018 年\t将数字经济定义为：互联网运行所需的数字基础设施；电子商务；数字媒体。',
      '数字经济',
      '互联网运行所需的数字基础设施；电子商务；数字媒体',
    ],
    [
      '本《指引》沿用规划中对数字经济的定义，认为数字经济是继农业经济、工业经济之后的主要经济形态，是以数据资源为关键要素，促进公平与效率更加统一的新经济形态。',
      '数字经济',
      '继农业经济、工业经济之后的主要经济形态，是以数据资源为关键要素，促进公平与效率更加统一的新经济形态',
    ],
    [
      '农业数字化是利用数字技术推进农业生产经营和管理服务数字化改造的过程。本篇将流程分为三大环节。',
      '农业数字化',
      '利用数字技术推进农业生产经营和管理服务数字化改造的过程',
    ],
    [
      '7.产品全生命周期管理：是指管理产品从需求到回收的信息与过程。',
      '产品全生命周期管理',
      '管理产品从需求到回收的信息与过程',
    ],
  ])('%s', (text, term, definition) => {
    expect(terms(text)).toEqual([[term, definition]]);
  });

  test('several in a sentence, other names as aliases', () => {
    expect(
      read(
        '电子元件指在生产加工时改变了分子结构的成品，又称有源器件；电子器件指在生产加工时不改变分子成分的成品，所以又称无源器件。',
      ).map(({ term, aliases }) => [term, ...aliases]),
    ).toEqual([
      ['电子元件', '有源器件'],
      ['电子器件', '无源器件'],
    ]);
    expect(
      terms('珍稀动物是指列入《名录》的动物品种,珍稀植物是指列入《植物名录》中的植物品种。'),
    ).toEqual([
      ['珍稀动物', '列入《名录》的动物品种'],
      ['珍稀植物', '列入《植物名录》中的植物品种'],
    ]);
    expect(read('民俗又称民间文化，是指一个民族长期形成的文化事项。')[0]).toMatchObject({
      term: '民俗',
      aliases: ['民间文化'],
    });
  });

  test('a list behind a colon belongs to it', () => {
    const owner = clause('第二条 本办法所称中小企业，是指下列企业：', {
      kind: 'article',
      label: '第二条',
    });
    const items = ['（一）中型企业；', '（二）小型企业。'].map((text, i) =>
      clause(text, {
        id: `s:${12 + i}`,
        line: 12 + i,
        endLine: 12 + i,
        kind: 'item',
        label: text.slice(0, 3),
        lines: [{ offset: 0, line: 12 + i }],
      }),
    );
    const next = clause('第三条 中型企业由省认定。', { kind: 'article', label: '第三条' });
    expect(findDefinitions([owner, ...items, next], [document])).toMatchObject([
      {
        term: '中小企业',
        definition: '下列企业：\n（一）中型企业；\n（二）小型企业。',
        endLine: 13,
      },
    ]);
  });

  test.each([
    '工程咨询秉承科学品质，不仅是指把科技成果直接应用于工程建设本身，更重要的是指将科学作为思维工具。',
    '（二）用海预审意见（仅指建设需要使用海域的项目）；',
    '项目管理知识体系指南(PMBOK 指南)',
    '联络线\tG9811\t海口、五指山、乐东',
    '数据治理职能指导其他数据管理职能如何执行。',
    '实现服务事项“掌上办”“指尖办”。',
    '科技创新是引领发展的第一动力。',
    '数字经济是构建新发展格局的关键支撑。',
    '可以自定义一级节点指标。',
    '熔指（1.2kg）10g/10min；拉伸屈服应力，MPa≥60',
    '202\t50. 环境\t环境监理\t\t环境安全监测预警技术开发是指针对环境监理、监测与检测、风险与损',
  ])('nothing in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('short names', () => {
  test.each([
    [
      '根据《中华人民共和国反垄断法》（以下简称《反垄断法》）《中华人民共和国标准化法》，制定本指引。',
      [['《反垄断法》', '《中华人民共和国反垄断法》']],
    ],
    [
      '印发了《光伏制造行业规范条件（2024年本）》《光伏制造行业规范公告管理办法（2024年本）》（以下简称《规范条件》《管理办法》）。',
      [
        ['《规范条件》', '《光伏制造行业规范条件（2024年本）》'],
        ['《管理办法》', '《光伏制造行业规范公告管理办法（2024年本）》'],
      ],
    ],
    [
      '《关于印发〈化工园区建设标准和认定管理办法（试行）〉的通知》（工信部联原〔2021〕220号，以下简称《办法》）',
      [['《办法》', '《关于印发〈化工园区建设标准和认定管理办法（试行）〉的通知》']],
    ],
    [
      '2021年7月30日，《广东省数字经济促进条例》（以下简称“《条例》”）经会议通过',
      [['《条例》', '《广东省数字经济促进条例》']],
    ],
    [
      '第二条 省政府以预算安排的资金为主要来源，投资新建、改建、扩建、维修改造的省属非经营性项目（以下统称项目），适用本办法。',
      [
        [
          '项目',
          '省政府以预算安排的资金为主要来源，投资新建、改建、扩建、维修改造的省属非经营性项目',
        ],
      ],
    ],
    [
      '通过监测系统（省投资项目在线审批监管平台和省工业企业技术改造监测系统以下合称“在线平台”）实行网上受理',
      [['在线平台', '省投资项目在线审批监管平台和省工业企业技术改造监测系统']],
    ],
    [
      '财政部授权财政部政府和社会资本合作中心（以下简称财政部 PPP 中心）负责全国 PPP 综合信息平台项目管理库（以下简称 PPP 项目库）的建设',
      [
        ['财政部 PPP 中心', '财政部政府和社会资本合作中心'],
        ['PPP 项目库', '全国 PPP 综合信息平台项目管理库'],
      ],
    ],
    [
      '2.分类评价。鼓励全国性行业协会、学会、专业化评估机构（以下简称行业组织和专业机构）等，制定评价指标',
      [['行业组织和专业机构', '全国性行业协会、学会、专业化评估机构']],
    ],
    [
      '率先构建模式，建设广东省中小企业融资平台（简称“中小融”平台）',
      [['“中小融”平台', '广东省中小企业融资平台']],
    ],
    ['其部署方式包括公有云。云计算通常简称为“云”。', [['云', '云计算']]],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('a short name and what it stands for, both defined in one sentence', () => {
    expect(
      read(
        '本实施办法所称通过认定的化工园区（以下简称认定化工园区），是指经省人民政府审定的化工园区。',
      ).map(({ term, form, aliases }) => [form, term, ...aliases]),
    ).toEqual([
      ['defines', '通过认定的化工园区', '认定化工园区'],
      ['abbreviates', '认定化工园区'],
    ]);
    expect(
      terms(
        '标准必要专利权人及相关权利人，是指享有标准必要专利权的经营者，本指引以下统称为标准必要专利权人。',
      ),
    ).toEqual([
      ['标准必要专利权人及相关权利人', '享有标准必要专利权的经营者'],
      ['标准必要专利权人', '标准必要专利权人及相关权利人，是指享有标准必要专利权的经营者'],
    ]);
  });
});

test('what holds in its own document alone is marked', () => {
  const local = (text: string) => read(text).map((found) => found.local);
  expect(
    local('本办法所称参建单位是指勘察、设计、施工等参与项目建设并承担特定法律责任的单位。'),
  ).toEqual([true]);
  expect(local('本实施办法所称新设立化工园区，是指《办法》发布之日后批准设立的化工园区。')).toEqual(
    [true],
  );
  expect(local('根据《中华人民共和国反垄断法》（以下简称《反垄断法》）')).toEqual([true]);
  expect(local('本法所称能源，是指直接或者通过加工、转换而取得有用能的各种资源。')).toEqual([
    false,
  ]);
});

describe('glossaries', () => {
  const heading = clause('附录2 名词解释', { kind: 'heading', label: '附录2' });
  const entry = clause(
    '8.边缘计算：指在靠近数据源头的一侧就近提供最近端服务。其应用程序在边缘侧发起。',
    {
      label: '8.',
      path: ['第七篇 新型数字基础设施'],
    },
  );

  test('an entry is all of its clause', () => {
    expect(findDefinitions([heading, entry], [document])).toMatchObject([
      {
        term: '边缘计算',
        definition: '在靠近数据源头的一侧就近提供最近端服务。其应用程序在边缘侧发起',
        form: 'defines',
      },
    ]);
  });

  test('the number is what the outline says', () => {
    const text = '2.5G：第五代移动通信技术是新一代宽带移动通信技术。';
    expect(findDefinitions([heading, clause(text, { label: '2.' })], [document])).toMatchObject([
      { term: '5G', form: 'explains' },
    ]);
  });

  test('it ends at the next heading of its own kind', () => {
    const after = clause('附录3 案例', { kind: 'heading', label: '附录3' });
    const text = '1.重点任务：建设一批示范项目，形成一批成果。';
    expect(findDefinitions([heading, after, clause(text, { label: '1.' })], [document])).toEqual(
      [],
    );
  });
});

test('definitions that are known already are not said again and keep their ids', () => {
  const [known] = read('化工园区是指由人民政府批准设立的工业区域。');
  if (!known) throw new Error('nothing found');
  const text = '化工园区是指由人民政府批准设立的工业区域。氢能是指氢释放出的能源。';
  expect(
    findDefinitions([clause(text)], [document], [known]).map(({ id, term }) => [id, term]),
  ).toEqual([['s:10#2', '氢能']]);
});

test('a definition cut by a page keeps its lines', () => {
  const text = '核心基础数字产品是指为数字经济提供基础支撑的核心单元或组件。';
  const lines = [
    { offset: 0, line: 10 },
    { offset: 20, line: 14 },
  ];
  expect(findDefinitions([clause(text, { endLine: 14, lines })], [document])).toMatchObject([
    { id: 's:10#1', line: 10, endLine: 14 },
  ]);
});
