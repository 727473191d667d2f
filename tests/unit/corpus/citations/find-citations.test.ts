import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import type { Clause, PolicyDocument } from '../../../../utils/corpus/model.ts';

const document: PolicyDocument = {
  id: 's:1',
  source: 's',
  line: 1,
  endLine: 99,
  title: '关于有关事项的通知',
  issuers: [],
  kind: 'notice',
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
const read = (text: string, of: PolicyDocument = document) =>
  findCitations([clause(text)], [of]).map(({ cited, number, relation }) => [
    relation,
    cited,
    ...(number === undefined ? [] : [number]),
  ]);

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

  test('a bracket that is never closed names nothing', () => {
    expect(read(`《光伏制造行业${'规范'.repeat(90)}，《能源法》`)).toEqual([['cites', '能源法']]);
  });
});

describe('relations', () => {
  test.each([
    ['《西部地区鼓励类产业目录（2020 年本）》同时废止。', ['repeals']],
    [
      '《甲条件》和《乙办法》（工业和信息化部公告 2021 年第 5 号）同时失效。',
      ['repeals', 'repeals'],
    ],
    ['工业和信息化部对《甲条件》和《乙办法》进行了修订，现予以公告。', ['amends', 'amends']],
    ['总理李强签署国务院令 公布修订后的《国家自然科学基金条例》', ['amends']],
    ['《国家自然科学基金条例》已经 2024 年 10 月 25 日国务院第 44 次常务会议修订通过', ['amends']],
    ['为贯彻落实《甲意见》（国办函〔2022〕7号），积极推进', ['implements']],
    ['按照文化和旅游部《智慧旅游景区建设指南》有关要求，结合实际', ['implements']],
    ['工业和信息化部印发实施《重点工业产品碳足迹核算规则标准编制指南》', ['cites']],
    ['按照《核备办法》第五十五条规定处理。', ['cites']],
    [
      '根据《甲法》（以下简称《法》）《乙法》《丙法》和《丁规定》等法律法规规章，制定本指引。',
      ['based-on', 'based-on', 'based-on', 'based-on', 'based-on'],
    ],
    ['本《指引》沿用国务院《“十四五”数字经济发展规划》中对数字经济的定义', ['cites', 'based-on']],
    ['以《广东省数字经济促进条例》为基础，提出了框架', ['based-on']],
    ['修订《广东省土地使用权交易市场管理规定》，厘清职责', ['cites']],
    ['自2022年1月1日起施行。《甲办法》自即日起废止', ['repeals']],
  ])('%s', (text, relations) => {
    expect(read(text).map(([relation]) => relation)).toEqual(relations);
  });

  test('an interpretation interprets its object, by every name, and cites the rest', () => {
    const of: PolicyDocument = {
      ...document,
      kind: 'interpretation',
      title: '解读《光伏制造行业规范条件（2024年本）》',
    };
    const texts = [
      '《光伏制造行业规范条件（2024年本）》《光伏制造行业规范公告管理办法（2024年本）》（以下简称《规范条件》《管理办法》）印发。',
      '按照《管理办法》规定，符合《规范条件》，并遵守《中华人民共和国能源法》。',
    ];
    const found = findCitations(
      texts.map((text) => clause(text)),
      [of],
    );
    expect(found.map(({ relation }) => relation)).toEqual([
      ...Array.from({ length: 6 }, () => 'interprets'),
      'cites',
    ]);
  });
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
