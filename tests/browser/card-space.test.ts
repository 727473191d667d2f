import { expect, test } from 'vitest';
import { cardOf, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { expectInside } from './harness/expect-card.ts';
import { overlap, pointAt, showMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

eachBrowser('room for the card', (lens) => {
  test.for([0.5, 2, 3])('keeps inside the window of a page with zoom %d', async (zoom) => {
    for (const place of ['left: 0; top: 0', 'right: 0; bottom: 0', 'left: 40%; top: 45%'])
      for (const [width, height] of [
        [900, 600],
        [320, 480],
      ] as const) {
        const page = await lens().open(
          `${site}/zoom.html`,
          pageOf(`<style>html { zoom: ${zoom} }</style>
            <p style="position: fixed; margin: 0; ${place}">粉煤灰</p>`),
        );
        await page.setViewport({ width, height });
        const { mark, card } = await openCard(lens(), page, '粉煤灰');
        expect(overlap(card.box, mark)).toBe(false);
        expectInside(card, width, height);
        // As large as on any page; Firefox counts zoom in steps of 1/64.
        const size = (card.box.right - card.box.left) / Math.min(420, width - 16);
        expect(size).toBeGreaterThan(0.95);
        expect(size).toBeLessThan(1.05);
        await page.close();
      }
  });

  // What a window of 1280 by 800 is at a zoom of 50% and 300%, and the smallest windows.
  test.for([
    [2560, 1600, 0.5],
    [427, 267, 3],
    [320, 256, 4],
    [1280, 256, 1],
  ] as const)('keeps inside a window of %d by %d', async ([width, height, deviceScaleFactor]) => {
    for (const place of ['left: 0; top: 0', 'right: 0; bottom: 0', 'left: 40%; top: 45%']) {
      const page = await lens().open(
        `${site}/window.html`,
        pageOf(`<p style="position: fixed; margin: 0; ${place}">粉煤灰</p>`),
      );
      await page.setViewport({ width, height, deviceScaleFactor });
      const { mark, card } = await openCard(lens(), page, '粉煤灰');
      expect(overlap(card.box, mark)).toBe(false);
      expectInside(card, width, height);
      expect(card.box.bottom - card.box.top).toBeGreaterThan(90);
      expect(card.box.right - card.box.left).toBeGreaterThanOrEqual(Math.min(280, width - 16));
      await page.close();
    }
  });

  test('keeps inside what two fingers have zoomed to', async ({ skip }) => {
    skip(lens().name !== 'chromium', 'only Chromium’s protocol zooms as fingers do');
    for (const [left, top] of [
      [120, 80],
      [420, 80],
      [120, 330],
      [420, 330],
    ] as const) {
      const page = await lens().open(
        `${site}/pinch.html`,
        pageOf(`<p style="position: fixed; margin: 0; left: ${left}px; top: ${top}px">粉煤灰</p>`),
      );
      await page.setViewport({ width: 1100, height: 800 });
      await page.bringToFront();
      const mark = await showMark(page, '粉煤灰');
      const session = await page.createCDPSession();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      const sight = await until('the zoom', () =>
        page.evaluate(() => {
          const {
            scale = 1,
            offsetLeft = 0,
            offsetTop = 0,
            width = 0,
            height = 0,
          } = visualViewport ?? {};
          const [right, bottom] = [offsetLeft + width, offsetTop + height];
          return scale > 1.5 && { left: offsetLeft, top: offsetTop, right, bottom };
        }),
      );
      await pointAt(page, mark);
      const { box } = await until('the card', () => cardOf(lens(), page));
      expect(overlap(box, mark)).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(sight.left);
      expect(box.top).toBeGreaterThanOrEqual(sight.top);
      expect(box.right).toBeLessThanOrEqual(sight.right);
      expect(box.bottom).toBeLessThanOrEqual(sight.bottom);
      await page.close();
    }
  });

  test('a card that is pinned beside its term stays beside it', async () => {
    for (const top of [5, 45, 55, 90]) {
      const page = await lens().open(
        `${site}/pinned.html`,
        pageOf(`<p style="position: fixed; margin: 0; left: 30%; top: ${top}%">粉煤灰</p>`),
      );
      const { mark } = await openCard(lens(), page, '粉煤灰');
      await page.mouse.click((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2);
      const card = await until('the pinned card', async () => {
        const seen = await cardOf(lens(), page);
        return seen?.text.includes('已固定') ? seen : null;
      });
      expect(overlap(card.box, mark)).toBe(false);
      expectInside(card, 1280, 800);
      await page.close();
    }
  });
});
