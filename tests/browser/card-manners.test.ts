import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardGone, cardOf, clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { expectInside } from './harness/expect-card.ts';
import { type Lens } from './harness/lens.ts';
import { clickMark, countCards, middle, onlyCard, pinCard, twoTerms } from './harness/manners.ts';
import { pointAt, showMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { soon, until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

/** Presses a key and tells what has the focus in the card then: its label or words. */
const pressed = async (lens: Lens, page: Page, key: 'Tab' | 'Enter'): Promise<string> => {
  await page.keyboard.press(key);
  return (await lens.onShadowRoot(
    page,
    ((root: ShadowRoot) =>
      root.activeElement?.getAttribute('aria-label') ??
      root.activeElement?.textContent ??
      '').toString(),
    null,
  )) as string;
};

eachBrowser('manners of the card', (lens) => {
  test('waits as long as the reader wishes, then goes to the next term at once', async () => {
    const own = await lens().openOwn('popup.html');
    await own.evaluate('chrome.storage.sync.set({ restDelay: 2000 })');
    try {
      const page = await lens().open(`${site}/next.html`, twoTerms);
      await page.bringToFront();
      await pointAt(page, await showMark(page, '粉煤灰'));
      await soon(1200);
      expect(await cardOf(lens(), page)).toBeNull();
      await until('the card of 粉煤灰', () => cardOf(lens(), page));
      await pointAt(page, await showMark(page, '失信惩戒'), 2);
      const before = Date.now();
      await until('the next card', async () =>
        (await cardOf(lens(), page))?.text.includes('失信惩戒'),
      );
      expect(Date.now() - before).toBeLessThan(1200);
      expect(await countCards(page)).toBe(1);
    } finally {
      await own.evaluate("chrome.storage.sync.remove('restDelay')");
    }
  });

  test('stays while keys have moved the focus into it, and closes on Esc', async () => {
    const page = await lens().open(`${site}/focus.html`, twoTerms);
    const { card } = await openCard(lens(), page, '粉煤灰');
    await pointAt(page, card.box, 25);
    await page.mouse.click(card.box.left + 20, card.box.top + 20);
    expect(await pressed(lens(), page, 'Tab')).not.toBe('');
    await page.mouse.move(1100, 700, { steps: 4 });
    await soon(1000);
    expect(await cardOf(lens(), page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
  });

  test('stays while its text is being selected and is selected', async () => {
    const page = await lens().open(`${site}/select.html`, twoTerms);
    const { card } = await openCard(lens(), page, '粉煤灰');
    const { x } = middle(card.box);
    await page.mouse.move(card.box.left + 20, card.box.top + 26, { steps: 25 });
    await page.mouse.down();
    await page.mouse.move(x, card.box.top + 100, { steps: 5 });
    await page.mouse.move(1100, 700, { steps: 5 });
    await soon(700);
    expect(await cardOf(lens(), page)).not.toBeNull();
    await page.mouse.up();
    await page.mouse.move(1110, 710, { steps: 3 });
    await soon(700);
    expect(await cardOf(lens(), page)).not.toBeNull();
    await page.mouse.click(1100, 700);
    await cardGone(lens(), page);
  });

  test('closes when its term is scrolled away', async () => {
    const page = await lens().open(`${site}/scroll.html`, twoTerms);
    await openCard(lens(), page, '粉煤灰');
    await page.mouse.wheel({ deltaY: 300 });
    await cardGone(lens(), page);
    expect(await countCards(page)).toBe(0);
  });

  test('a click pins it: it stays on scrolling, leaving and clicks elsewhere, until Esc', async () => {
    const page = await lens().open(`${site}/pin.html`, twoTerms);
    const { card } = await pinCard(lens(), page);
    await page.mouse.move(1100, 700, { steps: 4 });
    await page.mouse.wheel({ deltaY: 100 });
    await page.mouse.click(1100, 700);
    await soon(800);
    const seen = await onlyCard(lens(), page);
    expect(seen.box).toEqual(card.box);
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
  });

  test('a click on an open card’s term pins it, one more closes it, and its button does', async () => {
    const page = await lens().open(`${site}/toggle.html`, twoTerms);
    await openCard(lens(), page, '粉煤灰');
    await pinCard(lens(), page);
    expect(await countCards(page)).toBe(1);
    await soon(600);
    await clickMark(page, '粉煤灰');
    await cardGone(lens(), page);
    await soon(600);
    await pinCard(lens(), page);
    await clickInCard(lens(), page, '关闭');
    await cardGone(lens(), page);
  });

  test('a double click, which selects the word, leaves no card', async () => {
    const page = await lens().open(`${site}/double.html`, twoTerms);
    await page.bringToFront();
    const { x, y } = middle(await showMark(page, '粉煤灰'));
    await page.mouse.move(x, y - 30);
    await page.mouse.click(x, y, { count: 2 });
    await soon(1000);
    expect(await cardOf(lens(), page)).toBeNull();
    // The browsers differ in what they take for a word.
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('煤');
  });

  test('beside a pinned card another opens; Esc closes that first', async () => {
    const page = await lens().open(`${site}/second.html`, twoTerms);
    await pinCard(lens(), page);
    await openCard(lens(), page, '失信惩戒');
    expect(await countCards(page)).toBe(2);
    expect((await cardOf(lens(), page, -2))?.text).toContain('已固定');
    await page.keyboard.press('Escape');
    await until('the open card to close', async () => (await countCards(page)) === 1);
    expect((await onlyCard(lens(), page)).text).toContain('粉煤灰');
    // The pinned one's own term opens no second card of the same.
    await pointAt(page, await showMark(page, '粉煤灰'));
    await soon(800);
    expect(await countCards(page)).toBe(1);
    // Pinning another one takes its place.
    await page.mouse.move(600, 700);
    await pinCard(lens(), page, '失信惩戒');
    expect(await countCards(page)).toBe(1);
  });

  test('a click in a link is the link’s alone', async () => {
    const page = await lens().open(
      `${site}/link.html`,
      pageOf('<p><a href="#there">粉煤灰</a></p><p style="cursor: pointer" id="p">失信惩戒</p>'),
    );
    await page.bringToFront();
    await clickMark(page, '粉煤灰');
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    await clickMark(page, '失信惩戒');
    await soon(900);
    expect(await cardOf(lens(), page)).toBeNull();
  });

  test('a pinned card is dragged by its head, within the window, and comes back inside', async () => {
    const page = await lens().open(`${site}/drag.html`, twoTerms);
    const { card } = await pinCard(lens(), page);
    const from = { x: card.box.left + 120, y: card.box.top + 20 };
    const drag = async (x: number, y: number): Promise<void> => {
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 6 });
      await page.mouse.up();
    };
    await page.mouse.move(from.x, from.y, { steps: 5 });
    await drag(from.x + 300, from.y + 90);
    const moved = (await onlyCard(lens(), page)).box;
    expect(moved.left).toBeCloseTo(card.box.left + 300, 0);
    expect(moved.top).toBeCloseTo(card.box.top + 90, 0);
    await drag(1279, 799);
    expectInside(await onlyCard(lens(), page), 1280, 800);
    await page.setViewport({ width: 600, height: 500 });
    await until('the card inside', async () => {
      const { box } = await onlyCard(lens(), page);
      return box.right <= 600 && box.bottom <= 500;
    });
    expectInside(await onlyCard(lens(), page), 600, 500);
  });

  test('the name on a pinned card can be selected: a drag there moves nothing', async () => {
    const page = await lens().open(`${site}/select-name.html`, twoTerms);
    const { card } = await pinCard(lens(), page);
    const ask = (what: string): Promise<unknown> => lens().onShadowRoot(page, what, null);
    const name = (await ask(
      '(root) => { const { left, right, top } = root.querySelector("h2 span").getBoundingClientRect(); return { left, right, top } }',
    )) as { left: number; right: number; top: number };
    await page.mouse.move(name.left + 2, name.top + 8);
    await page.mouse.down();
    await page.mouse.move(name.right - 2, name.top + 8, { steps: 5 });
    await page.mouse.up();
    expect((await onlyCard(lens(), page)).box).toEqual(card.box);
    const selected =
      '(root) => String((root.getSelection ? root.getSelection() : getSelection()) ?? "")';
    expect(await ask(selected)).toBe('粉煤灰');
  });

  test('Enter pins a card that has the focus; arrow keys on the handle move it', async () => {
    const page = await lens().open(`${site}/keys.html`, twoTerms);
    const { card } = await openCard(lens(), page, '粉煤灰');
    await pointAt(page, card.box, 25);
    await page.mouse.click(card.box.left + 20, card.box.top + 20);
    await page.keyboard.press('Enter');
    await until('the pinned card', async () =>
      (await onlyCard(lens(), page)).text.includes('已固定'),
    );
    expect(await pressed(lens(), page, 'Tab')).toContain('移动卡片');
    const { left, top } = (await onlyCard(lens(), page)).box;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const { box } = await onlyCard(lens(), page);
    expect([box.left - left, box.top - top]).toEqual([16, 32]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.move(1100, 700, { steps: 4 });
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
  });
});
