/** Forms in which pages print a document's name, each with the document of the corpus that it means. */
import { describe, expect, test } from 'vitest';
import { corpus, lexicon, matcher } from './real-lexicon.ts';

const lines = new Map(
  [...corpus.documents, ...corpus.citedDocuments].map(({ id, title }) => [id, title]),
);

/** Each mark's words with the titles of what it means. */
const meant = (text: string): [words: string, titles: string[]][] =>
  matcher.find(text).map(({ start, end, term }) => {
    const { documents = [], cited = [] } = lexicon.terms[term] ?? {};
    return [text.slice(start, end), [...documents, ...cited].map((id) => lines.get(id) ?? id)];
  });

const titles = (text: string): string[] => [...new Set(meant(text).flatMap(([, all]) => all))];

const foreign = '鼓励外商投资产业目录（2022年版）';
const western = '西部地区鼓励类产业目录（2025 年本）';
const solar = '光伏制造行业规范条件（2021 年本）';
const solarRule = '光伏制造行业规范公告管理暂行办法（2021 年本）';
const open = '关于促进外贸稳定增长的若干政策措施';
const science = '交通领域科技创新中长期发展规划纲要（2021—2035年）';
const law = '中华人民共和国能源法';
const data = '广东省公共数据管理办法';

describe('numbers', () => {
  test.each([
    ...[
      '〔2019〕',
      '[2019]',
      '(2019)',
      '（2019）',
      '【2019】',
      '﹝2019﹞',
      '［２０１９］',
      '2019年',
    ].map((year) => [`国办发${year}6号`, ['国办发〔2019〕6号']] as const),
    ['国办发〔2019〕第6号', ['国办发〔2019〕6号']],
    // statements.tsv, line 1379, cites it by number alone.
    ['国办发〔2019〕16号', []],
    ['工业和信息化部公告2021年第5号', [solar, solarRule]],
    ['工信部公告2021年第5号', [solar, solarRule]],
    ['工业和信息化部公告2021年5号', [solar, solarRule]],
    ['工业和信息化部公告（2021年第5号）', [solar, solarRule]],
    ['商务部公告2021年第5号', []],
    ['国家发展改革委令2017年第9号', ['工程咨询行业管理办法']],
    ['国家发展和改革委员会2017年第9号令', ['工程咨询行业管理办法']],
    ['国家发改委令〔2017〕第9号', ['工程咨询行业管理办法']],
    // Orders that are counted anew each year.
    ['国家发展改革委令第9号', []],
    ['粤府令第290号', [data]],
    ['广东省人民政府令第290号', [data]],
    ['第290号令', []],
    ['部令第52号', []],
    ['公告2022年第7号', []],
    ['主席令第三十七号', []],
  ] as const)('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test('国家发展改革委、商务部令第52号 is the order and what it issues', () => {
    expect(titles('国家发展改革委、商务部令第52号')).toContain(foreign);
  });
});

describe('titles', () => {
  test.each([
    ['《关于促进外贸稳定增长若干政策措施的通知》', open],
    ['《商务部关于印发促进外贸稳定增长若干政策措施的通知》', open],
    ['《促进外贸稳定增长的若干政策措施》', open],
    ['《交通领域科技创新中长期发展规划纲要（2021至2035年）》', science],
    ['《交通领域科技创新中长期发展规划纲要\n（2021-2035年）》', science],
    ['《光伏制造行业规范条件（2021年本）》', solar],
    ['《互联网医院管理办法（暂行）》', '互联网医院管理办法（试行）'],
    ['《中华人民共和国文物保护法》', '文物保护法'],
    ['《药品管理法》', '中华人民共和国药品管理法'],
    ['《药品管理法》（2019年修订）', '中华人民共和国药品管理法'],
    ['2019年《药品管理法》', '中华人民共和国药品管理法'],
    ['《药品管理法》2021年本市实施情况', '中华人民共和国药品管理法'],
    ['《中华人民共和国药品管理法（2019年修订）》', '中华人民共和国药品管理法'],
    ['《工程咨询行业管理办法》（2023年修订）', '工程咨询行业管理办法'],
  ])('%s', (text, title) => {
    expect(titles(text)).toEqual([title]);
  });
});

