import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { hostSeen } from './harness/host.ts';
import { type Lens } from './harness/lens.ts';
import { marksOf, pointAt, showMark, waitForMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { soon, until } from './harness/wait.ts';

const site = 'http://www.gov.cn';
const term = '<p>综合利用粉煤灰</p>';

/** Opens a page with one frame of this markup, and waits for the frame. */
const openFrame = async (lens: Lens, name: string, frame: string): Promise<[Page, Frame]> => {
  const page = await lens.open(`${site}/frames/${name}.html`, pageOf(`${frame}<p>可再生能源</p>`));
  await page.bringToFront();
  const inner = await until('the frame', async () => page.frames()[1]);
  return [page, inner];
};

/** Rests the pointer on the frame's mark; the card's host as the frame sees it. */
const cardIn = async (page: Page, frame: Frame) => {
  const mark = await showMark(frame, '粉煤灰');
  // Not `frameElement`: puppeteer asks Firefox for it in a way that it does not know.
  const [x, y] = await page.evaluate(() => {
    const element = document.querySelector('iframe');
    const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return [left + (element?.clientLeft ?? 0), top + (element?.clientTop ?? 0)] as const;
  });
  await pointAt(page, {
    left: x + mark.left,
    right: x + mark.right,
    top: y + mark.top,
    bottom: y + mark.bottom,
  });
  return until('the card in the frame', () => hostSeen(frame));
};

const served = (lens: Lens, address: string, body = term): string => {
  lens.serve(address, pageOf(body));
  return address;
};

eachBrowser('frames', (lens) => {
  test.for([
    ['of the same origin', `${site}/inner.html`],
    ['of another government site', 'http://www.gd.gov.cn/inner.html'],
  ] as const)('%s are marked, and have a card', async ([name, address]) => {
    served(lens(), address);
    const [page, frame] = await openFrame(
      lens(),
      encodeURIComponent(name),
      `<iframe src="${address}" width="700" height="600"></iframe>`,
    );
    const host = await cardIn(page, frame);
    expect(host.isHit).toBe(true);
    expect(host.box.right - host.box.left).toBeCloseTo(420, 0);
  });

  test.for([
    ['srcdoc', `<iframe srcdoc="${term}" width="700" height="600"></iframe>`],
    [
      'about:blank',
      // Not at once: Firefox loads about:blank as any other page, and drops what stood there before.
      `<iframe id="f" width="700" height="600"></iframe><script>
        addEventListener('load', () => { f.contentDocument.body.innerHTML = '${term}' })</script>`,
    ],
  ] as const)('that the page writes itself (%s) are marked', async ([name, markup]) => {
    const [page, frame] = await openFrame(lens(), encodeURIComponent(name), markup);
    expect((await cardIn(page, frame)).isHit).toBe(true);
  });

  test('in a sandbox are marked by their address', async () => {
    served(lens(), `${site}/inner.html`);
    const [, frame] = await openFrame(
      lens(),
      'address.html',
      `<iframe sandbox="allow-scripts" src="${site}/inner.html" width="700" height="600"></iframe>`,
    );
    expect(await waitForMark(frame, '粉煤灰')).toEqual(['粉煤灰']);
  });

  // Without a size nothing in a frame is laid out. Firefox has such a moment too where frames of several processes start.
  test('are read once they have a size, and again when they are hidden meanwhile', async () => {
    served(lens(), `${site}/tab.html`);
    const [page, frame] = await openFrame(
      lens(),
      'tabs.html',
      `<iframe src="${site}/tab.html" style="display: none" width="700" height="600"></iframe>`,
    );
    await showMark(page, '可再生能源');
    await soon(500);
    expect(await marksOf(frame)).toEqual([]);
    const show = (display: string) =>
      page.evaluate((display) => {
        const element = document.querySelector('iframe');
        if (element) element.style.display = display;
      }, display);
    await show('block');
    expect(await waitForMark(frame, '粉煤灰')).toEqual(['粉煤灰']);
    await show('none');
    await frame.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p>利用煤矸石发电</p>');
    });
    await soon(500);
    await show('block');
    expect(await waitForMark(frame, '煤矸石')).toContain('煤矸石');
  });

  test('of a foreign origin, and those that pages write themselves in a sandbox, are left alone', async () => {
    served(lens(), 'http://www.example.org/inner.html');
    const [page, frame] = await openFrame(
      lens(),
      'foreign.html',
      '<iframe src="http://www.example.org/inner.html"></iframe>',
    );
    await showMark(page, '可再生能源');
    await soon(800);
    expect(await marksOf(frame)).toEqual([]);
    const [, sandboxed] = await openFrame(
      lens(),
      'sandbox.html',
      `<iframe sandbox="allow-scripts" srcdoc="${term}"></iframe>`,
    );
    await soon(1200);
    expect(await marksOf(sandboxed)).toEqual([]);
  });

  test('of the government within a foreign one are marked', async () => {
    served(lens(), `${site}/inmost.html`);
    served(
      lens(),
      'http://www.example.org/between.html',
      `<iframe src="${site}/inmost.html" width="650" height="550"></iframe>`,
    );
    const [page] = await openFrame(
      lens(),
      'nested.html',
      '<iframe src="http://www.example.org/between.html" width="700" height="600"></iframe>',
    );
    const inmost = await until('the frame', async () =>
      page.frames().find((one) => one.url().endsWith('/inmost.html')),
    );
    expect(await waitForMark(inmost, '粉煤灰')).toEqual(['粉煤灰']);
  });

  test('smaller than a card show it whole, scrolling inside', async () => {
    served(lens(), `${site}/small.html`);
    const [page, frame] = await openFrame(
      lens(),
      'small.html',
      `<iframe src="${site}/small.html" width="260" height="170"></iframe>`,
    );
    const { box, isHit } = await cardIn(page, frame);
    expect(isHit).toBe(true);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(260);
    expect(box.bottom).toBeLessThanOrEqual(170);
    expect(box.bottom - box.top).toBeGreaterThan(80);
  });
});
