import { expect, test } from 'vitest';
import { foldTerm } from '../../../utils/matcher/fold.ts';
import { numberForms } from '../../../utils/lexicon/number-forms.ts';
import { titleForms } from '../../../utils/lexicon/title-forms.ts';

test.each([
  ['国发〔2014〕21号', ['国发〔2014〕第21号']],
  [
    '中华人民共和国国务院令第796号',
    ['国务院令第796号', '国务院第796号令', '国务院令第七百九十六号'],
  ],
  [
    '财政部令第81号',
    ['财政部令第八十一号', '财政部令81号', '财政部令（第81号）', '财政部第81号令'],
  ],
  ['广东省人民政府令第205号', ['广东省人民政府令第二百零五号']],
  ['国务院令第712号', ['国务院令第七百一十二号']],
  [
    '中华人民共和国工业和信息化部公告2024年第33号',
    [
      '工业和信息化部公告2024年第33号',
      '工业和信息化部公告〔2024〕33号',
      '工业和信息化部2024年第33号公告',
    ],
  ],
  ['GB/T 44726—2024', ['GB/T44726—2024']],
  ['GB/T23791-2009', ['GB/T 23791-2009']],
  [
    '中华人民共和国国家发展和改革委员会 中华人民共和国商务部令第52号',
    ['国家发展和改革委员会 商务部令第52号', '国家发展改革委 商务部令第52号'],
  ],
])('%s is printed otherwise too', (number, forms) => {
  expect(numberForms(number)).toEqual(expect.arrayContaining(forms));
  expect(numberForms(number)).not.toContain(number);
});

test.each([
  '第52号',
  '能源法',
  '西部地区鼓励类产业目录（2025 年本）',
  '5G 规模化应用“扬帆”行动升级方案',
])('%s is no number', (text) => {
  expect(numberForms(text)).toEqual([]);
});

test('kinds of brackets are one to the matcher', () => {
  expect(foldTerm('国发【２０１４】 21 号')).toBe(foldTerm('国发〔2014〕21号'));
});

test.each([
  [
    '西部地区鼓励类产业目录（2025 年本）',
    '西部地区鼓励类产业目录（2025年版）',
    '西部地区鼓励类产业目录',
  ],
  [
    '浙江省绿色工厂建设评价导则（暂行）',
    '浙江省绿色工厂建设评价导则（试行）',
    '浙江省绿色工厂建设评价导则',
  ],
  ['企业信息公示暂行条例', '企业信息公示条例（暂行）', '企业信息公示条例'],
  [
    '国家发展改革委国家能源局关于印发《“十四五”现代能源体系规划》的通知',
    '国家发展改革委国家能源局关于印发“十四五”现代能源体系规划的通知',
    '“十四五”现代能源体系规划',
  ],
])('%s', (title, same, other) => {
  expect(titleForms(title)).toContain(same);
  expect(titleForms(title)).not.toContain(other);
});
