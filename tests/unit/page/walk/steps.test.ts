import { describe, expect, test } from 'vitest';
import type { PageMark } from '../../../../utils/page/mark-index.ts';
import { firstFrom, type SideOf } from '../../../../utils/page/walk/place.ts';
import { linesOf } from '../../../../utils/page/walk/ring.ts';

const marks = [0, 1, 2, 3].map((term) => ({ term, kind: 0, places: [] }) as unknown as PageMark);

/** A place of the page between or in marks: those below `low` are before it, from `high` on behind it. */
const at =
  (low: number, high: number): SideOf =>
  ({ term }) => {
    if (term < low) return -1;
    return term >= high ? 1 : 0;
  };

describe('the first mark from the reader’s place', () => {
  test.each([
    ['between two', at(2, 2), 2, 1],
    ['in one', at(1, 2), 2, 0],
    ['before all', at(0, 0), 0, undefined],
    ['behind all', at(4, 4), undefined, 3],
  ] as const)('%s', (_, place, next, previous) => {
    expect(firstFrom(marks, 'next', place)).toBe(next);
    expect(firstFrom(marks, 'previous', place)).toBe(previous);
  });
});

describe('the lines of a ring', () => {
  const box = (left: number, right: number, top: number) => ({
    left,
    right,
    top,
    bottom: top + 20,
  });

  test('boxes of the nodes of one line are one', () => {
    expect(linesOf([box(10, 30, 0), box(30, 50, 0), box(50, 60, 1)])).toEqual([
      { left: 10, right: 60, top: 0, bottom: 21 },
    ]);
  });

  test('two lines are two, also where the second begins below the first’s end', () => {
    expect(linesOf([box(80, 100, 0), box(0, 20, 24)])).toHaveLength(2);
    expect(linesOf([box(80, 100, 0), box(90, 120, 24)])).toHaveLength(2);
  });

  test('columns side by side stay apart', () => {
    expect(linesOf([box(0, 20, 0), box(200, 220, 0)])).toHaveLength(2);
  });
});
