import { describe, expect, test } from 'vitest';
import { findListedNames } from '../../../../utils/corpus/definitions/listed-names.ts';

const pairs = (text: string) =>
  findListedNames(text).map(({ term, definition }) => [term, definition]);

describe('a list in front of the name that counts it', () => {
  test.each([
    [
      '统筹划定耕地和永久基本农田、生态保护红线、城镇开发边界三条控制线，推进详细规划。',
      '三条控制线',
      '耕地和永久基本农田、生态保护红线、城镇开发边界',
    ],
    [
      '到 2025 年，形成湛江、茂名、广州、惠州、揭阳五大原油炼化加工基地，原油年加工能力达 9020 万吨。',
      '五大原油炼化加工基地',
      '湛江、茂名、广州、惠州、揭阳',
    ],
    [
      '加快实施“链主”企业、制造业单项冠军企业和“专精特新”企业三大优质企业培育工程和“百千万计划”。',
      '三大优质企业培育工程',
      '“链主”企业、制造业单项冠军企业和“专精特新”企业',
    ],
    [
      '围绕宅基地所有权、资格权、使用权“三权分置”，落实宅基地集体所有权。',
      '三权分置',
      '宅基地所有权、资格权、使用权',
    ],
    [
      '推动生活垃圾分类清运网络和再生资源回收网络“两网融合”。',
      '两网融合',
      '生活垃圾分类清运网络和再生资源回收网络',
    ],
    ['本篇聚焦“网络、平台、安全”三大基础支撑体系建设。', '三大基础支撑体系', '网络、平台、安全'],
    [
      '利用物联网等信息化手段对墒情、苗情、灾情等“三情”进行实时监测。',
      '三情',
      '墒情、苗情、灾情等',
    ],
    [
      '聚焦与人民群众密切相关的数字生活、数字工作、数字学习和数字创新等四大应用场景。',
      '四大应用场景',
      '数字生活、数字工作、数字学习和数字创新等',
    ],
    [
      '本篇将从统筹推动数字经济发展、丰富优质数字资源供给、推动生活和工作数字化、激发数字创新活力四大维度，建立体系。',
      '四大维度',
      '统筹推动数字经济发展、丰富优质数字资源供给、推动生活和工作数字化、激发数字创新活力',
    ],
    [
      '咨询工程师（投资）执业登记包括初始登记、变更登记、继续登记、注销登记四种类型。',
      '四种类型',
      '初始登记、变更登记、继续登记、注销登记',
    ],
  ])('%s', (text, term, definition) => {
    expect(pairs(text)).toEqual([[term, definition]]);
    const [found] = findListedNames(text);
    expect(text.slice(found?.start, found?.end)).toContain(definition);
  });

  test.each([
    // As many things as the name counts.
    '形成湛江、茂名、广州五大原油炼化加工基地。',
    // 加 makes the name of two.
    '构建医疗健康机器人、特种机器人、协作机器人、自主移动机器人四大整机加关键零部件的“4+1”发展格局。',
    // 和 joins what 双控 is said of, and names neither.
    '加强产业布局和能耗“双控”政策的衔接。',
    '严肃查处违规审批和建设“两高”项目的行为。',
    '衔接碳达峰碳中和、国土空间规划、自然保护地体系以及“三线一单”要求。',
    '建设中俄东线管道南段、川气东送二线、西气东输三线中段。',
    '北安、五大连池',
    '省、市、县三级有关部门要强化协作。',
    '目前公司有金属砷和三氧化二砷产品。',
    '促进实体经济、科技创新、现代金融“三位一体”发展。',
    '贯彻党的二十大和二十届二中、三中全会精神。',
  ])('nothing in: %s', (text) => {
    expect(pairs(text)).toEqual([]);
  });
});

test('names in quotation marks hold everywhere, unless short, cut or followed by 等', () => {
  const local = (text: string) => findListedNames(text).map((found) => found.local);
  expect(local('围绕宅基地所有权、资格权、使用权“三权分置”，')).toEqual([false]);
  expect(local('电动汽车、锂电池、光伏产品“新三样”出口')).toEqual([false]);
  expect(local('完善知识产权民事、行政、刑事“三合一”审判机制')).toEqual([true]);
  expect(local('建立授权、授信、尽职免责“三张清单”机制')).toEqual([true]);
  expect(
    local('推进政务服务-“一网通办”、省域治理“一网统管”、政府运行“一网协同”“三网融合”'),
  ).toEqual([true]);
  expect(local('老年助餐、助浴、助洁、助医、助行等“五助”服务业')).toEqual([true]);
  expect(local('耕地和永久基本农田、生态保护红线、城镇开发边界三条控制线')).toEqual([false]);
  expect(local('湛江、茂名、揭阳三大原油商业储备基地')).toEqual([true]);
});

test('the fields that a number counts, without the place and what is in them', () => {
  const [found] = findListedNames(
    '注册地位于合肥市行政区域内的新型显示、集成电路、人工智能、新能源汽车、生物医药和高端医疗器械、创意文化、网络与信息安全等7个产业领域企业。',
  );
  expect(found).toMatchObject({ term: '7个产业领域', local: true });
  expect(found?.definition).toMatch(/^新型显示、/u);
});
