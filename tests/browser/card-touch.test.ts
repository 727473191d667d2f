import { expect, test } from 'vitest';
import { cardGone, cardOf } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { middle, onlyCard, pinCard, twoTerms, type Point } from './harness/manners.ts';
import { showMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { soon, until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

eachBrowser('the card by touch and pen', (lens) => {
  test('a tap opens it, a tap elsewhere closes it, and the page gets all of them', async () => {
    const page = await lens().open(`${site}/tap.html`, twoTerms);
    await page.bringToFront();
    await page.evaluate(() => {
      Object.assign(globalThis, { seen: [] });
      for (const type of ['touchstart', 'touchend', 'pointerdown', 'click'])
        addEventListener(type, (event) => {
          (globalThis as unknown as { seen: string[] }).seen.push(
            `${type} ${event.defaultPrevented ? 'prevented' : ''}`.trim(),
          );
        });
    });
    const { x, y } = middle(await showMark(page, '粉煤灰'));
    await page.touchscreen.tap(x, y);
    await until('the card', () => cardOf(lens(), page));
    await soon(800);
    const { box, text } = await onlyCard(lens(), page);
    expect(text).not.toContain('已固定');
    await page.touchscreen.tap(box.left + 100, box.top + 30);
    await soon(600);
    expect(await cardOf(lens(), page)).not.toBeNull();
    await page.touchscreen.tap(1100, 700);
    await cardGone(lens(), page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((one) => one === 'click')).toHaveLength(2);
    expect(seen.filter((one) => one.includes('prevented'))).toEqual([]);
  });

  test('a pen opens it by resting above it and by touching it, then pins it', async ({ skip }) => {
    skip(lens().name !== 'chromium', 'only Chromium’s protocol has a pen');
    const page = await lens().open(`${site}/pen.html`, twoTerms);
    await page.bringToFront();
    const session = await page.createCDPSession();
    const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        pointerType: 'pen',
        ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }),
      });
    const touch = async (at: Point): Promise<void> => {
      await pen('mousePressed', at);
      await pen('mouseReleased', at);
    };
    const first = middle(await showMark(page, '粉煤灰'));
    await pen('mouseMoved', first);
    await until('the card', () => cardOf(lens(), page));
    await touch({ x: 1100, y: 700 });
    await cardGone(lens(), page);
    await touch(first);
    await until('the card again', () => cardOf(lens(), page));
    await soon(600);
    expect((await onlyCard(lens(), page)).text).not.toContain('已固定');
    await touch(first);
    await until('the pinned card', async () =>
      (await onlyCard(lens(), page)).text.includes('已固定'),
    );
  });

  test('a tap on a term in a link follows the link, a long press opens the card', async () => {
    const page = await lens().open(
      `${site}/tap-link.html`,
      pageOf('<p style="margin-top: 60px"><a href="#there">粉煤灰</a></p>'),
    );
    await page.bringToFront();
    const { x, y } = middle(await showMark(page, '粉煤灰'));
    const finger = await page.touchscreen.touchStart(x, y);
    await until('the card', () => cardOf(lens(), page));
    await finger.end();
    await page.touchscreen.tap(600, 700);
    await cardGone(lens(), page);
    await page.evaluate(() => history.replaceState(null, '', '#'));
    await page.touchscreen.tap(x, y);
    await until('the link', () => page.evaluate(() => location.hash === '#there'));
    await soon(700);
    expect(await cardOf(lens(), page)).toBeNull();
  });

  test('a finger drags it as well', async () => {
    const page = await lens().open(`${site}/finger.html`, twoTerms);
    const { card } = await pinCard(lens(), page);
    const finger = await page.touchscreen.touchStart(card.box.left + 120, card.box.top + 20);
    for (const part of [0.25, 0.5, 0.75, 1])
      await finger.move(card.box.left + 120 + 200 * part, card.box.top + 20 + 80 * part);
    await finger.end();
    const { box } = await onlyCard(lens(), page);
    expect(box.left).toBeCloseTo(card.box.left + 200, 0);
    expect(box.top).toBeCloseTo(card.box.top + 80, 0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
