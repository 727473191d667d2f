import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { samplePage } from './harness/pages.ts';
import { popupToType } from './harness/popup.ts';
import { until } from './harness/wait.ts';

const options = (popup: Page): Promise<{ text: string; selected: boolean }[]> =>
  popup.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[role=option]'), (one) => ({
      text: one.innerText,
      selected: one.getAttribute('aria-selected') === 'true',
    })),
  );

const selected = async (popup: Page): Promise<number> =>
  (await options(popup)).findIndex((one) => one.selected);

const find = (popup: Page, words: string): Promise<{ text: string; selected: boolean }[]> =>
  until(`results for ${words}`, async () => {
    const found = await options(popup);
    return found.some(({ text }) => text.includes(words)) && found;
  });

/** Waits until all of the search data has answered. */
const settled = (popup: Page): Promise<true> =>
  until('the answer out of all', () =>
    popup.evaluate(
      () => document.querySelector('[role=listbox]')?.getAttribute('aria-busy') === 'false',
    ),
  );

const totalOf = async (popup: Page): Promise<number> =>
  Number(/共 (\d+) 条/u.exec(await bodyText(popup))?.[1]);

const scrollOf = (popup: Page): Promise<number> =>
  popup.evaluate(() => document.querySelector('.results')?.scrollTop ?? Number.NaN);

const bodyText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

