import { describe, expect, test } from 'vitest';
import { bondedWords } from '../../../utils/lexicon/longer-words.ts';
import { found, lexicon } from './real-lexicon.ts';

// Sentences of the sources where one is quoted whole; the word that no term may be found in is given.
describe('a term is not marked where its first character ends another word', () => {
  test.each([
    ['大科学装置', '量子传感、工业互联网等重大科学装置及验证平台'],
    ['大数据', '进一步扩大数据要素市场化配置改革整体成效'],
    ['大数据', '拒不改正或者造成重大数据泄露等严重后果的'],
    ['高技能人才', '着力提高技能人才待遇水平'],
    ['新能源', '完善配套体制机制，创新能源管理模式'],
    ['公租房', '给予一定的自用办公租房房租后补贴支持'],
    ['中小企业', '加快实现大中小企业融通发展'],
    ['碳排放', '单位 GDP 二氧化碳排放下降率'],
    ['水生态', '分为城市雨水生态净化技术'],
    ['膜材料', '表面强化薄膜材料等领域实现应用'],
    ['育种', '培育种质资源，繁育种苗'],
    ['离子交换膜', '高性能阴离子交换膜'],
    ['质押贷款', '发放抵质押贷款'],
    ['民间文化', '开展民间文化交流'],
    ['临床研究', '药物非临床研究质量管理规范'],
    ['车联网', '推进货车联网与快递物流园区'],
    ['标准必要专利', '与非标准必要专利之间'],
    ['光通信技术', '可见光通信技术研发（室内导航通信）'],
    ['硅材料', '高纯度（电子级）多晶硅材料开发'],
    ['中药', '集中药品采购，其中药房'],
    ['固废', '拆除、加固废旧房屋'],
    ['储能', '提高仓储能力和存储能力'],
    ['地热', '沥青路面就地热再生'],
    ['咖啡', '含咖啡因'],
    ['中华人民共和国能源法', '依照节约能源法'],
    ['子基金', '设立种子基金'],
    ['碳市场', '支持完善绿色低碳市场体系'],
    ['后补助', '发放灾后补助资金'],
    ['消费税', '落实促消费税收政策'],
    ['能源', '加强节能源头管控'],
    ['能源', '国家能源局各派出机构'],
  ])('%s: %s', (term, text) => {
    expect(found(term)).toEqual([term]);
    expect(found(text)).not.toContain(term);
  });
});

describe('a term is not marked where its last character begins another word', () => {
  test.each([
    ['创新药', '建设药学学科博士点，创新药学人才培养模式'],
    ['海外仓', '共建共用海外仓储等基础设施'],
    ['海藻酸', '等功能的壳聚糖基、海藻酸钠基等生物活性敷料'],
    ['保税区', '对在保税区域（包括海关特殊监管区域）'],
    ['人力资源服务业', '编制区域人力资源服务业态发展研究'],
    ['能源法', '完善能源法律法规和政策'],
    ['交换机', '部门建立数据资源共享交换机制'],
    ['混改', '对接车用、家电领域共混改性企业'],
    ['农业机械', '施用和养殖技术、农业机械化'],
    ['生物药', '医药产业集聚区、国际生物药谷'],
    ['链主', '培育产业链主体，发挥主导作用'],
    ['碳汇', '推动低碳汇聚发展'],
    ['公司法', '其投资的公司法定代表人'],
    ['氢能', '提升制氢能力'],
    ['托育', '依托育种基地'],
    ['技术市场', '实施国产技术市场化行动'],
    ['中小企业', '企业在国内主板、中小企业板、创业板上市'],
    ['社会办医', '支持符合条件的社会办医养结合机构承接'],
    ['新型消费', '融合产品等新型消费类电子产品的开发'],
    ['智能医疗', '加快智能医疗废物处理设施建设'],
    ['旅游业', '培育文化旅游业态'],
    ['标准地', '规范设置标准地名标志'],
    ['转向节', '经济由粗放转向节约'],
    ['水利工程', '注册水利工程师'],
  ])('%s: %s', (term, text) => {
    expect(found(term)).toEqual([term]);
    expect(found(text)).not.toContain(term);
  });
});

describe('and is marked where it stands', () => {
  test.each([
    ['大数据', '加强大数据运用，开放大数据平台，推广大数据产品，善用大数据决策'],
    ['中小企业', '收集中小企业需求，征集中小企业意见'],
    ['集成电路', '集聚集成电路上下游企业'],
    ['科技成果转化', '提高科技成果转化成效'],
    ['新能源', '文创新能源展、原创新能源技术'],
    ['中医药', '提升中医药品牌影响力，中医药学术交流'],
    ['公司法', '按照公司法规定'],
  ])('%s: %s', (term, text) => {
    const places = text.split(term).length - 1;
    expect(found(text).filter((word) => word === term)).toHaveLength(places);
  });
});

