/** What comes first on cards of the real corpus, and why. Figures are source lines. */
import { describe, expect, test } from 'vitest';
import { cardOn } from './real-cards.ts';

const financing = {
  host: 'www.gov.cn',
  title: '国务院办公厅关于有效发挥政府性融资担保基金作用切实支持小微企业和“三农”发展的指导意见',
  text: '融资担保基金、国家融资担保基金、中小企业、再担保机构、政府性融资担保机构。'.repeat(2),
};
const patents = {
  host: 'www.gov.cn',
  title: '专利代理条例',
  text: '专利代理、专利申请。'.repeat(2),
};

const digital = {
  title: '关于发展人工智能和大数据的意见',
  text: '人工智能、大数据、云计算、区块链、工业互联网、物联网。'.repeat(2),
};

describe('definitions', () => {
  test('ESG: what its letters stand for comes before what it is taken for', () => {
    const { definitions } = cardOn('ESG');
    expect(definitions.map(({ at, text }) => [at.line, text])).toEqual([
      [3795, '环境、社会和治理'],
      [4263, '绿色治理'],
    ]);
  });

  test('5G: what it is comes before what the letters are short for', () => {
    expect(cardOn('5G').definitions.map(({ form }) => form)).toEqual([
      'defines',
      'explains',
      'explains',
      'explains',
    ]);
  });
});

