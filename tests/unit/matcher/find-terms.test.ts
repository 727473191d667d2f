import { describe, expect, test } from 'vitest';
import { findTermsIn } from '../../../utils/matcher/find-terms.ts';
import { lexicon, matcher } from '../lexicon/real-lexicon.ts';

/** What is marked in a text, by the lexicon that ships. */
const marked = (text: string): string[] => {
  const marks = findTermsIn(matcher, text);
  return Array.from({ length: marks.length / 4 }, (_, i) =>
    text.slice(marks[4 * i], marks[4 * i + 1]),
  );
};

// Lines of government pages and of the sources.
describe('a notice names those that it goes to', () => {
  test.each([
    '各县（市、区）人民政府，市经济开发区城乡一体化示范区、港口物流产业集聚区管委会，市人民政府各部门：',
    '各乡镇综合保障和技术服务中心，县农业机械化综合服务中心：',
    '中国移动通信集团有限公司、中国广播电视网络有限公司，各有关单位：',
    '各省、自治区、直辖市、计划单列市中小企业主管部门、财政厅（局），新疆生产建设兵团工业和信息化局、财政局：',
  ])('%s', (line) => {
    expect(marked(line)).toEqual([]);
    expect(marked(`关于融资担保的通知\n${line}\n推进融资担保体系建设`)).toEqual([
      '融资担保',
      '融资担保体系',
    ]);
  });

  test.each([
    ['支持高新技术企业：', '高新技术企业'],
    ['各地融资担保机构要符合下列条件：', '融资担保机构'],
    ['各县（市、区）人民政府，推进融资担保', '融资担保'],
  ])('%s is no address', (line, term) => {
    expect(marked(line)).toContain(term);
  });

  test('a document that it names is marked all the same', () => {
    expect(marked('各有关单位，《中华人民共和国能源法》办公室：')).toEqual([
      '中华人民共和国能源法',
    ]);
  });
});

describe('an enumeration names departments', () => {
  test.each([
    ['医疗保障、科技、商务、市场监管、知识产权、生态环境、农业农村等部门根据各自职责', '知识产权'],
    ['应急管理、财政等部门和有关社会组织应当予以配合', '应急管理'],
    ['整合税务、应急管理、海关、司法、社保等方面', '应急管理'],
    ['抄送自然资源、生态环境、应急管理主管部门', '应急管理'],
    ['由国务院能源主管部门规定，报国务院批准', '能源'],
    ['教育、卫生健康、中医药部门要医教协同加强和规范', '中医药'],
  ])('%s', (text, term) => {
    expect(lexicon.terms.map(({ name }) => name)).toContain(term);
    expect(marked(text)).not.toContain(term);
  });

  test.each([
    ['加强知识产权保护，推进科技创新', '知识产权保护'],
    ['医疗健康、应急管理、气象服务、城市治理等12个行业和领域', '应急管理'],
    ['建成应急管理综合指挥平台', '应急管理'],
    ['涉及知识产权的案件', '知识产权'],
  ])('%s: what it is about', (text, term) => {
    expect(marked(text)).toContain(term);
  });
});

describe('a body bears a term in its name', () => {
  test.each([
    ['中国融资担保业协会发布', '融资担保'],
    ['上海微创医疗器械（集团）有限公司', '医疗器械'],
    ['以江苏物联网研究发展中心为依托', '物联网'],
    ['打造全市供应链金融创新研究中心', '供应链金融'],
    ['浙江杭州前进齿轮箱集团股份有限公司', '齿轮箱'],
    ['支持贵州电子信息职业技术学院等院校开设相关专业', '电子信息'],
    ['山东能源研究院、国家高速列车技术创新中心', '能源'],
    ['组建广东数字农业发展联盟', '数字农业'],
    ['支持佛山智能装备技术研究院、季华实验室', '智能装备'],
  ])('%s', (text, term) => {
    expect(lexicon.terms.map(({ name }) => name)).toContain(term);
    expect(marked(text)).not.toContain(term);
  });

  test.each([
    ['本市融资担保机构与行业协会', '融资担保机构'],
    ['全国高新技术企业的认定', '高新技术企业'],
    ['支持我省新能源汽车企业与贵州大学合作', '新能源汽车'],
    ['建设物联网产业研究中心', '物联网'],
    ['引导全市科技型中小企业招聘大学毕业生', '科技型中小企业'],
    ['全省高新技术企业吸引大学生就业', '高新技术企业'],
    ['鼓励本市融资担保机构加入行业协会', '融资担保机构'],
    ['现阶段我省新型研发机构主要包括产业技术研究院', '新型研发机构'],
  ])('%s: a common noun', (text, term) => {
    expect(marked(text)).toContain(term);
  });
});

test('a row of partings is looked through at once', () => {
  expect(marked(`知识产权${'和'.repeat(10_000)}`)).toEqual(['知识产权']);
  expect(marked('应急管理和'.repeat(2_000))).toHaveLength(0);
});

test('the letters of a document number are none', () => {
  expect(marked('关于发展农机的通知（农机发〔2018〕2号）')).toEqual(['农机']);
});

describe('what is waste is another thing', () => {
  test.each([
    ['提高废玻璃等低值可回收物收集比例', '玻璃'],
    ['废塑料、废橡胶、废有色金属', '橡胶'],
  ])('%s', (text, term) => {
    expect(marked(text)).not.toContain(term);
  });

  test('but for what was worn out by itself', () => {
    expect(marked('报废玻璃设备')).toContain('玻璃');
    expect(marked('生产玻璃、橡胶')).toEqual(['玻璃', '橡胶']);
  });
});

describe('what something is made into is another word', () => {
  test.each([
    ['推广经济适用的肥料化、能源化处理工艺', '能源'],
    ['建立肥料化、饲料化、燃料化利用体系', '饲料'],
  ])('%s', (text, term) => {
    expect(marked(text)).not.toContain(term);
  });

  test('but for words that begin with 化', () => {
    expect(marked('大型能源化工项目')).toEqual(['能源']);
    expect(marked('知识产权纠纷调处化解')).toEqual(['知识产权纠纷调处']);
  });
});

test('across the border of two words nothing is marked', () => {
  expect(marked('各县结合金华实际')).toEqual([]);
  expect(marked('系统性能效率，能效标识')).toEqual(['能效标识']);
});
