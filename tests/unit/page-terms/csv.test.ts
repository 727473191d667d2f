import { expect, test } from 'vitest';
import { csv } from '../../../utils/page-terms/csv.ts';

const one = (value: string | number): string => csv([[value]]).slice(1, -2);

test('a byte order mark first, commas between cells, CRLF behind each row', () => {
  expect(
    csv([
      ['术语', '次数'],
      ['粉煤灰', 3],
    ]),
  ).toBe('\uFEFF术语,次数\r\n粉煤灰,3\r\n');
});

test('quotes, commas and line ends stay within their cell', () => {
  expect(one('“甲”, 乙')).toBe('"“甲”, 乙"');
  expect(one('a "b"')).toBe('"a ""b"""');
  expect(one('一\r\n二\r三\n四')).toBe('"一\n二\n三\n四"');
  expect(one(' 前后 ')).toBe('" 前后 "');
});

test.for(['=1+1', '+86', '-5', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', ' =1', '\u200b=1', '\t=1'])(
  'what begins like a formula is none: %j',
  (text) => {
    expect(one(text).replace(/^"/u, '')).toMatch(/^'/u);
  },
);

test.for([
  '1-2',
  '3/4',
  '2022-12',
  '2022年12月',
  '2022年12月31日',
  '12:30',
  '1.10',
  '007',
  '1E5',
  '10%',
  '（1）',
  '３０',
  '123456789012345678',
])('a number or a date stays the text that it is: %s', (text) => {
  expect(one(text)).toBe(`"\t${text}"`);
});

test.for([
  '粤府〔2022〕12号',
  '国务院令第796号',
  'GB/T 15834—2011',
  '第 12 行',
  '5G',
  '——引文',
  '1+X 证书',
  '2030年前碳达峰',
  '',
])('other text is as it is: %j', (text) => {
  expect(one(text)).toBe(text);
});

test('a number that is counted stays one', () => {
  expect(one(12)).toBe('12');
});
