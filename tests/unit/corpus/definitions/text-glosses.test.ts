import { describe, expect, test } from 'vitest';
import { glossesOf } from './gloss-reading.ts';

describe('brackets in running text', () => {
  test.each([
    [
      '优先吸纳当地农村群众特别是脱贫人口（含防止返贫监测对象）等',
      '脱贫人口',
      '含防止返贫监测对象',
    ],
    ['落实规模以上工业企业（包括港澳台资、外资企业）政策', undefined, '包括港澳台资、外资企业'],
    [
      '确保上级安排的农村公路补助资金（含 2022 年及以后年度资金）专项足额用于农村公路养护',
      '农村公路补助资金',
      '含 2022 年及以后年度资金',
    ],
    ['珠三角城市（肇庆市除外）生活污水集中收集率', '珠三角城市', '肇庆市除外'],
    ['国家对企业投资项目(含外商投资项目)核准和备案管理', '企业投资项目', '含外商投资项目'],
    ['共同突破汽车电子（核心芯片组件、传感器等）短板', '汽车电子', '核心芯片组件、传感器等'],
    ['采用库房、包装工具（罐、桶、包装袋等）贮存', '包装工具', '罐、桶、包装袋等'],
    [
      '出具的用海预审意见（仅指建设需要使用海域的项目）；',
      '用海预审意见',
      '仅指建设需要使用海域的项目',
    ],
    [
      '汇聚共性底座型企业（如跨行业跨领域工业互联网平台及电信运营商）、',
      '共性底座型企业',
      '如跨行业跨领域工业互联网平台及电信运营商',
    ],
    ['确需留在本地的边缘计算类业务（时延要求小于10ms）', '边缘计算类业务', '时延要求小于10ms'],
    ['3 家大型商超、650 个学校食堂（含配餐单位）', '学校食堂', '含配餐单位'],
    ['推进自助提货柜、智能快件箱（信包箱）等配送设施', '智能快件箱', '信包箱'],
    [
      '重点建设惠州—韶关成品油管道(粤湘成品油管道广东段)',
      '惠州—韶关成品油管道',
      '粤湘成品油管道广东段',
    ],
    ['发展基于 5G、超高清（4K/8K）等数字技术', '超高清', '4K/8K'],
    [
      '新一代信息技术要素与农业资源要素（如土地、水、劳动力等）',
      '农业资源要素',
      '如土地、水、劳动力等',
    ],
    ['按性质类别分为基本建设（包含新建、扩建、改建）', '基本建设', '包含新建、扩建、改建'],
    ['以醇、醚、酯类等含氧燃料(主要包括甲醇、乙醇)', '含氧燃料', '主要包括甲醇、乙醇'],
  ])('%s', (text, term, definition) => {
    expect(glossesOf(text)).toMatchObject([
      { definition, local: true, ...(term !== undefined && { term }) },
    ]);
  });

  test.each([
    '落实有关政策（国家、省、市各级）',
    '组织实施（责任单位：省发展改革委、省财政厅、省商务厅等）',
    '（省发展改革委、生态环境厅、水利厅等按职责分工负责）',
    '有关行业协会（联合会）、标准化技术组织',
    '教育厅（教委、局）、生态环境厅（局）',
    '对入池企业（单位）在供需对接',
    '建设潮州段（潮州—漳州段）、泰顺（已核准开工）',
    '投资额在1亿元以上（不含1亿元）的为大型项目',
    '推动 2022 年工业总产值（或销售收入）同比增长',
    '《全国科技创新百强指数报告2022（企业、高校、研究机构篇）》中',
    '装机规模约 16.2 万公里（含远景展望线约 0.8 万公里）',
    '整个期间”淘汰（含到期退役机组）3000万千瓦',
  ])('nothing in: %s', (text) => {
    expect(glossesOf(text)).toEqual([]);
  });

  test('the rows of a table name places and things in brackets: only scopes count', () => {
    expect(glossesOf('¦\t莆田(湄洲湾)、主流操作系统(如 Windows、Linux)', 'table-row')).toEqual([]);
    expect(glossesOf('1\t浮顶罐建设方案(含图纸)', 'table-row')).toMatchObject([
      { term: '浮顶罐建设方案' },
    ]);
  });

  test('limits by numbers only in the cells of a catalogue', () => {
    const text = '指\t燃料电池堆（体积比功率≥3kW/L）';
    expect(glossesOf(text, 'entry')).toMatchObject([{ term: '燃料电池堆' }]);
    expect(glossesOf(text, 'table-row')).toEqual([]);
  });

  test('any words in the cells of a catalogue', () => {
    expect(glossesOf('1\t天然气水合物(可燃冰)等非常规资源', 'entry')).toMatchObject([
      { term: '天然气水合物', definition: '可燃冰' },
    ]);
    expect(glossesOf('天然气水合物(可燃冰)等非常规资源')).toEqual([]);
  });
});

test('takes time in proportion to the text', () => {
  const unit = '和和和及（和和和及和和和）的等发展研发生产、（';
  const time = (times: number): number => {
    const start = performance.now();
    glossesOf(unit.repeat(times), 'entry');
    return performance.now() - start;
  };
  time(100);
  expect(time(8000)).toBeLessThan(20 * time(1000) + 200);
});
