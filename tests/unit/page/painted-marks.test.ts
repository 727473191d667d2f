import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handed } from '../../../utils/page/handed.ts';
import type { PageMark } from '../../../utils/page/mark-index.ts';
import { MarkPainter } from '../../../utils/page/mark-painter.ts';
import { drawNear } from '../../../utils/page/near-marks.ts';

const registered = new Map<string, Set<unknown>>();

/** Ranges that are drawn now. */
const drawn = (): number =>
  Array.from(registered.values()).reduce((sum, { size }) => sum + size, 0);

/** A mark that stands so far below the window's upper edge. */
const markAt = (top: number): PageMark => {
  const parentElement = { getBoundingClientRect: () => ({ top, bottom: top + 20 }) };
  const node = { parentElement } as unknown as Text;
  return { term: 1, kind: 0, places: [{ node, from: 0, to: 3 }] };
};

const marksAt = (top: number, count: number): PageMark[] =>
  Array.from({ length: count }, () => markAt(top));

beforeEach(() => {
  registered.clear();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('StaticRange', Object);
  vi.stubGlobal('CSS', { highlights: registered });
  vi.stubGlobal('innerHeight', 800);
});
afterEach(() => {
  handed.drawNear = undefined;
  vi.unstubAllGlobals();
});

test('few marks are all drawn, wherever they stand', () => {
  const painter = new MarkPainter();
  painter.paint(marksAt(0, 100));
  const far = marksAt(90_000, 100);
  painter.paint(far);
  expect(drawn()).toBe(200);
  painter.erase(far.slice(0, 40));
  expect(drawn()).toBe(160);
  painter.clear();
  expect([drawn(), registered.size]).toEqual([0, 0]);
});

test('of many, those near the window; what comes near is drawn, what leaves is not', () => {
  const painter = new MarkPainter();
  handed.drawNear = drawNear;
  let top = 90_000;
  const parentElement = { getBoundingClientRect: () => ({ top, bottom: top + 20 }) };
  const node = { parentElement } as unknown as Text;
  painter.paint(marksAt(0, 2_000));
  painter.paint([{ term: 1, kind: 0, places: [{ node, from: 0, to: 3 }] }]);
  expect(drawn()).toBe(2_000);
  top = 400;
  painter.refresh();
  expect(drawn()).toBe(2_001);
  top = -90_000;
  painter.refresh();
  expect(drawn()).toBe(2_000);
});

test('marks that come and go again and again are drawn once and leave nothing', () => {
  const painter = new MarkPainter();
  const marks = marksAt(0, 1_500);
  for (let round = 0; round < 20; round += 1) {
    painter.paint(marks);
    expect(drawn()).toBe(1_500);
    painter.erase(marks.slice(0, 700));
    expect(drawn()).toBe(800);
    painter.paint(marks.slice(0, 700));
    expect(drawn()).toBe(1_500);
    painter.erase(marks);
    expect(drawn()).toBe(0);
  }
});

test('what is drawn before its mark is made is drawn once, and goes with its mark or with its text', () => {
  const painter = new MarkPainter();
  const ranges = [0, 1, 2].map(() => new StaticRange({} as StaticRangeInit));
  painter.sketch(ranges, [0, 3, 7, 0, 4, 7, 8, 1, 9, 12, 9, 2]);
  expect(drawn()).toBe(3);
  // The text of the second has changed by the time that marks are made.
  const marks = [0, 2].map((at) => ({ ...markAt(0), kind: at, range: ranges[at] }));
  painter.claim(marks, ranges);
  expect(drawn()).toBe(2);
  painter.paint(marks);
  expect(drawn()).toBe(2);
  painter.erase(marks);
  expect([drawn(), painter.painted.size]).toEqual([0, 0]);
});

test('where nobody thins them out, all are drawn, however many', () => {
  const painter = new MarkPainter();
  painter.paint(marksAt(90_000, 1_500));
  painter.paint(marksAt(90_000, 1_500));
  expect(drawn()).toBe(3_000);
});

test('what comes beyond those drawn at once waits for who thins them out', () => {
  const painter = new MarkPainter();
  let asked = 0;
  handed.drawNear = () => {
    asked += 1;
  };
  painter.paint(marksAt(0, 2_000));
  expect(asked).toBe(0);
  painter.paint(marksAt(0, 100));
  expect([asked, drawn()]).toEqual([1, 2_000]);
  handed.drawNear = drawNear;
  painter.refresh();
  expect(drawn()).toBe(2_100);
});
