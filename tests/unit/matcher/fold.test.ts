import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldMemory, foldPart, foldTerm, foldText } from '../../../utils/matcher/fold.ts';
import { OffsetReader, offsetsOf, toOffsets } from '../../../utils/matcher/leaps.ts';
import { MarkList } from '../../../utils/matcher/mark-list.ts';

describe('what is folded to the same', () => {
  test.each([
    ['full width', '５Ｇ＋ＡＲ', '5g+ar'],
    ['brackets of document numbers', '发改能源〔2022〕210 号', '发改能源(2022)210号'],
    ['square brackets', '发改能源[2022]210号', '发改能源(2022)210号'],
    [
      'brackets of both widths',
      '鼓励外商投资产业目录（2022 年版)',
      '鼓励外商投资产业目录(2022年版)',
    ],
    ['quotation marks', '＂十四五＂', '"十四五"'],
    ['typographic quotation marks', '“十四五”', '"十四五"'],
    ['dashes', '（2021—2035 年）', '(2021-2035年)'],
    ['spaces between characters', '国 家 粮 食 应 急 预 案', '国家粮食应急预案'],
    ['ideographic space', '第一条　为了', '第一条为了'],
    ['no-break spaces', '财\u00a0政\u00a0部', '财政部'],
    ['a line feed of the source', '财\r\t政', '财政'],
    ['zero-width characters', '金\u200c融\u200b机\ufeff构\u00ad', '金融机构'],
    ['zero width within a gap', '金 \u200b 融', '金融'],
  ])('%s', (_, text, folded) => {
    expect(foldTerm(text)).toBe(folded);
  });
});

describe('what stays apart', () => {
  test.each([
    ['Latin words', 'Open  Flow', 'open flow'],
    ['digits', '3 5', '3 5'],
    ['columns', '名称    电话', '名称 电话'],
    ['blocks', '名称\n电话', '名称\n电话'],
    ['space beside a block border', '名称 \n　　电话', '名称\n电话'],
    ['title marks', '《规划》', '《规划》'],
  ])('%s', (_, text, folded) => {
    expect(foldTerm(text)).toBe(folded);
  });
});

test('lone surrogates and astral characters pass', () => {
  expect(foldTerm('a\ud800b𠮷')).toBe('a\ud800b𠮷');
});

test('offsets rise and point to the character that was folded', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('国', 'Ａ', 'a', ' ', '\u200b', '\n', '（', '\ud83d', '5'),
      }),
      (text) => {
        const { codes, offsets } = foldText(text);
        expect(codes.length).toBe(offsets.length);
        codes.forEach((code, i) => {
          const at = offsets[i] ?? -1;
          expect(at).toBeGreaterThan(offsets[i - 1] ?? -1);
          expect(foldTerm(`x${text.charAt(at)}x`)).toBe(`x${String.fromCharCode(code)}x`);
        });
      },
    ),
  );
});

test('a part of a text is folded as if it were the whole', () => {
  const unit = fc.constantFrom(
    '国',
    'Ａ',
    'a',
    ' ',
    '\u200b',
    '\n',
    '《',
    '》',
    '\u2028',
    '\ud83d',
    '5',
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit }), { minLength: 3, maxLength: 3 }), (parts) => {
      const [before = '', text = ''] = parts;
      const from = before.length;
      const memory = foldMemory(text.length);
      const part = foldPart(parts.join(''), memory, from, from + text.length);
      const alone = foldPart(text, foldMemory(text.length), 0, text.length);
      expect(part.codes).toEqual(alone.codes);
      expect(part.signs).toEqual(alone.signs);
      expect(part.isCut).toBe(text.includes('\u2028'));
      expect(offsetsOf(part.leaps, part.codes.length)).toEqual(
        foldText(text).offsets.map((offset) => offset + from),
      );
    }),
  );
});

test('an offset is read in any order, as it stands in the list of all', () => {
  const unit = fc.constantFrom('国', 'a', ' ', '\u200b', '\n');
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), fc.array(fc.nat()), (text, places) => {
      const { codes, leaps } = foldPart(text, foldMemory(text.length), 0, text.length);
      fc.pre(codes.length > 0);
      const all = offsetsOf(leaps, codes.length);
      const reader = new OffsetReader(leaps);
      for (const place of places) {
        const at = place % codes.length;
        expect(reader.of(at)).toBe(all[at]);
      }
    }),
  );
});

test('marks get the offsets of their first and last code', () => {
  const unit = fc.constantFrom('国', 'a', ' ', '\u200b', '\n');
  const place = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), fc.array(place), (text, places) => {
      const { codes, leaps } = foldPart(text, foldMemory(text.length), 0, text.length);
      fc.pre(codes.length > 0);
      const offsets = offsetsOf(leaps, codes.length);
      const rising = places.map(([at, length]) => [at % codes.length, length] as const);
      const spans = rising
        .toSorted((a, b) => a[0] - b[0])
        .map(([start, length]) => [start, Math.min(start + length, codes.length)] as const);
      const marks = new MarkList();
      for (const [start, end] of spans) marks.add(start, end, 7);
      toOffsets(leaps, marks.numbers, 0, marks.length);
      const found = spans.map((_, i) => Array.from(marks.numbers.subarray(4 * i, 4 * i + 2)));
      expect(found).toEqual(
        spans.map(([start, end]) => [offsets[start], (offsets[end - 1] ?? 0) + 1]),
      );
    }),
  );
});

test('signs are the places of title marks', () => {
  const unit = fc.constantFrom(...Array.from('甲a 《》〈«〉»≪≫\n\r\u200b\u2028\u0001'));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const { codes, signs } = foldPart(text, foldMemory(text.length), 0, text.length);
      const expected = Array.from(codes.keys()).filter((at) =>
        '《》〈«〉»≪≫'.includes(String.fromCharCode(codes[at] ?? 0)),
      );
      expect(signs).toEqual(expected);
    }),
  );
});

test('control characters become what no term has', () => {
  expect(foldTerm('粉\0煤\u0001灰\u001f')).toBe('粉\ufffd煤\ufffd灰\ufffd');
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = foldTerm(text);
      // A wide gap becomes one space, and one space between characters falls away.
      fc.pre(!once.includes(' '));
      expect(foldTerm(once)).toBe(once);
    }),
  );
});
