import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FarMarks } from '../../../utils/page/far-marks.ts';
import { markOn } from '../../../utils/page/mark-changes.ts';
import { MarkIndex } from '../../../utils/page/mark-index.ts';
import { marksOf, scanInto } from '../../../utils/page/page-scan.ts';
import { Slice } from '../../../utils/page/slices.ts';
import { bodyOf, markupStyles } from './markup.ts';

const term = '粉煤灰';
let tellSize: (() => void) | undefined;
let isWatched = false;

beforeEach(() => {
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        tellSize = callback;
      }
      observe(): void {
        isWatched = true;
      }
      disconnect(): void {
        isWatched = false;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page of so many lines of 20 pixels, each with a term, that was scrolled so far. */
const setUp = async (lines: number, scrolled = 0) => {
  const body = bodyOf(`<p>${term}的综合利用</p>`.repeat(lines));
  vi.stubGlobal('document', body.ownerDocument);
  const at = { scrolled };
  const paragraphs = [...body.querySelectorAll('p')];
  for (const [line, p] of paragraphs.entries())
    p.getBoundingClientRect = () =>
      ({ top: 20 * line - at.scrolled, bottom: 20 * line + 20 - at.scrolled }) as DOMRect;
  const index = new MarkIndex();
  const far = new FarMarks((found) => index.add(marksOf(found)));
  await scanInto(
    body,
    {
      styles: markupStyles,
      find: async (text) =>
        Array.from(text.matchAll(new RegExp(term, 'gu')), ({ index: start }) => [
          start,
          start + 3,
          7,
          2,
        ]).flat(),
      onHidden() {},
      apply: (found) => far.add(found),
    },
    { slice: new Slice(), going: () => true },
  );
  const isMarked = (line: number): boolean =>
    markOn(index, paragraphs[line]?.firstChild as Text, 1)?.term === 7;
  return { paragraphs, index, far, at, isMarked };
};

test('the first marks are made as they are found, and nothing is watched', async () => {
  const { index } = await setUp(400);
  expect(index.size).toBe(400);
  expect(isWatched).toBe(false);
});

test('the others when they come near, and once', async () => {
  const { index, far, at, isMarked } = await setUp(1_500);
  expect(index.size).toBe(400);
  expect(isWatched).toBe(true);
  tellSize?.();
  expect(index.size).toBe(400);
  // The 400th line is now half a window below.
  at.scrolled = 20 * 400 - 1_200;
  far.takeNear();
  expect(index.size).toBeGreaterThan(400);
  expect([399, 400, 430].map(isMarked)).toEqual([true, true, true]);
  const { size } = index;
  far.takeNear();
  expect(index.size).toBe(size);
});

test('a page that is opened further down has those made that are there', async () => {
  const { isMarked } = await setUp(9_000, 20 * 8_500);
  expect(isMarked(8_500)).toBe(false);
  tellSize?.();
  expect([8_500, 8_539].map(isMarked)).toEqual([true, true]);
  expect(isMarked(1_000)).toBe(false);
});

test('all of them where all are asked for, those that are found later as well', async () => {
  const { index, far } = await setUp(1_500);
  await far.takeAll();
  expect(index.size).toBe(1_500);
  far.add({ piece: { text: '', segments: [] }, answer: [] });
  await far.takeAll();
  expect(index.size).toBe(1_500);
});

test('none on text that has gone or reads differently by then', async () => {
  const { paragraphs, index, far, isMarked } = await setUp(1_500);
  paragraphs[1_000]?.remove();
  const changed = paragraphs[1_001]?.firstChild;
  if (changed) changed.nodeValue = '改为失信惩戒';
  await far.takeAll();
  expect(index.size).toBe(1_498);
  expect([999, 1_000, 1_001, 1_002].map(isMarked)).toEqual([true, false, false, true]);
});

test('what ended watches no more and makes none', async () => {
  const { far, index } = await setUp(1_500);
  far.stop();
  expect(isWatched).toBe(false);
  await far.takeAll();
  expect(index.size).toBe(400);
});
