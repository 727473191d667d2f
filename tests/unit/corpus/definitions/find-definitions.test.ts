import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../../../utils/corpus/definitions/find-definitions.ts';
import { clause, document, read, terms } from './one-clause.ts';

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

test('what holds in its own document alone is marked', () => {
  const local = (text: string) => read(text).map((found) => found.local);
  expect(
    local('本办法所称参建单位是指勘察、设计、施工等参与项目建设并承担特定法律责任的单位。'),
  ).toEqual([true]);
  expect(local('本实施办法所称新设立化工园区，是指《办法》发布之日后批准设立的化工园区。')).toEqual(
    [true],
  );
  expect(local('根据《中华人民共和国反垄断法》（以下简称《反垄断法》）')).toEqual([true]);
  expect(local('标准必要专利善意谈判是履行公平、合理和无歧视原则的具体表现。')).toEqual([true]);
  expect(local('登记证书和执业专用章是咨询工程师（投资）执业的依据。')).toEqual([true]);
  expect(local('本规范条件是鼓励和引导行业技术进步和规范发展的引导性文件。')).toEqual([true]);
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
      { term: '5G', form: 'defines' },
    ]);
  });

  test('是 and the term once more are not its words', () => {
    const text =
      '5.政务大数据中心：省政务大数据中心是指在数字政府改革模式下，集约建设的政务大数据中心。';
    expect(findDefinitions([heading, clause(text, { label: '5.' })], [document])).toMatchObject([
      { term: '政务大数据中心', definition: '在数字政府改革模式下，集约建设的政务大数据中心' },
    ]);
    expect(
      findDefinitions(
        [heading, clause('1.人工智能：是研究、开发用于模拟人的智能的一门新的技术科学。')],
        [document],
      ),
    ).toMatchObject([
      { term: '人工智能', definition: '研究、开发用于模拟人的智能的一门新的技术科学' },
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
