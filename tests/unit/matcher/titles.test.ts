import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher, type Pattern } from '../../../utils/matcher/compile.ts';
import { foldMemory, foldPart } from '../../../utils/matcher/fold.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';
import {
  editionlessKey,
  issuedWords,
  keysOfTitle,
  standsAlone,
  titleKey,
} from '../../../utils/matcher/title-key.ts';
import { titleSpans } from '../../../utils/matcher/title-spans.ts';
import { findTitle, makeTitleTable } from '../../../utils/matcher/title-table.ts';

const law = '中华人民共和国能源法';
const catalogue = '西部地区鼓励类产业目录（2025 年本）';
const word = (text: string, term: number): Pattern => ({ text, term, kind: 2 });
const document = (text: string, term: number, articles = false): Pattern => ({
  text,
  term,
  kind: 1,
  document: true,
  articles,
});

const matcher = Matcher.load(
  compileMatcher(
    [
      word('循环经济', 0),
      word('医疗废物', 1),
      document(law, 2, true),
      document('能源法', 2, true),
      document('专利代理条例', 3),
      document('国发〔2014〕21号', 4),
      document(catalogue, 5),
    ],
    ['能源法实施细则'],
    [
      document(titleKey(law), 2, true),
      document(titleKey('专利代理条例'), 3),
      document(titleKey(catalogue), 5),
      document(titleKey('国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知'), 4),
    ],
  ),
);
const found = (text: string) => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('a title in 《》', () => {
  test.each([
    ['《能源法》', ['能源法']],
    ['〈中华人民共和国 能源法〉', ['中华人民共和国 能源法']],
    ['《中华人民\u200b共和国能源法》', ['中华人民\u200b共和国能源法']],
    ['《西部地区鼓励类产业目录(2025年版)》', ['西部地区鼓励类产业目录(2025年版)']],
    ['《西部地区鼓励类产业目录》（2025年本）', ['西部地区鼓励类产业目录']],
    [
      '《国务院关于印发〈社会信用体系建设规划纲要(2014-2020年)〉的通知》',
      ['国务院关于印发〈社会信用体系建设规划纲要(2014-2020年)〉的通知'],
    ],
    [
      '《国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知（国发〔2014〕21号）》',
      ['国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知（国发〔2014〕21号）'],
    ],
  ])('is found as it is printed: %s', (text, marks) => {
    expect(found(text)).toEqual(marks);
  });

  test('an automaton without titles reads none', () => {
    const words = Matcher.load(compileMatcher([word('循环经济', 0)], []));
    expect(words.find('《循环经济促进法》')).toEqual([{ start: 1, end: 5, term: 0, kind: 2 }]);
    expect(matcher.find('《循环经济促进法》')).toEqual([]);
  });

  test('is found over a line break', () => {
    expect(found('《中华人民共和国\n能源法》第二条')).toEqual(['中华人民共和国\n能源法》第二条']);
  });

  test.each([
    '《循环经济促进法》',
    '《医疗废物管理条例》',
    '《江苏省专利代理条例》',
    '《能源法实施细则》',
    '《西部地区鼓励类产业目录（2020年本）》',
    '《西部地区鼓励类产业目录》（2014年本）',
    '《能源法》（2017年修订）第三条',
    '《能源法》（草案）',
    '《循环经济促进条例（草案）》',
  ])('that is not known has nothing marked in it: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['《关于修改〈专利代理条例〉的决定》', '专利代理条例'],
    ['《国务院关于修改《专利代理条例》的决定》', '专利代理条例'],
    ['《关于印发西部地区鼓励类产业目录（2025年本）的通知》', '西部地区鼓励类产业目录（2025年本）'],
    ['《关于贯彻能源法等三部法律的通知》', '能源法'],
    ['《转发国发〔2014〕21号文件的通知》', '国发〔2014〕21号'],
  ])('that is not known has the documents that it names marked: %s', (text, mark) => {
    expect(found(text)).toEqual([mark]);
  });

  test.each([
    ['《关于发展循环\n经济和循环经济的意见》', '循环经济'],
    ['《江苏省循环经济发展行动计划（2023—2025年）》', '循环经济'],
    ['《医疗废物管理办法》', '医疗废物'],
    ['《关于〈循环经济促进法〉和医疗废物的通知》', '医疗废物'],
  ])('that is not known, and no law, has its terms marked: %s', (text, mark) => {
    expect(found(text)).toEqual([mark]);
  });

  test('a mark without its partner hides nothing', () => {
    expect(found('《发展循环经济')).toEqual(['循环经济']);
    expect(found('循环经济》，《能源法》、医疗废物')).toEqual(['循环经济', '能源法', '医疗废物']);
    expect(found(`《${'甲'.repeat(200)}循环经济》`)).toEqual(['循环经济']);
    expect(found('《甲\n循环经济\n乙》')).toEqual(['循环经济']);
  });
});

