import { describe, expect, test } from 'vitest';
import { findGlosses } from '../../../../utils/corpus/definitions/glosses.ts';
import type { Clause } from '../../../../utils/corpus/model.ts';

const read = (text: string, kind: Clause['kind'] = 'paragraph') =>
  findGlosses({
    id: 's:10',
    source: 's',
    line: 10,
    endLine: 10,
    document: 's:1',
    kind,
    path: [],
    text,
    lines: [{ offset: 0, line: 10 }],
  });
const pairs = (text: string, kind?: Clause['kind']) =>
  read(text, kind).map(({ term, definition }) => [term, definition]);

describe('Latin short names', () => {
  test.each([
    [
      '虚拟现实（VR）、增强现实（AR）和混合现实（MR）设备',
      [
        ['VR', '虚拟现实'],
        ['AR', '增强现实'],
        ['MR', '混合现实'],
      ],
    ],
    [
      '推进 HJT（异质结）、TOPCon（钝化接触）电池',
      [
        ['HJT', '异质结'],
        ['TOPCon', '钝化接触'],
      ],
    ],
    ['积极推进加入《数字经济伙伴关系协定》（DEPA）进程', [['DEPA', '《数字经济伙伴关系协定》']]],
    [
      '推动基础设施领域不动产投资信托基金（REITs）健康发展',
      [['REITs', '基础设施领域不动产投资信托基金']],
    ],
    ['第五代移动通信（5G）', [['5G', '第五代移动通信']]],
    [
      '含碳酸二甲酯(DMC)、1,4-丁二醇(BDO)',
      [
        ['DMC', '碳酸二甲酯'],
        ['BDO', '1,4-丁二醇'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test('where a verb had to be cut off, the reading is local', () => {
    expect(read('虚拟现实（VR）')[0]?.local).toBe(false);
    expect(read('企业建立制造执行系统（MES）')).toMatchObject([
      { term: 'MES', definition: '制造执行系统', local: true },
    ]);
  });

  test.each([
    '规范推广政府和社会资本合作（PPP）模式',
    '唐·泰普斯科特 (DonTapscott)',
    '移动通信服务 (5G)',
    '最大功率（240KW）',
    '符合国家重要用途钢丝绳标准(GB8918-2006)',
    '特种功能玻璃（Low-E）',
    '挥发性有机物 VOCs（至少包含57种物质）',
  ])('nothing in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('names that count their parts, if the count is right', () => {
  expect(pairs('推进煤电“三改联动”（节能降碳改造、灵活性改造、供热改造）')).toEqual([
    ['三改联动', '节能降碳改造、灵活性改造、供热改造'],
  ]);
  expect(pairs('五大原油炼化加工基地（湛江、茂名、广州、惠州、揭阳）')).toEqual([
    ['五大原油炼化加工基地', '湛江、茂名、广州、惠州、揭阳'],
  ]);
  expect(pairs('五大原油炼化加工基地（湛江、茂名）')).toEqual([]);
  expect(pairs('三代核电（华龙一号、AP 系列、EPR 等）')).toEqual([]);
});

describe('scopes hold in their place alone', () => {
  test.each([
    ['蔬菜（含食用菌）种植', '蔬菜', '含食用菌'],
    ['2.电子信息制造产业（新型显示除外）', '电子信息制造产业', '新型显示除外'],
    [
      '交通智能装备（摄像头、传感器、车载终端、通信设备）',
      '交通智能装备',
      '摄像头、传感器、车载终端、通信设备',
    ],
    [
      '36. 低空经济, 包括通用航空器、无人机及其零部件组装',
      '低空经济',
      '包括通用航空器、无人机及其零部件组装',
    ],
    [
      '3.钒制品的生产（钒基合金、钒基功能材料、钒精细化工产品）',
      '钒制品',
      '钒基合金、钒基功能材料、钒精细化工产品',
    ],
  ])('%s', (text, term, definition) => {
    expect(read(text, 'entry')).toMatchObject([{ term, definition, local: true }]);
  });

  test('in running text only 含 and its kin', () => {
    expect(read('落实规模以上工业企业（包括港澳台资、外资企业）政策')).toMatchObject([
      { definition: '包括港澳台资、外资企业', local: true },
    ]);
    expect(pairs('落实有关政策（国家、省、市各级）')).toEqual([]);
  });

  test.each([
    '各县（市、区）人民政府',
    '管理办法（试行）',
    '组织实施（责任单位：省发展改革委、省财政厅、省商务厅等）',
    '碳纤维（复合材料）',
    '汽车整车制造（须执行《汽车产业投资管理规定》）',
    '大轮辋高性能轿车子午胎（15 吋以上）',
    '1\t\t技术开发\t\t指技术开发，包括：软件、硬件、系统等。',
  ])('nothing in: %s', (text) => {
    expect(read(text, 'entry')).toEqual([]);
  });
});
