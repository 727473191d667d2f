import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import { clause, document, read } from './citing.ts';

describe('how documents are named', () => {
  test('a number in brackets belongs to the title', () => {
    expect(
      read(
        '根据《政府投资条例》（国务院令第712号）等相关法律法规和规章制度，结合我省实际，制定本办法。',
      ),
    ).toEqual([['based-on', '政府投资条例', '国务院令第712号']]);
    expect(
      read(
        '《科技评估人员能力评价规范》（GB/T 44726—2024）和《科技成果评估规范》（GB/T 44731—2024）',
      ),
    ).toEqual([
      ['cites', '科技评估人员能力评价规范', 'GB/T 44726—2024'],
      ['cites', '科技成果评估规范', 'GB/T 44731—2024'],
    ]);
    expect(read('《工程咨询行业管理办法》(国家发展改革委2017年第9号令)中工程咨询服务范围')).toEqual(
      [['cites', '工程咨询行业管理办法', '国家发展改革委2017年第9号令']],
    );
  });

  test('a number in the next cell, a code right before', () => {
    expect(read('3\t《广东省公共数据管理办法》\t粤府令第 290 号')).toEqual([
      ['cites', '广东省公共数据管理办法', '粤府令第290号'],
    ]);
    expect(read('应按照 GB/T 1.1—2020《标准化工作导则 第1部分》的规定起草')).toEqual([
      ['cites', '标准化工作导则 第1部分', 'GB/T 1.1—2020'],
    ]);
  });

  test('a title within a title is part of it', () => {
    expect(
      read('《国务院办公厅关于印发〈加快构建碳排放双控制度体系工作方案〉的通知》要求，构建体系'),
    ).toEqual([['cites', '国务院办公厅关于印发〈加快构建碳排放双控制度体系工作方案〉的通知']]);
    expect(
      read('《关于印发《甲办法》的通知》（工信部联原〔2021〕220号，以下简称《办法》）'),
    ).toEqual([
      ['cites', '关于印发《甲办法》的通知', '工信部联原〔2021〕220号'],
      ['cites', '办法'],
    ]);
  });

  test('numbers and codes alone', () => {
    expect(read('ABS 性能应符合 GB/T13584 规定，密封等级：MSS-SP61 的零泄漏')).toEqual([
      ['cites', 'GB/T13584', 'GB/T13584'],
      ['cites', 'MSS-SP61', 'MSS-SP61'],
    ]);
    expect(
      read(
        '（2007 年 2 月 24 日中华人民共和国国务院令第487号公布 2024 年 11 月 8 日中华人民共和国国务院令第796号修订）',
      ),
    ).toEqual([
      ['cites', '中华人民共和国国务院令第487号', '中华人民共和国国务院令第487号'],
      ['amends', '中华人民共和国国务院令第796号', '中华人民共和国国务院令第796号'],
    ]);
  });

  test('a line that is the own number of a document cites nothing', () => {
    expect(read('粤府办〔2022〕12号')).toEqual([]);
  });

  test('one pair of brackets numbers all texts of one notice, or of one issue', () => {
    expect(
      read(
        '第一条 根据人力资源社会保障部、国家发展和改革委员会关于印发《工程咨询（投资）专业技术人员职业资格制度暂行规定》和《咨询工程师（投资）职业资格考试实施办法》的通知（人社部发〔2015〕64号）、《工程咨询行业管理办法》（国家发展改革委2017年第9号令）文件规定，咨询工程师（投资）实行执业登记制度。',
      ),
    ).toEqual([
      ['based-on', '工程咨询（投资）专业技术人员职业资格制度暂行规定', '人社部发〔2015〕64号'],
      ['based-on', '咨询工程师（投资）职业资格考试实施办法', '人社部发〔2015〕64号'],
      ['based-on', '工程咨询行业管理办法', '国家发展改革委2017年第9号令'],
    ]);
    expect(
      read(
        '《光伏制造行业规范条件（2021 年本）》和《光伏制造行业规范公告管理暂行办法（2021 年本）》（工业和信息化部公告 2021 年第 5 号）同时失效。',
      ).map(([, , number]) => number),
    ).toEqual(['工业和信息化部公告2021年第5号', '工业和信息化部公告2021年第5号']);
  });

  test('a number goes to no other title of a list, and not to what is approved by it', () => {
    expect(
      read('《行政许可法》第四十条，《国务院关于促进快递业发展的若干意见》（国发〔2015〕61号）'),
    ).toEqual([
      ['cites', '行政许可法'],
      ['cites', '国务院关于促进快递业发展的若干意见', '国发〔2015〕61号'],
    ]);
    expect(read('《“十四五”新型城镇化实施方案》已经国务院批复同意（国函〔2022〕52号）。')).toEqual([
      ['cites', '“十四五”新型城镇化实施方案'],
      ['cites', '国函〔2022〕52号', '国函〔2022〕52号'],
    ]);
  });

  test('a number right behind its title, a title without brackets in the cell before', () => {
    expect(read('3\t《工业互联网网络建设及推广指南》工信部信管〔2018〕301号\t')).toEqual([
      ['cites', '工业互联网网络建设及推广指南', '工信部信管〔2018〕301号'],
    ]);
    expect(
      read('3\t广东省5G基站和数据中心总体布局规划（2021-2025年）\t粤工信信软〔2020〕73号'),
    ).toEqual([
      ['cites', '广东省5G基站和数据中心总体布局规划（2021-2025年）', '粤工信信软〔2020〕73号'],
    ]);
    expect(
      read('04.01.01\tGB/T 19016-2005\t质量管理体系 项目质量管理指南\t现行\t国家标准'),
    ).toEqual([['cites', '质量管理体系 项目质量管理指南', 'GB/T 19016-2005']]);
    expect(read('GB/T20000（所有部分）《标准化工作指南》')).toEqual([
      ['cites', '标准化工作指南', 'GB/T20000'],
    ]);
  });

  test('a title right behind the code of its standard', () => {
    expect(
      read('3.满足 JJF1471-2014 全球导航卫星系统(GNSS)信号模拟器校准规范； 4.价格降低 50%。'),
    ).toEqual([['cites', '全球导航卫星系统(GNSS)信号模拟器校准规范', 'JJF1471-2014']]);
    expect(read('性能应符合 GB/T13584 规定，满足 GB/T18655 等规范要求')).toEqual([
      ['cites', 'GB/T13584', 'GB/T13584'],
      ['cites', 'GB/T18655', 'GB/T18655'],
    ]);
  });

  test('an order without 第; words before a number are none of it', () => {
    expect(read('《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令44号）')).toEqual([
      ['cites', '市场监督管理严重违法失信名单管理办法', '国家市场监督管理总局令44号'],
    ]);
    expect(read('机构在合作业务结构符合国办发〔2019〕6号文件要求的前提下')).toEqual([
      ['cites', '国办发〔2019〕6号', '国办发〔2019〕6号'],
    ]);
  });

  test('a certificate is no document', () => {
    expect(
      read('在申请取得《网络文化经营许可证》时，按照《互联网上网服务营业场所管理条例》'),
    ).toEqual([['cites', '互联网上网服务营业场所管理条例']]);
  });

  test('a bracket that is never closed names nothing', () => {
    expect(read(`《光伏制造行业${'规范'.repeat(90)}，《能源法》`)).toEqual([['cites', '能源法']]);
  });
});