test('a title that a place begins is another one, with and without 《》', () => {
  expect(found('江苏省专利代理条例、深圳市能源法')).toEqual([]);
  expect(found('根据专利代理条例；广东省国发〔2014〕21号')).toEqual([
    '专利代理条例',
    '国发〔2014〕21号',
  ]);
});

describe('an article behind a document', () => {
  test.each([
    ['《能源法》第二十条第（三）项规定', '能源法》第二十条第（三）项'],
    ['能源法第二十条', '能源法第二十条'],
    ['能源法的第20条', '能源法的第20条'],
    ['《能源法》第三章第二十条', '能源法》第三章第二十条'],
    ['能源法第一编第二章第三节第二十条', '能源法第一编第二章第三节第二十条'],
    ['《能源法》第七十五条、第七十六条，', '能源法》第七十五条、第七十六条'],
    ['《能源法》（以下简称《本法》）第三条', '能源法》（以下简称《本法》）第三条'],
    ['能源法　第 二 十 条', '能源法　第 二 十 条'],
  ])('belongs to its mark: %s', (text, mark) => {
    expect(found(text)).toEqual([mark]);
  });

  test.each([
    ['《专利代理条例》第三条', '专利代理条例'],
    ['《关于修改〈能源法〉的决定》第三条', '能源法'],
    ['《能源法》第三章', '能源法'],
    ['《能源法》规定第三条', '能源法'],
    ['《能源法》\n第三条', '能源法'],
    ['《能源法》第三批', '能源法'],
  ])('is not taken where none is held or called: %s', (text, mark) => {
    expect(found(text)).toEqual([mark]);
  });
});

test('keys leave out what prints vary in, and no more', () => {
  expect(titleKey('“十四五”现代能源体系规划')).toBe(titleKey('十四五现代 能源体系规划'));
  expect(titleKey(catalogue)).toBe(titleKey('西部地区鼓励类产业目录2025年版'));
  expect(titleKey('国家发展和改革委员会关于甲的通知')).toBe(titleKey('国家发展改革委关于甲的通知'));
  expect(titleKey('目录（2025年本）')).not.toBe(titleKey('目录（2020年本）'));
  expect(titleKey('2024年度目录')).not.toBe(titleKey('2024目录'));
  expect(titleKey('若干政策的措施')).toBe(titleKey('若干政策措施'));
  expect(titleKey('纲要（2021至2035年）')).toBe(titleKey('纲要（2021—2035年）'));
  expect(titleKey('第2021至第2035号')).not.toBe(titleKey('第2021第2035号'));
  expect(keysOfTitle('意见(国发(2019)6号)').slice(0, 2)).toEqual(['意见国发20196号', '意见']);
});

test('what a notice issues is what stands last', () => {
  const words = '国务院办公厅关于印发全国深化改革方案的通知';
  const place = issuedWords(words);
  expect(words.slice(place?.start, place?.end)).toBe('全国深化改革方案');
  expect(issuedWords('国务院关于促进外贸的意见')).toBeUndefined();
});

test('a name within a title stands alone between its particles only', () => {
  const words = '关于修改能源法的决定';
  expect(standsAlone(words, 4, 7)).toBe(true);
  expect(standsAlone('江苏省能源法', 3, 6)).toBe(false);
  expect(standsAlone('关于能源法律的意见', 2, 5)).toBe(false);
});

test('spans are the pairs, by their beginning', () => {
  const nested = '《甲〈乙〉》丙《丁\n戊》》';
  expect(titleSpans(foldPart(nested, foldMemory(nested.length), 0, nested.length))).toEqual([
    { open: 0, close: 5, breaks: 0 },
    { open: 2, close: 4, breaks: 0 },
    { open: 7, close: 11, breaks: 1 },
  ]);
});

