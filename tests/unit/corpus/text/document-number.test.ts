import { describe, expect, test } from 'vitest';
import {
  findDocumentNumbers,
  normalizeDocumentNumber,
  numberKey,
  readNumberLine,
} from '../../../../utils/corpus/text/document-number.ts';

describe('findDocumentNumbers', () => {
  test.each([
    ['按照《意见》（国发〔2019〕6号）', '国发〔2019〕6号'],
    ['粤工信规字[2022]8号：广东省', '粤工信规字〔2022〕8号'],
    ['中咨协资信(2022)53 号)文件', '中咨协资信〔2022〕53号'],
    ['（财政部令第81号）', '财政部令第81号'],
    ['中华人民共和国国务院令 第 796 号', '中华人民共和国国务院令第796号'],
    ['中华人民共和国主席令第五十三号', '中华人民共和国主席令第五十三号'],
    [
      '中华人民共和国工业和信息化部公告 2024 年第 33 号',
      '中华人民共和国工业和信息化部公告2024年第33号',
    ],
    ['（GB/T 44726—2024）', 'GB/T 44726—2024'],
    ['（DB44/T2228-2020）', 'DB44/T2228-2020'],
    ['根据国办发〔2021〕52号', '国办发〔2021〕52号'],
    ['第 9 号令', '第9号令'],
    ['（国家市场监督管理总局令44号）', '国家市场监督管理总局令44号'],
    ['机构在合作业务结构符合国办发〔2019〕6号文件', '国办发〔2019〕6号'],
    ['按财政部令第81号执行', '财政部令第81号'],
  ])('%s', (text, number) => {
    expect(findDocumentNumbers(text).map((found) => found.number)).toEqual([number]);
  });

  test('gives the place of each', () => {
    const text = '国发〔2015〕50号，和法释〔2017〕7号';
    expect(findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '国发〔2015〕50号',
      '法释〔2017〕7号',
    ]);
  });

  test.each(['2022年第3号楼', '第十五条', '5G-2020', '共6号', '发出指令3号'])(
    '%s holds none',
    (text) => {
      expect(findDocumentNumbers(text)).toEqual([]);
    },
  );
});

test('readNumberLine wants the line for the number alone', () => {
  expect(readNumberLine('粤府〔2022〕12号')).toBe('粤府〔2022〕12号');
  expect(readNumberLine('第 52 号')).toBe('第52号');
  expect(readNumberLine('详见粤府〔2022〕12号文件')).toBeUndefined();
});

test('normalizeDocumentNumber makes prints of one number equal', () => {
  expect(normalizeDocumentNumber('发改能源 [2022] ２１０ 号')).toBe('发改能源〔2022〕210号');
  expect(normalizeDocumentNumber('GB/T  44726 - 2024')).toBe('GB/T 44726-2024');
});

test('numberKey folds the dash that numbers keep as printed', () => {
  expect(normalizeDocumentNumber('GF-2000-0211')).toBe('GF-2000-0211');
  expect(numberKey('GB/T 44726—2024')).toBe(numberKey('GB/T 44726-2024'));
  expect(numberKey('GB/T 44726—2024')).not.toBe(numberKey('GB/T 44727—2024'));
});