describe('entries', () => {
  const lines = (name: string, page?: Parameters<typeof cardOn>[1]) =>
    cardOn(name, page).entries.map(({ at }) => at.line);

  test('知识产权: 知识产权服务 before 拥有自主知识产权的新药', () => {
    const order = lines('知识产权');
    expect(order.slice(0, 2)).toEqual([629, 835]);
    expect(order.indexOf(169)).toBeGreaterThan(order.indexOf(763));
  });

  test('渔业: a kind of it comes before aircraft for it', () => {
    expect(lines('渔业').slice(0, 2)).toEqual([2583, 771]);
  });

  test('新能源汽车: making them comes before a metal that is used in them among much else', () => {
    const order = lines('新能源汽车');
    expect(order.indexOf(118)).toBeLessThan(order.indexOf(332));
  });

  test('5G: of entries that name it equally, those that name what the page is about', () => {
    expect(lines('5G').slice(0, 3)).toEqual([12, 2072, 903]);
    // 5G、人工智能、物联网、大数据、云计算… of Shaanxi; a page of Sichuan still has Sichuan’s first.
    expect(lines('5G', digital)[0]).toBe(2367);
    expect(lines('5G', { ...digital, host: 'www.sc.gov.cn' })[0]).toBe(2072);
  });

  const first = (name: string) => {
    const [entry] = cardOn(name).entries;
    return [entry?.catalogue, entry?.text];
  };

  test('what names the term comes first, whatever else mentions it', () => {
    const west = '西部地区鼓励类产业目录（2025 年本）';
    const foreign = '鼓励外商投资产业目录（2022年版）';
    expect(first('热力')).toEqual([west, '电力、热力、燃气及水生产和供应业']);
    expect(first('种子')).toEqual([foreign, '农作物新品种选育和种子生产']);
    expect(first('粉煤灰')[0]).toBe(foreign);
    expect(first('不锈钢')).toEqual([foreign, '不锈钢制品生产']);
    expect(first('智能家居')[1]).toBe('智能家居平台系统及设备制造');
    for (const name of ['家电', '成果转化', '小额贷款'])
      expect([west, foreign]).toContain(first(name)[0]);
    expect(first('信用评价')[1]).toBe('工程咨询单位信用评价通则');
    // 快递领域黑名单 names it too.
    expect(first('快递')[0]).toBe(west);
    expect(first('水电')[1]).toMatch(/^水电。/u);
  });

  test('what is only mentioned by entries is no kind that catalogues list', () => {
    const kinds = (name: string) => cardOn(name).row.kinds;
    for (const name of ['互联网医疗', '招标投标']) expect(kinds(name)).toEqual(['expression']);
    expect(kinds('药品管理法')).toEqual(['document']);
    expect(kinds('数据中心')).toEqual(['definition', 'entry']);
    expect(kinds('小额贷款')).toEqual(['entry', 'expression']);
    expect(kinds('种子')).toEqual(['entry']);
  });

  test('needs of firms and penalties come last', () => {
    for (const name of ['家电', '成果转化', '化妆品', '机器人', '新能源汽车']) {
      const isLast = cardOn(name).entries.map(({ catalogue }) =>
        /需求目录|惩戒措施/u.test(catalogue),
      );
      expect(isLast).toEqual(isLast.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  test('机器人: an entry that is about it stays before one that the page is about', () => {
    expect(lines('机器人', digital).slice(0, 2)).toEqual(lines('机器人').slice(0, 2));
  });
});

describe('statements', () => {
  const shown = (name: string, page?: Parameters<typeof cardOn>[1]) =>
    cardOn(name, page).statements.map(({ lines: [line] }) => line);

  test('风险补偿机制 on a page about guarantees: what names guarantees and small firms', () => {
    expect(shown('风险补偿机制').slice(0, 4)).not.toContain(4051);
    // 完善中小企业融资担保体系。健全政府性融资担保体系，发挥国家融资担保基金作用….
    expect(shown('风险补偿机制', financing).slice(0, 2)).toContain(4051);
  });

  test('大数据: the topic that the page’s title names comes first', () => {
    const topics = (title: string) =>
      cardOn('大数据', { title, text: '' }).statements[0]?.topics.join('、') ?? '';
    expect(topics('')).not.toMatch(/金融|财政/u);
    expect(topics('关于加强金融服务民营企业的若干意见')).toMatch(/金融/u);
    // Who issues a page is not what it is about.
    expect(topics('某市财政局公告')).toBe(topics(''));
  });

  test('a page that has nothing to do with any of them changes nothing', () => {
    for (const name of ['人工智能', '5G', '家庭农场'])
      expect(shown(name, patents)).toEqual(shown(name));
  });

  test('CRO: cities that copied one sentence are shown once, the others last', () => {
    const lines = shown('CRO');
    expect(lines).toHaveLength(7);
    // 加快培育引进行业龙头合同研发机构…, and the same with a sum of money behind it.
    expect(lines[0]).toBe(1758);
    const isCopy = cardOn('CRO').statements.map(({ text }) => text.startsWith('加快培育引进'));
    expect(isCopy.lastIndexOf(false)).toBeLessThan(isCopy.indexOf(true, 1));
  });

  test('人工智能: a target of a few words tells less than a sentence', () => {
    // 到2022年，研发10项人工智能技术产品。
    const { statements } = cardOn('人工智能');
    expect(statements.every(({ text }) => text.length >= 24)).toBe(true);
  });
});

test('what is cut out of a sentence comes after whole sentences', () => {
  const first = (name: string) => cardOn(name).statements.map(({ text }) => text);
  // statements, lines 7777 and 6189: 并鼓励债委会加大…; 以合作监管和协调监管为基础，率先运用区块链、大数据技术，
  expect(first('医疗器械').filter((text) => text.startsWith('并'))).toEqual([]);
  expect(first('大数据').filter((text) => text.endsWith('，'))).toEqual([]);
});

describe('clauses', () => {
  test('自由贸易试验区 on a page about digital trade: the clause about digital trade', () => {
    const ids = (title?: string) =>
      cardOn('自由贸易试验区', title === undefined ? undefined : { title, text: '' }).clauses.map(
        ({ id }) => id,
      );
    expect(ids()[0]).toBe('consulting-2022:6303');
    // （八）打造数字贸易高水平开放平台…
    expect(ids('关于数字贸易改革创新发展的意见')[0]).toBe('machinery-2024-11:1375');
  });
});

describe('a document that is only cited', () => {
  const cited = (name: string) => {
    const { cited: rows, documents } = cardOn(name);
    return rows.map(({ title, citations: { total, first } }) => ({
      title,
      total,
      by: first.map(({ relation, article, at: { document, source, line } }) => [
        relation,
        document === undefined ? source : documents[document]?.title,
        line,
        ...(article === undefined ? [] : [article]),
      ]),
    }));
  };

  test('says what cites it, and in which relation', () => {
    expect(cited('西部地区鼓励类产业目录（2020 年本）')).toEqual([
      {
        title: '西部地区鼓励类产业目录（2020 年本）',
        total: 1,
        by: [['repeals', '西部地区鼓励类产业目录（2025 年本）', 1947]],
      },
    ]);
    expect(cited('国办发〔2019〕6号')).toEqual([
      { title: '国办发〔2019〕6号', total: 1, by: [['cites', 'statements', 1379]] },
    ]);
  });

  test('药品管理法: a row that names it as its basis cites it once', () => {
    const [law] = cited('中华人民共和国药品管理法');
    expect(law?.total).toBe(3);
    expect(law?.by.map(([relation, , line]) => [relation, line])).toEqual([
      ['based-on', 4043],
      ['cites', 7767],
      ['based-on', 4095],
    ]);
  });

  test('安全生产法: each document that cites it is named before one is named again', () => {
    const [law] = cited('安全生产法');
    const titles = law?.by.map(([, title]) => title) ?? [];
    const distinct = new Set(titles).size;
    expect(new Set(titles.slice(0, distinct)).size).toBe(distinct);
    expect(distinct).toBeGreaterThan(1);
  });

  test('a number of two documents means both, each title its own', () => {
    const number = '工业和信息化部公告2021年第5号';
    expect(cited(number).map(({ title }) => title)).toHaveLength(2);
    expect(cited('光伏制造行业规范条件（2021 年本）')).toHaveLength(1);
  });
});
