import { expect, test } from 'vitest';
import { foldText } from '../../../utils/matcher/fold.ts';
import { Alphabet } from '../../../utils/search/alphabet.ts';
import { bestWindow, scanWord } from '../../../utils/search/window.ts';

/** A text's folded characters as numbers of its own alphabet. */
const folded = (text: string) => {
  const { codes, offsets } = foldText(text);
  const characters = String.fromCharCode(...codes);
  const alphabet = new Alphabet([...new Set(characters)].join(''));
  return { codes: alphabet.encode(characters), offsets, alphabet };
};

const score = (word: string, text: string): number => {
  const { codes, alphabet } = folded(text);
  return bestWindow(codes, 0, codes.length, scanWord(word, alphabet)).score;
};

// consulting-2022, line 4003
const text =
  '一、本清单所称的失信惩戒，是指国家机关和法律、法规授权的具有管理公共事务职能的组织以及其他组织依法依规运用司法、行政、市场等手段对失信行为责任主体进行惩戒的活动。';

test('the whole word scores 1, one dropped character less, scattered characters little', () => {
  expect(score('依法依规运用司法', text)).toBe(1);
  const dropped = score('依法依运用司法', text);
  const swapped = score('依规依法运用司法', text);
  expect(dropped).toBeLessThan(1);
  expect(dropped).toBeGreaterThan(0.8);
  expect(swapped).toBeGreaterThan(0.8);
  expect(score('一织动体规', text)).toBeLessThan(0.35);
});

test('the window is where the word stands', () => {
  const { codes, offsets, alphabet } = folded(text);
  const window = bestWindow(codes, 0, codes.length, scanWord('失信行为责任主体', alphabet));
  const at = text.indexOf('失信行为责任主体');
  expect(offsets[window.last]).toBe(at + 7);
  expect(offsets[window.first]).toBeLessThanOrEqual(at);
});

test('leaving the window takes a character out again, at the start of a range too', () => {
  const { codes, alphabet } = folded('数据资源数据资源经济');
  const word = scanWord('数据', alphabet);
  expect(bestWindow(codes, 2, 4, word).score).toBe(0);
  expect(bestWindow(codes, 1, 5, word).score).toBeCloseTo(1 / 3);
  expect(bestWindow(codes, 4, 6, word).score).toBe(1);
});

test('a character that no text has is missed everywhere', () => {
  const { codes, alphabet } = folded(text);
  const word = scanWord('㐂信㐄惩戒', alphabet);
  expect(word.distinct).toBe(5);
  expect(bestWindow(codes, 0, codes.length, word).score).toBeCloseTo(4 / 9);
});
