import { expect, test } from 'vitest';
import { readNumeral } from '../../../../utils/corpus/text/numerals.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十七', 27],
  ['一百零三', 103],
  ['一百一十八', 118],
  ['二〇二三', 2023],
  ['五十三', 53],
  ['３２', 32],
  ['118', 118],
])('%s is %i', (text, value) => {
  expect(readNumeral(text)).toBe(value);
});

test.each(['', '第三', '1.2', '十x', '年'])('%j is no numeral', (text) => {
  expect(readNumeral(text)).toBeUndefined();
});
