import { describe, expect, test, vi } from 'vitest';
import { collectTerms, ordered } from '../../../utils/page-terms/collect.ts';
import { pageDocuments } from '../../../utils/page-terms/documents.ts';
import { goOn, legsOf } from '../../../utils/page-terms/go.ts';
import type { FrameTerm, WentTo } from '../../../utils/page-terms/model.ts';

const frameTerm = (term: number, count: number, kind = 0, articles: string[] = []): FrameTerm => ({
  term,
  kind,
  count,
  articles,
});

describe('the terms of all frames', () => {
  const terms = collectTerms([
    { frame: 0, terms: [frameTerm(7, 1), frameTerm(3, 2, 1, ['第一条'])] },
    { frame: 12, terms: [frameTerm(9, 2), frameTerm(3, 4, 1, ['第一条', '第二条'])] },
  ]);

  test('are listed once each, in the order of the page, with all of their marks', () => {
    expect(terms.map(({ term, count }) => [term, count])).toEqual([
      [7, 1],
      [3, 6],
      [9, 2],
    ]);
    expect(terms[1]).toEqual({
      term: 3,
      kind: 1,
      count: 6,
      articles: ['第一条', '第二条'],
      frames: [
        { frame: 0, count: 2 },
        { frame: 12, count: 4 },
      ],
    });
  });

  test('stand by frequency where that is wished, else as on the page', () => {
    expect(ordered(terms, 'count').map(({ term }) => term)).toEqual([3, 9, 7]);
    expect(ordered(terms, 'page').map(({ term }) => term)).toEqual([7, 3, 9]);
  });
});

test('names of one document are one document; one that is held is another than one that is cited', () => {
  const terms = collectTerms([
    {
      frame: 0,
      terms: [frameTerm(1, 1, 1, ['第二十条']), frameTerm(2, 3, 0), frameTerm(4, 2, 1, ['第一条'])],
    },
  ]);
  const rows = [
    { documents: [5], cited: [] },
    { documents: [], cited: [] },
    { documents: [5], cited: [5] },
  ];
  expect(
    pageDocuments(terms, rows).map(({ terms: own, ...document }) => [
      own.map(({ term }) => term),
      document,
    ]),
  ).toEqual([
    [[1, 4], { held: 5, count: 3, articles: ['第二十条', '第一条'] }],
    [[4], { cited: 5, count: 2, articles: ['第一条'] }],
  ]);
});

describe('going on', () => {
  const [term] = collectTerms([
    { frame: 0, terms: [frameTerm(3, 2)] },
    { frame: 5, terms: [frameTerm(3, 3)] },
  ]);
  const legs = legsOf(term ? [term] : []);
  /** Frames with so many marks, of which some cannot be seen. */
  const page =
    (unseen: Record<number, readonly number[]> = {}) =>
    (frame: number, _: number, at: number): Promise<WentTo | null> => {
      const of = frame === 0 ? 2 : 3;
      const seen = Array.from({ length: of }, (_, index) => index).find(
        (index) => index >= at && !unseen[frame]?.includes(index),
      );
      return Promise.resolve(seen === undefined ? null : { at: seen, of });
    };
  const walk = async (goIn: ReturnType<typeof page>, steps: number) => {
    const nths: (number | undefined)[] = [];
    let from = { leg: 0, at: 0 };
    for (let step = 0; step < steps; step += 1) {
      const went = await goOn(legs, from, goIn);
      nths.push(went?.nth);
      from = went?.next ?? from;
    }
    return nths;
  };

  test('leads through all frames and around', async () => {
    expect(await walk(page(), 7)).toEqual([1, 2, 3, 4, 5, 1, 2]);
  });

  test('passes over what cannot be seen', async () => {
    expect(await walk(page({ 0: [0], 5: [1, 2] }), 4)).toEqual([2, 3, 2, 3]);
    expect(await walk(page({ 5: [0, 1, 2] }), 4)).toEqual([1, 2, 1, 2]);
  });

  test('leads nowhere where nothing can be seen, and asks each frame once or twice', async () => {
    const goIn = vi.fn<ReturnType<typeof page>>(page({ 0: [0, 1], 5: [0, 1, 2] }));
    expect(await goOn(legs, { leg: 0, at: 0 }, goIn)).toBeNull();
    expect(goIn.mock.calls.length).toBeLessThanOrEqual(legs.length + 1);
    expect(await goOn([], { leg: 0, at: 0 }, goIn)).toBeNull();
  });

  test('tells the page’s own number of marks where that has changed', async () => {
    const went = await goOn(legs, { leg: 0, at: 0 }, () => Promise.resolve({ at: 0, of: 9 }));
    expect(went).toMatchObject({ nth: 1, of: 12 });
  });
});