describe('a title without its edition is the one that is held', () => {
  test.each([
    ['《鼓励外商投资产业目录》', foreign],
    ['《鼓励外商投资产业目录》2022年版', foreign],
    ['2022年版《鼓励外商投资产业目录》', foreign],
    ['《鼓励外商投资产业目录》（2022年第52号令）', foreign],
    ['《鼓励外商投资产业目录》（商务部令第52号，以下简称《目录》）', foreign],
    ['《鼓励外商投资产业目录》（2020年版）', '鼓励外商投资产业目录（2020年版）'],
    ['《西部地区鼓励类产业目录》', western],
    ['《西部地区鼓励类产业目录》（2020年本）', '西部地区鼓励类产业目录（2020 年本）'],
  ])('%s', (text, title) => {
    expect(titles(text)).toContain(title);
  });

  test.each([
    // Order 38 of 2020 issued the edition before.
    '《鼓励外商投资产业目录》（国家发展改革委 商务部令第38号）',
    '《鼓励外商投资产业目录（国家发展改革委 商务部令第38号）》',
    '《鼓励外商投资产业目录》（2025年版）',
    '2017年版的《鼓励外商投资产业目录》',
    '《西部地区鼓励类产业目录》2014年本',
    // The corpus does not tell the order's number: a year's order may be any edition's.
    '《西部地区鼓励类产业目录》（2025年第5号令）',
    '《西部地区鼓励类产业目录》（国家发展改革委令第40号）',
    '《广东省数字经济发展指引》（2.0版）',
  ])('but for %s', (text) => {
    expect(titles(text)).toEqual([]);
  });

  test('光伏制造行业规范条件 with the number of 2021 means what that number means', () => {
    expect(titles('《光伏制造行业规范条件》（工业和信息化部公告2021年第5号）')).toEqual([
      solar,
      solarRule,
    ]);
  });
});

describe('articles', () => {
  test.each([
    '能源法》第二十条',
    '能源法》第二十条第三款第（二）项',
    '能源法》第二十条至第二十三条',
    '能源法》第二十、二十一条',
    '能源法》（2024年）第二十条',
    '中华人民共和国能源法》（以下简称《能源法》）第三条',
  ])('《%s is one mark', (words) => {
    expect(meant(`依照《${words}的规定`)).toEqual([[words, [law]]]);
  });

  test.each(['《能源法》（2030年修正）第二十条', '《能源法实施条例》第三条'])(
    '%s is not of the text that is held',
    (text) => {
      expect(titles(text)).toEqual([]);
    },
  );
});

describe('things by other names', () => {
  const names = (text: string) =>
    matcher.find(text).map(({ term }) => lexicon.terms[term]?.name ?? '');
  test.each([
    [['首台（套）', '首台套', '首台(套)', '“首台（套）”', '首台 （套）'], '首台（套）'],
    [['5G', '５Ｇ', '第五代移动通信', '第五代移动通信技术'], '第五代移动通信技术'],
    [['IPv6', 'ＩＰｖ６', '互联网协议第六版', '互联网协议第6版'], '互联网协议第六版'],
    [['6G', '第六代移动通信', '第六代移动通信技术'], '第六代移动通信'],
    [['PPP', '政府和社会资本合作', '政府与社会资本合作'], '政府和社会资本合作'],
    [['BIM', '建筑信息模型'], '建筑信息模型'],
    [['碳达峰碳中和', '碳达峰、碳中和'], '碳达峰碳中和'],
  ])('%j', (forms, name) => {
    expect(forms.map((form) => names(form))).toEqual(forms.map(() => [name]));
  });
});
