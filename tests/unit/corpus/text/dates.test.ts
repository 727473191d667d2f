import { describe, expect, test } from 'vitest';
import { findDates, readDateLine } from '../../../../utils/corpus/text/dates.ts';

describe('findDates', () => {
  test('gives each date as exact as it is printed, with its place', () => {
    const text = '自2025年1月1日起施行，2022 年 7 月，二〇二三年二月，到2030年';
    const found = findDates(text);
    expect(found.map(({ date }) => date)).toEqual(['2025-01-01', '2022-07', '2023-02', '2030']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2025年1月1日',
      '2022 年 7 月',
      '二〇二三年二月',
      '2030年',
    ]);
  });

  test('leaves out what no calendar has', () => {
    expect(findDates('2022年13月1日')).toEqual([]);
    expect(findDates('1000年')).toEqual([]);
  });
});

test.each([
  ['2022 年 10 月 26 日', '2022-10-26'],
  ['(2022年3月25日)', '2022-03-25'],
  ['二〇二三年二月', '2023-02'],
])('readDateLine reads %s', (line, date) => {
  expect(readDateLine(line)).toBe(date);
});

test.each(['2022年', '2022年3月25日印发', '年 月 日', '2022年3月至2023年4月'])(
  'readDateLine takes %s for no date line',
  (line) => {
    expect(readDateLine(line)).toBeUndefined();
  },
);
