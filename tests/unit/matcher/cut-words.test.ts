import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher } from '../../../utils/matcher/compile.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';
import { lineSeparator } from '../../../utils/matcher/model.ts';

const terms = [
  '小微企业',
  '粉煤灰',
  '高新技术企业',
  '新能源',
  '新能源汽车',
  '融资担保',
  '软件企业',
  '失信联合惩戒',
  '双随机、一公开',
  '能源法',
  '科技型中小企业',
  'IPv6',
  '5G网络',
  '国发〔2019〕6号',
];
const matcher = Matcher.load(
  compileMatcher(
    [
      ...terms.map((text, term) => ({ text, term, kind: 0 })),
      { text: '化工', term: terms.length, kind: 0 },
    ],
    ['集约化工作'],
    [{ text: '能源法', term: 9, kind: 1, document: true }],
  ),
);
/** The marks of a text whose breaks are written as /. */
const found = (text: string): string[] =>
  matcher.find(text.replaceAll('/', lineSeparator)).map(({ start, end }) => text.slice(start, end));

describe('a word that a break cuts is found', () => {
  test.each([
    ['in running text', '支持小微/企业发展', '小微/企业'],
    ['one character from its end', '推进粉煤/灰综合利用。', '粉煤/灰'],
    ['at the end of a long line', '各地要加大对科技型中小/企业', '科技型中小/企业'],
    ['that ends the paragraph', '各地要加大力度支持小微/企业', '小微/企业'],
    ['as all of a block', '高新技术/企业', '高新技术/企业'],
    ['as all of a block, twice', '失信/联合/惩戒', '失信/联合/惩戒'],
    // A form of a statistics office.
    ['in the head of a column', '211 效的高新技/术企业证书', '高新技/术企业'],
    // 企<br>业<br>基<br>本<br>信<br>息, in the first column of many forms.
    ['in upright text', '融/资/担/保/信/息', '融/资/担/保'],
    ['beside white space', '支持小微 /企业发展', '小微 /企业'],
    ['between Latin letters and Chinese', '推进5G/网络建设', '5G/网络'],
    ['in a document number', '根据国发〔2019〕/6号文件', '国发〔2019〕/6号'],
    ['behind a comma that is a part of it', '推行双随机、/一公开监管', '双随机、/一公开'],
  ])('%s', (_, text, mark) => {
    expect(found(text)).toEqual([mark]);
  });

  test('with the offsets of the text that was sent', () => {
    expect(matcher.find('新能源；支持小\u200b微 \u2028企业发展')).toEqual([
      { start: 0, end: 3, term: 3, kind: 0 },
      { start: 6, end: 13, term: 0, kind: 0 },
    ]);
  });

  test('and a longer word swallows it', () => {
    expect(found('推进集约化/工作机制')).toEqual([]);
    expect(found('推进精细化/工企业')).toEqual(['化/工']);
  });
});

describe('what two lines make by chance is not', () => {
  test.each([
    ['items of a list', '融资/担保/贷款'],
    ['the item in front', '软件/企业管理'],
    ['the item behind', '发展软件/企业'],
    // 时速页面以及购买项<br>目标:…
    ['a labelled line', '主办单位江苏软件/企业：甲'],
    ['Latin words', '支持IP/v6'],
    ['blocks', '支持小微\n企业发展'],
    ['an empty line', '支持小微//企业发展'],
    ['an indented line', '支持小微/　　企业发展'],
    ['a line indented by no-break spaces', '支持小微/\u00a0\u00a0企业发展'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a term that ends or begins at the break stays itself', () => {
    expect(found('新能源/汽车')).toEqual(['新能源']);
    expect(found('大力发展各类新能源/汽车制造')).toEqual(['新能源']);
  });
});

test('titles in 《》 are found over breaks as before', () => {
  expect(found('《能源/法》第二条')).toEqual(['能源/法']);
  expect(found('《能源\n法》第二条')).toEqual(['能源\n法']);
  expect(found('《发展小微/企业法》')).toEqual([]);
});

const words = '小微 企业 新能源 汽车 粉煤 灰 融资担保 能源法 化 工作 集约 《 》 ： ， IPv 6'.split(
  ' ',
);
const part = fc.constantFrom(...words, ' ', '\u3000', '\u200b', '\n', '\u2028', '\u2028');

test('no term is lost that is found with the break between blocks, and none overlap', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const marks = matcher.find(text);
      for (const mark of matcher.find(text.replaceAll('\u2028', '\n')))
        expect(marks).toContainEqual(mark);
      let last = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }),
    { numRuns: 1_000 },
  );
});

test('time is linear in the number of breaks', () => {
  const measure = (text: string): number => {
    const start = performance.now();
    matcher.find(text);
    return performance.now() - start;
  };
  for (const text of [
    '小微\u2028企业',
    '\u2028',
    '小\u2028',
    '小微企业发展\u2028\u2028',
    '《\u2028',
  ])
    expect(measure(text.repeat(Math.ceil(200_000 / text.length)))).toBeLessThan(4_000);
});
