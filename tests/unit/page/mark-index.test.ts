import { describe, expect, test } from 'vitest';
import { dropUnseen, markOn, replaceMarks } from '../../../utils/page/mark-changes.ts';
import { MarkIndex, type PageMark } from '../../../utils/page/mark-index.ts';
import type { TextPlace } from '../../../utils/page/text-piece.ts';
import { bodyOf, textNodeWith } from './markup.ts';

const mark = (term: number, ...places: [TextPlace, ...TextPlace[]]): PageMark => ({
  term,
  kind: 0,
  places,
});

const setUp = () => {
  const body = bodyOf('<p id="p">实施失<b>信惩</b>戒，粉煤灰利用。</p><p id="q">融资担保</p>');
  const [head, bold, tail, other] = ['实施', '信惩', '戒，', '融资'].map((words) =>
    textNodeWith(body, words),
  );
  if (!head || !bold || !tail || !other) throw new Error('no nodes');
  const split = mark(
    1,
    { node: head, from: 2, to: 3 },
    { node: bold, from: 0, to: 2 },
    { node: tail, from: 0, to: 1 },
  );
  const ash = mark(2, { node: tail, from: 2, to: 5 });
  const loan = mark(3, { node: other, from: 0, to: 4 });
  const index = new MarkIndex();
  replaceMarks(index, [head, bold, tail, other], [split, ash, loan]);
  return { body, head, bold, tail, other, split, ash, loan, index };
};

describe('MarkIndex', () => {
  test('finds the mark that covers a character, in each of its nodes', () => {
    const { index, head, bold, tail, split, ash } = setUp();
    expect(markOn(index, head, 1)).toBeUndefined();
    expect(markOn(index, head, 2)).toBe(split);
    expect(markOn(index, bold, 1)).toBe(split);
    expect(markOn(index, tail, 0)).toBe(split);
    expect(markOn(index, tail, 1)).toBeUndefined();
    expect(markOn(index, tail, 4)).toBe(ash);
    expect(markOn(index, tail, 5)).toBeUndefined();
    expect(index.size).toBe(3);
  });

  test('marks of one node that come in another order than the text stand in its order', () => {
    const { body, index, tail, ash } = setUp();
    const before = mark(4, { node: tail, from: 1, to: 2 });
    const behind = mark(5, { node: tail, from: 5, to: 7 });
    index.add([behind]);
    index.add([before]);
    expect([1, 3, 6].map((at) => markOn(index, tail, at))).toEqual([before, ash, behind]);
    expect(body.textContent).toContain('粉煤灰');
  });

  test('marks that are added for later are made when something is asked first, and once', () => {
    const { index, tail, ash, other } = setUp();
    const late = mark(4, { node: tail, from: 1, to: 2 });
    let times = 0;
    const make = (): PageMark[] => {
      times += 1;
      return [late];
    };
    index.addLater(make);
    index.add([mark(5, { node: other, from: 4, to: 5 })]);
    expect(times).toBe(0);
    expect(index.size).toBe(5);
    expect([1, 3].map((at) => markOn(index, tail, at))).toEqual([late, ash]);
    expect(index.drop(tail)).toContain(late);
    expect(index.has(late)).toBe(false);
    expect(times).toBe(1);
  });

  test('the same mark found again stays the same object', () => {
    const { index, tail, split, ash, head, bold } = setUp();
    const again = mark(2, { node: tail, from: 2, to: 5 });
    const { added, dropped } = replaceMarks(index, [head, bold, tail], [again]);
    expect(added).toEqual([]);
    expect(dropped).toEqual([split]);
    expect(markOn(index, tail, 3)).toBe(ash);
    expect(markOn(index, bold, 0)).toBeUndefined();
    expect(index.has(split)).toBe(false);
  });

  test('another term at the same place takes its place', () => {
    const { index, tail, ash } = setUp();
    const other = mark(9, { node: tail, from: 2, to: 5 });
    const { added, dropped } = replaceMarks(index, [tail], [other]);
    expect(added).toEqual([other]);
    expect(dropped).toContain(ash);
    expect(markOn(index, tail, 2)).toBe(other);
  });

  test('dropping one node of a mark drops it from all of its nodes', () => {
    const { index, bold, head, tail, split, ash } = setUp();
    expect(index.drop(bold)).toEqual([split]);
    expect(markOn(index, head, 2)).toBeUndefined();
    expect(markOn(index, tail, 0)).toBeUndefined();
    expect(markOn(index, tail, 2)).toBe(ash);
  });

  test('what was removed from the page is dropped, and what was not seen again in a place read again', () => {
    const { index, body, head, tail, loan } = setUp();
    const first = body.querySelector('#p');
    const second = body.querySelector('#q');
    if (!first || !second) throw new Error('no paragraphs');
    expect(dropUnseen(index, new Set([second]), new Set())).toEqual([loan]);
    expect(dropUnseen(index, new Set([first]), new Set([head, tail])).length).toBe(1);
    expect(index.size).toBe(1);
    first.remove();
    expect(dropUnseen(index, new Set(), new Set()).length).toBe(1);
    expect(index.size).toBe(0);
  });

  test('a node that goes on in a second piece keeps the marks of the first', () => {
    const { index, tail, ash } = setUp();
    const later = mark(4, { node: tail, from: 5, to: 7 });
    replaceMarks(index, [], [later]);
    expect(markOn(index, tail, 3)).toBe(ash);
    expect(markOn(index, tail, 6)).toBe(later);
  });
});
