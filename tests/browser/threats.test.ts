import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardGone, cardOf, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { hostSeen } from './harness/host.ts';
import { pinCard } from './harness/manners.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { pageOf, samplePage } from './harness/pages.ts';
import { soon, until } from './harness/wait.ts';

const site = 'http://www.gov.cn';
const term = '<p style="margin: 40px">综合利用粉煤灰</p>';

/** Runs before everything else of the page. */
const first = (script: string) => pageOf(`<script>${script}</script>${term}`);

const isReached = async (page: Page): Promise<boolean> => (await hostSeen(page))?.isHit ?? false;

eachBrowser('what a page may try', (lens) => {
  test('to keep all keys and pointers for itself', async () => {
    const page = await lens().open(
      `${site}/greedy.html`,
      first(`for (const target of [window, document]) for (const type of ['pointermove', 'pointerover', 'pointerout',
        'pointerdown', 'pointerup', 'mousemove', 'mouseover', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'scroll'])
        target.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault() }, { capture: true, passive: false })`),
    );
    await openCard(lens(), page, '粉煤灰');
    expect(await isReached(page)).toBe(true);
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
  });

  test('to begin a new document in the same window', async () => {
    const page = await lens().open(`${site}/anew.html`, pageOf(term));
    await waitForMark(page, '粉煤灰');
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><p style="margin: 40px">健全失信惩戒机制</p>');
      document.close();
    });
    await openCard(lens(), page, '失信惩戒');
    expect(await isReached(page)).toBe(true);
  });

  test('to clear or replace the highlights', async () => {
    const page = await lens().open(`${site}/cleared.html`, pageOf(term));
    await waitForMark(page, '粉煤灰');
    // Until all is read and drawn.
    await soon(500);
    const clearings = [
      'CSS.highlights.clear()',
      'for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight())',
    ];
    for (const clearing of clearings) {
      await page.evaluate(clearing);
      expect(await marksOf(page)).toEqual([]);
      await until('the mark', async () => {
        // On a busy machine one move may come before the clearing has been noticed.
        await page.mouse.move(500 + Math.random() * 50, 300);
        return (await marksOf(page)).some(({ text }) => text === '粉煤灰');
      });
      // The frame that the last move asked for may be still to come.
      await soon(300);
    }
    // Never again while nothing of the page moves: two of us would fight for ever.
    await page.evaluate('CSS.highlights.clear()');
    await soon(500);
    expect(await marksOf(page)).toEqual([]);
  });

  test('to put its own functions in the place of the browser’s', async () => {
    const page = await lens().open(
      `${site}/replaced.html`,
      first(`const stolen = [];
        const lie = (object, name, value) => Object.defineProperty(object, name, { configurable: true, value(...args) { stolen.push(name); return value } });
        lie(Element.prototype, 'attachShadow', document.createElement('div').attachShadow({ mode: 'open' }));
        lie(Element.prototype, 'getBoundingClientRect', new DOMRect(0, 0, 0, 0));
        lie(Range.prototype, 'getClientRects', []);
        lie(HTMLElement.prototype, 'showPopover');
        lie(Document.prototype, 'caretPositionFromPoint', null);
        lie(Node.prototype, 'appendChild'); lie(Element.prototype, 'append');
        lie(window, 'MutationObserver'); lie(window, 'requestAnimationFrame', 1);
        lie(window, 'setTimeout', 1); lie(window, 'getComputedStyle', {});
        lie(Event.prototype, 'stopPropagation'); lie(Map.prototype, 'get'); lie(Array.prototype, 'map', []);
        window.stolen = stolen`),
    );
    // The page's own tools are of no use to the test either, so the term is found by its place.
    await page.bringToFront();
    await soon(1500);
    await page.mouse.move(600, 400);
    await page.mouse.move(125, 50, { steps: 4 });
    const seen = await until('the card', async () =>
      page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        return (
          host !== document.body && host !== null && document.elementFromPoint(200, 200) === host
        );
      }),
    );
    expect(seen).toBe(true);
    expect(await page.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
  });

  test('to hear what is done on the card', async () => {
    const page = await lens().open(
      `${site}/ears.html`,
      first(`window.heard = []; for (const type of ['pointermove', 'mousemove', 'mouseover', 'pointerdown', 'mousedown', 'click', 'keydown',
        'keyup', 'wheel', 'copy', 'focusin', 'contextmenu', 'selectstart'])
        for (const target of [window, document, document.documentElement])
          target.addEventListener(type, (event) => { if (event.target.localName === 'div') heard.push(type) })`),
    );
    const { card } = await pinCard(lens(), page);
    const [x, y] = [card.box.left + 60, card.box.top + 60];
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 20, { steps: 3 });
    await page.mouse.up();
    await page.mouse.wheel({ deltaY: 40 });
    await page.keyboard.press('c');
    expect(await page.evaluate('heard')).toEqual([]);
  });

  test('to press our buttons, where the browser hands it nodes of the card', async () => {
    const page = await lens().open(`${site}/selection.html`, pageOf(term));
    const { card } = await pinCard(lens(), page);
    const before = (await lens().browser.pages()).length;
    const y = card.box.top + 26;
    await page.mouse.move(card.box.left + 20, y);
    await page.mouse.down();
    await page.mouse.move(card.box.left + 180, y + 60, { steps: 5 });
    await page.mouse.up();
    const buttons = await page.evaluate(() => {
      const { anchorNode } = document.getSelection() ?? {};
      const root = anchorNode?.getRootNode();
      if (!(root instanceof ShadowRoot)) return 0;
      const found = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
      for (const one of found) {
        one.click();
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
      }
      return found.length;
    });
    // Firefox does hand them out, by selected text and by more.
    expect(lens().name === 'chromium' ? buttons : 0).toBe(0);
    await soon(500);
    // Nothing was closed, and nothing opened.
    expect((await cardOf(lens(), page))?.text).toContain('粉煤灰');
    expect((await lens().browser.pages()).length).toBe(before);
  });

  test('to find who we are', async () => {
    const page = await lens().open(`${site}/who.html`, samplePage());
    await openCard(lens(), page, '失信惩戒');
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return {
        markup: host?.outerHTML,
        names: [...(CSS.highlights as unknown as Map<string, unknown>).keys()].join(' '),
        sheets: [...document.styleSheets].length,
        globals: Object.keys(window).filter((name) => /lens|^ears|desk|lookUp/iu.test(name)),
        resources: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('extension')),
        open: host?.shadowRoot,
      };
    });
    const sheets = await page.evaluate(
      async () =>
        new DOMParser()
          .parseFromString(await (await fetch(location.href)).text(), 'text/html')
          .querySelectorAll('style').length,
    );
    expect(seen).toMatchObject({
      markup: '<div popover="manual"></div>',
      globals: [],
      resources: [],
      open: null,
      sheets,
    });
    expect(seen.names).not.toMatch(/lens|policy|extension/iu);
  });
});
