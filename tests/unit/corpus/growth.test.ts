import { describe, expect, test } from 'vitest';
import { inLayout, type Layout, layouts, pages, readingOf, shapes } from './fuzz-support.ts';

describe('work grows no faster than the text', () => {
  const small = 500;
  const times = 16;
  // Sixteen times the text takes sixteen times the work, or some more where the machine does other
  // things meanwhile; a quadratic reader takes 256 times.
  const most = 100;
  // Below this a measure is noise, in milliseconds.
  const least = 2;
  /** The shorter of two runs: what else the machine does only makes one longer. */
  const work = (layout: Layout, lines: readonly string[]): number =>
    Array.from({ length: 2 }, () => {
      const start = performance.now();
      readingOf(layout, lines);
      return performance.now() - start;
    }).reduce((a, b) => Math.min(a, b));
  const growth = (layout: Layout, text: (n: number) => string[]): number =>
    work(layout, text(small * times)) / Math.max(least, work(layout, text(small)));

  // Long enough for a machine that does other things.
  const patience = 120_000;

  test.each(Object.entries(shapes))(
    '%s',
    (_, shape) => {
      for (const layout of layouts)
        expect(growth(layout, (n) => inLayout[layout](shape(4 * n)))).toBeLessThan(most);
    },
    patience,
  );

  test.each(Object.entries(pages))(
    '%s',
    (_, page) => {
      expect(growth('compilation', (n) => ['某某管理办法', ...page(n)])).toBeLessThan(most);
    },
    patience,
  );
});