describe('the part that is cited', () => {
  const articles = (text: string) =>
    findCitations([clause(text)], [document]).map(({ article }) => article);

  test.each([
    ['按照《核备条例》第十八条、十九条、二十条规定进行处罚', ['第十八条、十九条、二十条']],
    ['《专利代理条例》第五条第二款和第三十一条规定', ['第五条第二款和第三十一条']],
    ['违反《技术进出口管理条例》第四十三至第四十七条规定', ['第四十三至第四十七条']],
    ['《军品出口管理条例》第二十一条、第二十二、第二十四条', ['第二十一条、第二十二、第二十四条']],
    ['属于《能源法》第二十条第（三）项所列情形', ['第二十条第（三）项']],
    ['《最高人民法院关于甲的若干规定》（法释〔2017〕7号）第一条，《意见》', ['第一条', undefined]],
    ['财税〔2012〕27号第二条中“经认定后”的规定', ['第二条']],
    ['《甲办法》（以下简称《办法》）第七条', ['第七条', undefined]],
    ['《甲办法》（工信部联原〔2021〕220号，以下简称《办法》）第三章', ['第三章', undefined]],
  ])('%s', (text, expected) => {
    expect(articles(text)).toEqual(expected);
  });

  test.each([
    '《目录》第五批企业名单',
    '《甲条例》第一项目部',
    '《甲办法》和本办法第六条',
    '第三条《甲办法》的规定',
    '《甲办法》规定第二天起',
  ])('%s: none', (text) => {
    expect(articles(text)).toEqual([undefined]);
  });
});

test('a statement has no document: its citations name the statement', () => {
  const [found] = findCitations(
    [clause('落实《中华人民共和国外商投资法》及实施条例', { document: '' })],
    [],
  );
  expect(found).toMatchObject({ clause: 's:10', relation: 'implements' });
  expect(found).not.toHaveProperty('document');
});

test('a citation has the lines that its words stand on, and counts within the line', () => {
  const text = '据《甲办法》和《乙办法》';
  const found = findCitations(
    [
      clause(text, {
        endLine: 12,
        lines: [
          { offset: 0, line: 10 },
          { offset: 9, line: 12 },
        ],
      }),
    ],
    [document],
  );
  expect(found.map(({ id, line, endLine }) => [id, line, endLine])).toEqual([
    ['s:10#1', 10, 10],
    ['s:10#2', 10, 12],
  ]);
});