test('the table knows its keys and no others', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
  fc.assert(
    fc.property(keys, fc.string(), (known, other) => {
      const table = makeTitleTable(known.map((key, i) => [key, i + 2] as const));
      known.forEach((key, i) => expect(findTitle(table, key)).toBe(i + 2));
      expect(findTitle(table, other)).toBe(known.indexOf(other) < 0 ? 0 : known.indexOf(other) + 2);
    }),
  );
  expect(() =>
    makeTitleTable([
      ['甲', 2],
      ['甲', 3],
    ]),
  ).toThrow('one key');
});

test('time is linear in unpaired and in nested marks', () => {
  const measure = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const start = performance.now();
    matcher.find(text);
    return performance.now() - start;
  };
  for (const unit of ['《', '《》', '《甲', '》', `${'《'.repeat(70)}甲${'》'.repeat(70)}`]) {
    const part = Math.min(measure(unit, 12_500), measure(unit, 12_500));
    // Sixteen times the text takes sixteen times as long, in quadratic time 256 times.
    expect(measure(unit, 200_000), unit).toBeLessThan(100 * Math.max(part, 2));
  }
}, 60_000);

describe('a short title that the text agreed on', () => {
  test.each([
    ['《能源法》（以下简称《本法》）施行。按照《本法》第五条', ['能源法', '本法', '本法》第五条']],
    [
      '《中华人民共和国能源法》（主席令第三十七号，以下简称“《法律》”）印发，《法律》第七条、第八条',
      ['中华人民共和国能源法', '法律', '法律》第七条、第八条'],
    ],
    ['《专利代理条例》(以下称《条例》)，\n《条例》明确', ['专利代理条例', '条例', '条例']],
    ['《专利代理条例》（下称〈条例〉），违反〈条例〉', ['专利代理条例', '条例', '条例']],
  ])('means that title behind it: %s', (text, marks) => {
    expect(found(text)).toEqual(marks);
  });

  test.each([
    ['before it is agreed on', '按照《条例》第三条'],
    ['of a title that is not known', '《江苏省专利条例》（以下简称《条例》），《条例》第五条'],
    ['of another edition', '《条例》（2017年修订）第三条'],
    ['that is longer', '《条例释义》第三条'],
  ])('means nothing %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('means nothing in another edition, in a longer title, in another text', () => {
    const agreed = '《能源法》（以下简称《条例》），';
    expect(found(`${agreed}《条例》（2017年修订）第三条`)).toEqual(['能源法', '条例']);
    expect(found(`${agreed}《条例释义》第三条`)).toEqual(['能源法', '条例']);
    expect(found('《条例》第三条')).toEqual([]);
  });

  test('means nothing where two titles go by it', () => {
    const known = '《能源法》（以下简称《条例》）、《专利代理条例》（以下简称《条例》）';
    expect(found(`${known}；《条例》第三条`)).toEqual(['能源法', '条例', '专利代理条例']);
    const unknown = '《江苏省专利条例》（以下简称《条例》）、《能源法》（以下简称《条例》）';
    expect(found(`${unknown}；《条例》第三条`)).toEqual(['能源法']);
  });
});

test('marks of any text are in order and never overlap', () => {
  const part = fc.constantFrom(
    '《',
    '》',
    '〈',
    '〉',
    '能源法',
    '循环经济',
    '第三条',
    '关于修改',
    '的决定',
    '\n',
    '甲',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of matcher.find(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['', '', '目录*'],
  ['', '自发布之日起施行', '目录*'],
  ['', '(国家发展改革委 商务部令第52号)', '目录*52'],
  ['', '(国发(2022)6号,以下简称', '目录*2022 6'],
  ['', '(2020年版)', undefined],
  ['', '2020年版', undefined],
  ['', '(2.0版)', undefined],
  ['执行2020年版', '', undefined],
  ['自2020年12月1日起', '', '目录*'],
  ['2014年,经国务院批准,国家发展改革委发布', '', undefined],
  ['2014年印发了', '', undefined],
  ['2014年开始试点。国家发展改革委发布', '', '目录*'],
  ['2014年度预算公布', '', '目录*'],
] as const)('beside a title: %s《目录》%s', (before, behind, key) => {
  const keys = keysOfTitle('目录', before, behind);
  expect(keys.filter((one) => one.includes('*'))).toEqual(key === undefined ? [] : [key]);
});

test('a number beside a title is told by its figures', () => {
  expect(editionlessKey('目录', '国家发展改革委 商务部令第52号')).toBe('目录*52');
  expect(editionlessKey('目录')).toBe('目录*');
});
