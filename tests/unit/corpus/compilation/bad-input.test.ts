import { describe, expect, test } from 'vitest';
import { ReadingError } from '../../../../utils/corpus/reading-error.ts';
import { readText } from './read-source.ts';

describe('input that is no text', () => {
  test.each([
    ['a replacement character', '\uFFFD'],
    ['a null character', '\u0000'],
    ['a control character', '\u001B'],
  ])('%s is named with source and line', (_, character) => {
    expect(() => readText(`通知\n\n各单位：${character}`)).toThrow(ReadingError);
    expect(() => readText(`通知\n\n各单位：${character}`)).toThrow(/^test:3: /u);
  });

  test('a line that is none is named', () => {
    expect(() => readText(`通知\n${'甲'.repeat(2_000_001)}`)).toThrow(/^test:2: not text/u);
  });

  test('a source without text is an error', () => {
    expect(() => readText(' \n\n')).toThrow(/^test: no text/u);
  });
});

test('numbering a thousand deep is read', () => {
  const text = Array.from(
    { length: 1000 },
    (_, i) => `${'（'.repeat(i % 5)}${i}. 第${i}条 专栏 ${i} 一、${'《'.repeat(i % 7)}`,
  );
  expect(readText(text.join('\n')).clauses.length).toBeGreaterThan(0);
});