test('of two ends of a name the longer one decides', () => {
  expect(bondedWords(['能源法'])).toContain('能源法律');
  expect(bondedWords(['反垄断执法'])).toEqual([]);
  expect(bondedWords(['民营企业'])).toEqual(['民营企业家']);
});

test('no term is marked within the name of an authority', () => {
  expect(
    found('由人力资源社会保障部、市场监管总局、国家知识产权局和省卫生健康行政部门负责'),
  ).toEqual([]);
});

test('nor within the name of a company, a university, a board or a zone’s administration', () => {
  expect(
    found(
      '由市乡村振兴局、劳动保障部门负责，国务院安全生产委员会、抚州高新区管委会、广州中医药大学、浙江石油化工有限公司、' +
        '中国信息通信研究院、深海石油开发公司、广东省工程咨询协会、区政务服务局、市委社会工作部、省林业主管部门、' +
        '中国石油天然气集团有限公司、北京航空航天大学参加',
    ),
  ).toEqual([]);
});

test('nor within the name of a law that stands without brackets', () => {
  expect(found('依照循环经济促进法、海洋环境保护法、退耕还林条例和残疾人保障法执行')).toEqual([]);
  expect(found('发展循环经济，加强海洋环境保护，巩固退耕还林成果')).toEqual([
    '循环经济',
    '海洋环境保护',
    '退耕还林',
  ]);
});

test('a common noun is no name', () => {
  const text = '融资担保公司、高新技术企业、科技型中小企业、中医药服务、乡村振兴战略';
  expect(found(text)).toEqual(text.split('、'));
});

test.each([
  ['高级工', '具有高级工程师职称'],
  ['标准地', '推广标准地膜，使用标准地图'],
  ['建筑设计', '养老设施建筑设计规范'],
  ['注册制', '医师区域注册制度'],
])('%s is not marked in %s', (term, text) => {
  expect(found(term)).toEqual([term]);
  expect(found(text)).not.toContain(term);
});

test('of a title that is not known the terms are marked, of a law’s none', () => {
  expect(found('现将《汕尾市碳达峰实施方案》印发给你们')).toEqual(['碳达峰']);
  expect(found('开展河南省《职业教育示范性虚拟仿真实训基地》建设')).toContain('职业教育');
  expect(found('依照《某市燃气管理条例》处罚')).toEqual([]);
});

test.each([
  ['开发性金融', '用好政策性开发性金融工具'],
  ['自然资源资产', '领导干部自然资源资产离任审计'],
])('%s is not marked in %s', (term, text) => {
  expect(found(term)).toEqual([term]);
  expect(found(text)).not.toContain(term);
});

test('a longer form of a term is marked whole', () => {
  const text = '小微型企业、小型微型企业、现代农业产业园区、药品生产许可证';
  expect(found(text)).toEqual(text.split('、'));
});

const namesIn = (text: string): string[] => [...lexicon.uses.in(text)].map(({ name }) => name);

// Real uses that stood on the cards of these terms; the longer words are terms themselves, or none.
describe('a card shows no text that holds its term by chance', () => {
  test.each([
    ['种子', '投资种子期、初创期科技型企业'],
    ['成品油', '无缝钢管及成品油套管等大口径钢管'],
    ['石墨', '石墨烯复合材料'],
    ['磷酸', '磷酸铁锂正极材料'],
    ['产权交易', '知识产权交易场所运营'],
    ['炭黑', '沉淀法白炭黑'],
    ['都市圈', 'G9901哈尔滨都市圈环线'],
    ['水电', '给予水电补贴'],
  ])('%s: %s', (term, text) => {
    expect(namesIn(term)).toContain(term);
    expect(namesIn(text)).not.toContain(term);
  });

  test('what is named there is still found', () => {
    expect(namesIn('加强知识产权保护')).toEqual(
      expect.arrayContaining(['知识产权', '知识产权保护']),
    );
    expect(namesIn('种子生产加工机械')).toContain('种子');
    expect(namesIn('石墨电极、石墨烯')).toEqual(expect.arrayContaining(['石墨', '石墨烯']));
  });
});

test('criteria that speak of their heading alone define no term', () => {
  const term = lexicon.terms.find(({ name }) => name === '生态修复');
  expect(term?.entries.length).toBeGreaterThan(0);
  expect(term?.definitions).not.toContain('nansha-2022:613#1');
});
