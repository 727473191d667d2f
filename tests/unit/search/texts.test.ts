import { expect, test } from 'vitest';
import { scriptOf } from '../../../data/build/search/folded-texts.ts';
import { LongTexts, ShortTexts } from '../../../data/build/search/texts.ts';
import { Alphabet } from '../../../utils/search/alphabet.ts';
import { readColumns, writeColumns } from '../../../utils/search/columns.ts';
import { foldWords } from '../../../utils/search/fold.ts';
import { risingColumns, type TextsColumns } from '../../../utils/search/layout.ts';
import { Texts } from '../../../utils/search/texts.ts';

const printed = [
  '“十四五”全国城市基础设施建设规划（2021—2025年）',
  '粤府〔2022〕12号',
  'ＡＢＣ 与 R&D（研发）；LED、OLED。',
  '——',
  '……第一，',
  `${'政'.repeat(700)}。策`,
];

/** Texts as they ship, read again. */
const shipped = (
  columns: Parameters<typeof writeColumns>[0]['columns'],
  texts: readonly string[],
) => {
  const { buffer } = writeColumns({ head: null, columns }, risingColumns);
  const script = scriptOf(texts);
  const read = readColumns(buffer as ArrayBuffer).columns as unknown as TextsColumns;
  return new Texts(read, script, new Alphabet(script.alphabet));
};

test('folded texts are printed as they were, each with the places of its characters', () => {
  const short = new ShortTexts();
  for (const text of printed) short.number(text);
  const texts = shipped({ ...short.columns(scriptOf(printed)) }, printed);
  printed.forEach((text, number) => {
    expect(texts.folded(number)).toBe(foldWords(text));
    const { text: shown, codes, offsets } = texts.printed(number);
    expect(shown).toBe(text);
    expect(Array.from(offsets, (at) => foldWords(text.charAt(at))).join('')).toBe(
      texts.alphabet.decode(codes).replaceAll(' ', ''),
    );
  });
  expect(texts.folded(5, 3)).toBe('政政政');
});

test('a part of a text is printed with its own marks of punctuation', () => {
  const holder = '一、本办法所称“数据”，是指GB 1234所列的（电子）记录。二、其他。';
  const part = '“数据”，是指GB 1234所列的（电子）记录。';
  const long = new LongTexts();
  long.whole('别的。');
  long.whole(holder);
  expect(long.part(part, ['别的。', holder])).toEqual({ within: 0 });
  const texts = shipped(long.columns(scriptOf([holder, '别的。'])), [holder, '别的。']);
  expect(texts.size).toBe(3);
  const { text, codes, offsets } = texts.printed(2);
  expect(text).toBe(part);
  expect(texts.folded(2)).toBe(foldWords(part));
  expect(texts.alphabet.decode(codes)).toBe(foldWords(part));
  expect(text.charAt(offsets[0] ?? -1)).toBe('数');
  expect(text.charAt(offsets.at(-1) ?? -1)).toBe('录');
});

test('what folds to something else by itself is a text of its own', () => {
  const long = new LongTexts();
  long.whole('标准AB 12');
  // Nothing is left of it.
  long.whole('见“——”。');
  expect(long.part('——', ['见“——”。'])).toEqual({ text: 2 });
});

test('columns cut short or of another form are refused', () => {
  const columns = { codes: Uint16Array.of(1, 2, 3), lengths: Uint8Array.of(2) };
  expect(() => shipped(columns, ['政策'])).toThrow(RangeError);
  expect(() => readColumns(new ArrayBuffer(16))).toThrow(/another form/u);
});