eachBrowser('the popup', (lens) => {
  test('has the focus in its field, finds while one types, and opens a card by keys', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('粉煤灰');
    const found = await find(popup, '粉煤灰');
    expect(found[0]?.text).toContain('粉煤灰');
    expect(found.length).toBeGreaterThan(1);
    expect(await selected(popup)).toBe(0);
    await popup.keyboard.press('ArrowDown');
    expect(await selected(popup)).toBe(1);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    const card = await until('the card', () =>
      popup.evaluate(
        () => document.querySelector<HTMLElement>('[aria-label^="政策镜："]')?.innerText,
      ),
    );
    expect(card).toContain('粉煤灰');
    expect(card).toMatch(/第 ?\d+ ?(?:[–-] ?\d+ ?)?行/u);
    await popup.keyboard.press('Escape');
    expect((await find(popup, '粉煤灰')).length).toBeGreaterThanOrEqual(found.length);
  });

  test('has the focus once it is seen, where it was drawn behind another tab', async () => {
    const popup = await lens().browser.newPage({ background: true });
    await lens().goOwn(popup, `${lens().origin}/popup.html`);
    // A tab that nobody sees has no frame, in which the browser would have given the focus.
    await until('the popup', () =>
      popup.evaluate(() => document.querySelector('.page-bar') !== null),
    );
    await popup.bringToFront();
    await until('the focus', () =>
      popup.evaluate(() => document.activeElement?.tagName === 'INPUT'),
    );
    await popup.keyboard.type('粉煤灰');
    expect((await find(popup, '粉煤灰'))[0]?.text).toContain('粉煤灰');
  });

  test('shows its words in Chinese before it is drawn only in a Chinese browser', async () => {
    const popup = await lens().openOwn('popup.html');
    const opacity = await popup.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSStyleRule)
        .find(({ selectorText }) => selectorText.startsWith('.early'))
        ?.style.getPropertyValue('opacity'),
    );
    const language = await popup.evaluate('chrome.i18n.getUILanguage()');
    expect(opacity).toBe(String(language).startsWith('zh') ? '1' : '0');
    // Once it is drawn, all is seen.
    await until('the popup drawn', () => popup.evaluate(() => !document.querySelector('.early')));
  });

  test('keeps list, place and query under what was opened', async () => {
    const popup = await popupToType(lens());
    await popup.setViewport({ width: 420, height: 580 });
    await popup.keyboard.type('可行性研究报告');
    await settled(popup);
    for (let at = 0; at < 12; at++) await popup.keyboard.press('ArrowDown');
    const before = await selected(popup);
    const scrolled = await scrollOf(popup);
    expect(before).toBe(12);
    expect(scrolled).toBeGreaterThan(0);
    await popup.keyboard.press('Enter');
    await until('the passage', () =>
      popup.evaluate(() => document.querySelector('.opened .card') !== null),
    );
    await popup.keyboard.press('Escape');
    await until('the list', () =>
      popup.evaluate(() => document.activeElement?.tagName === 'INPUT'),
    );
    expect(await selected(popup)).toBe(before);
    expect(await scrollOf(popup)).toBe(scrolled);
  });

  test('shows what it understood, takes it away by a key, and keeps all that in its address', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('南沙 区块链');
    await settled(popup);
    const chips = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLElement>('.narrowed button'),
          (one) => one.innerText,
        ),
      );
    const chip = await until('the chip', async () => (await chips(popup))[0]);
    expect(chip).toContain('地区');
    expect(chip).toContain('南沙');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('Backspace');
    await until('the chip to go', async () => (await chips(popup)).length === 0);
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('南沙 区块链');
    const hash = await popup.evaluate(() => location.hash);
    expect(new URLSearchParams(hash.slice(1)).getAll('plain')).toEqual(['南沙']);
    const again = await lens().openOwn(`popup.html${hash}`);
    await settled(again);
    expect(await chips(again)).toEqual([]);
    expect(await again.evaluate(() => document.querySelector('input')?.value)).toBe('南沙 区块链');
  });

  test('narrows to a facet, with keys alone', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('失信惩戒');
    await settled(popup);
    const total = await totalOf(popup);
    const press = async (words: RegExp): Promise<void> => {
      for (let at = 0; at < 40; at++) {
        const focused = await popup.evaluate(
          () => document.activeElement instanceof HTMLElement && document.activeElement.innerText,
        );
        if (focused !== false && words.test(focused)) return popup.keyboard.press('Enter');
        await popup.keyboard.press('Tab');
      }
      throw new Error(`No Tab led to ${words}.`);
    };
    await press(/^筛选/u);
    await press(/^市场监管/u);
    await until('fewer results', async () => (await totalOf(popup)) < total);
    await settled(popup);
    const found = await options(popup);
    expect(found.length).toBeGreaterThan(0);
    await popup.keyboard.press('Escape');
    await until('an empty address', async () => popup.evaluate(() => location.hash === ''));
  });

  test('opens a clause in the reader by Control and Enter', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('第二十条 能源法');
    await settled(popup);
    expect((await options(popup))[0]?.text).toContain('第二十条');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    const reader = await lens().tab((address) => address.includes('/reader.html#'));
    expect(await reader.evaluate(() => location.hash)).toBe('#machinery-2024-11:480');
  });

  test('has two columns in a wide tab', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('失信惩戒');
    await settled(popup);
    await popup.keyboard.press('Enter');
    const card = await until('the card', () =>
      popup.evaluate(() => document.querySelector('.opened .card')?.getBoundingClientRect().left),
    );
    const list = await popup.evaluate(
      () => document.querySelector('[role=option]')?.getBoundingClientRect().right,
    );
    expect(card).toBeGreaterThanOrEqual(list ?? Number.NaN);
    expect(await selected(popup)).toBe(0);
  });

  test('finds words of the full text, and says where nothing is found', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('可行性研究报告 重新编制');
    await until('a clause or a statement', async () =>
      (await options(popup)).some(({ text }) => /条文|政策表述|目录条目/u.test(text)),
    );
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('qzxvwkqzxvwk');
    await until('the answer that there is nothing', async () =>
      (await bodyText(popup)).includes('没有找到'),
    );
    expect(await options(popup)).toEqual([]);
  });

  test('tells what the page has marked, and its switch takes the marks off and puts them back', async () => {
    const page = await lens().open('http://www.gov.cn/switch.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const marks = (await marksOf(page)).length;
    const popup = await lens().openOwn('popup.html');
    // A popup is no tab: the page stays the active one.
    await page.bringToFront();
    await until('the count', async () => (await bodyText(popup)).includes(`共 ${marks} 处`));
    const press = (): Promise<void> =>
      popup.evaluate(() => document.querySelector<HTMLElement>('input[type=checkbox]')?.click());
    await press();
    await until('the marks to go', async () => (await marksOf(page)).length === 0);
    await until('the words', async () => (await bodyText(popup)).includes('已停用'));
    await press();
    await until('the marks to come back', async () => (await marksOf(page)).length === marks);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  });
});

eachBrowser('the reader', (lens) => {
  test('says so where an address leads nowhere', async () => {
    const reader = await lens().openOwn('reader.html#nowhere:1');
    await until('the message', async () => (await bodyText(reader)).includes('未能打开原文'));
    expect(await bodyText(reader)).toContain('nowhere');
  });
});
