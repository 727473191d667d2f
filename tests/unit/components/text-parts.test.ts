import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOfNames, textParts } from '../../../components/text-parts.ts';

describe('textParts', () => {
  it('cuts at the edges of the marks', () => {
    expect(textParts('粉煤灰储运及利用成套设备制造', [[0, 3]])).toEqual([
      { text: '粉煤灰', marked: true },
      { text: '储运及利用成套设备制造', marked: false },
    ]);
  });

  it('joins marks that touch or overlap, in any order', () => {
    expect(
      textParts('abcdef', [
        [2, 4],
        [1, 3],
        [4, 5],
      ]),
    ).toEqual([
      { text: 'a', marked: false },
      { text: 'bcde', marked: true },
      { text: 'f', marked: false },
    ]);
  });

  it('keeps every character once, whatever the marks', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(30));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(range), (text, ranges) => {
        const parts = textParts(text, ranges);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        const marked = parts.flatMap((part) => Array<boolean>(part.text.length).fill(part.marked));
        const expected = marked.map((_, at) =>
          ranges.some(([start, end]) => start <= at && at < end),
        );
        expect(marked).toEqual(expected);
      }),
    );
  });
});

describe('rangesOfNames', () => {
  it('finds every name, the longest at each place', () => {
    expect(rangesOfNames('首台（套）装备与首台装备', ['首台', '首台（套）'])).toEqual([
      [0, 5],
      [8, 10],
    ]);
  });

  it('takes names as text, not as patterns', () => {
    expect(rangesOfNames('C++ 与 C', ['C++'])).toEqual([[0, 3]]);
    expect(rangesOfNames('VXI-11 [A]', ['[A]', 'vxi-11'])).toEqual([
      [0, 6],
      [7, 10],
    ]);
  });

  it('finds nothing where there is no name', () => {
    expect(rangesOfNames('粉煤灰', [])).toEqual([]);
    expect(rangesOfNames('粉煤灰', [''])).toEqual([]);
  });
});
