/** How closely entries of the real sources name terms. */
import { describe, expect, test } from 'vitest';
import { bearing, closeness, listRank } from '../../../utils/lexicon/closeness.ts';

describe('closeness', () => {
  test.for([
    ['化工新材料', '化工新材料', 0],
    ['粉煤灰', '煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用', 1],
    ['化妆品', '化妆品制造', 1],
    // A word of two characters is listed as well as one of three.
    ['种子', '农作物新品种选育和种子生产', 1],
    ['种子', '马铃薯种子生产', 2],
    ['种子', '瓜果、蔬菜、花卉种子的选育生产', 3],
    ['电力', '电力、热力、燃气及水生产和供应业', 1],
    ['电力', '电力电子元器件制造', 2],
    // 等 leads on to what the entry is about, or to what is done with all of them.
    ['储能', '退役风电、光伏、储能等清洁能源设备的回收利用', 2],
    ['电力', '石油、天然气、电力等能源储备设施和系统建设及运营', 2],
    ['不锈钢', '高性能建筑结构用钢、不锈钢等高品质特殊钢研发及制造', 2],
    ['油茶', '油茶等木本油料的种植和加工', 1],
    ['煤矸石', '煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用', 1],
    ['家电', '三级能效以上节能环保型家电整机，压缩机、电机等关键零部件生产', 3],
    ['小额贷款', '服务“三农”、小微企业、个体工商户的小额贷款金融服务', 3],
    // Of sentences the first says what the entry is; the others may list things.
    ['智能化煤矿', '智能化煤矿。煤矿智能化高效开采、智能化选煤、矿山物联网等示范应用。', 0],
    ['智能化选煤', '智能化煤矿。煤矿智能化高效开采、智能化选煤、矿山物联网等示范应用。', 3],
    ['产业链', '建设一批数字化转型促进中心。降低转型门槛，支持产业链上下游企业协同转型。', 5],
    ['化妆品', '藏蒙医药、创新医药产品（含医疗器械）、化妆品研发、生产', 1],
    ['第五代移动通信技术', '第五代移动通信技术研发与应用', 1],
    ['渔业', '设施渔业，冷水鱼引进培育等新疆本地驯化水产品种养殖开发、应用与生产', 2],
    ['渔业', '农、林、渔业通用航空公司', 3],
    ['多式联运', '多式联运信息系统开发', 2],
    ['粉煤灰', '粉煤灰生产新型油田固井减轻剂', 2],
    ['粉煤灰', '高掺量粉煤灰建材制品生产', 3],
    // What an entry leaves out is none of its things.
    [
      '儿童福利机构',
      '残疾人和儿童服务机构（儿童福利机构、未成年人救助保护机构、收养登记机构除外）',
      5,
    ],
    ['半挂车', '专用汽车（不包括普通半挂车、自卸车、罐式车、厢式车和仓栅式汽车）制造', 5],
    ['专用汽车', '专用汽车（不包括普通半挂车、自卸车、罐式车、厢式车和仓栅式汽车）制造', 1],
    // Named by the criteria or a heading alone.
    ['粉煤灰', '大宗固体废物综合利用', 4],
  ] as const)('%s in %s', ([name, text, expected]) => {
    expect(closeness({ text }, [name])).toBe(expected);
  });

  test('a variant is the term too', () => {
    expect(
      closeness({ text: '第五代无线网络(5G)' }, ['第五代移动通信技术', '5G', '第五代无线网络']),
    ).toBe(1);
  });

  const need = ['大企业名称', '需求名称', '参数要求', '内容描述', '所属行业'];

  test('a row is what its naming cell says; its other cells only mention', () => {
    // machinery-2024-11, line 985, cut
    const smelter = {
      columns: need,
      text: '两当县会成矿业开发有限公司\t镁产业还原罐制备冶炼旧罐加入量技术攻关\t旧罐入炉比例 80% 以上。\t普遍采用以旧换新商业模式\t有色金属',
    };
    expect(closeness(smelter, ['以旧换新'])).toBe(5);
    expect(closeness(smelter, ['还原罐'])).toBe(3);
    // What a list holds in such a cell is no list of the entry's things.
    expect(closeness({ ...smelter, text: '某公司\t阀门\t家电、汽车\t\t' }, ['家电'])).toBe(5);
  });

  test('a row without a naming column is read whole', () => {
    const route = {
      columns: ['路线编号', '路线起终点', '主要控制点'],
      text: 'G701\t白玉—波密\t白玉、贡觉、察雅、波密',
    };
    expect(closeness(route, ['察雅'])).toBe(1);
  });
});

test('what an entry asks for of its things, or leaves out, is only mentioned', () => {
  const of = (text: string, name: string) => closeness({ text }, [name]);
  // west-2025, foreign-2022
  expect(of('拥有自主知识产权的新药开发和生产', '自主知识产权')).toBe(5);
  expect(of('符合稀土新材料要求的稀土高端应用产品加工', '稀土新材料')).toBe(5);
  expect(of('符合稀土新材料要求的稀土高端应用产品加工', '稀土高端应用产品')).toBeLessThan(5);
  const animation = '数字创意、动漫创作、制作及衍生品开发（不涉及网络视听节目服务）';
  expect(of(animation, '网络视听节目')).toBe(5);
  expect(of(animation, '动漫创作')).toBeLessThan(5);
  expect(of('毛刺清理及吹干的通过式清洗机的研发及生产', '清洗机')).toBe(3);
});

test('industries before plans and standards, these before records, needs and penalties', () => {
  const lists = [
    '西部地区鼓励类产业目录（2025 年本）',
    '鼓励外商投资产业目录（2022年版）',
    '广州南沙企业所得税优惠产业目录（2022 版）',
    '专栏 6 智慧能源示范工程',
    '工程咨询标准体系明细表',
    '全国公共信用信息基础目录（2022年版）',
    '2024 年度大企业技术创新需求目录',
    '全国失信惩戒措施基础清单（2022年版）',
  ];
  expect(lists.map(listRank)).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
});

test('a need and a penalty name only what they are called', () => {
  const needs = '2024 年度大企业技术创新需求目录';
  expect([0, 1, 2, 3, 5].map((close) => bearing(needs, close))).toEqual([1, 2, 2, 2, 2]);
  const records = '全国公共信用信息基础目录（2022年版）';
  expect([0, 1, 2, 3, 5].map((close) => bearing(records, close))).toEqual([1, 1, 1, 1, 2]);
  const west = '西部地区鼓励类产业目录（2025 年本）';
  expect([0, 1, 2, 3, 4, 5].map((close) => bearing(west, close))).toEqual([0, 0, 0, 1, 1, 2]);
});
