import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { until } from './harness/lens.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { samplePage } from './harness/pages.ts';

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

const bodyText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

eachBrowser('the popup', (lens) => {
  test('has the focus in its field, finds while one types, and opens a card by keys', async () => {
    const popup = await lens().openOwn('popup.html');
    await until('the focus', () =>
      popup.evaluate(() => document.activeElement?.tagName === 'INPUT'),
    );
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

  test('finds words of the full text, and says where nothing is found', async () => {
    const popup = await lens().openOwn('popup.html');
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
  test('shows the line that its address names, and the document around it', async () => {
    const lines = readFileSync('data/sources/consulting-2022.txt', 'utf8').split('\n');
    // A line well inside a long document, with enough text to be no page's header.
    const words = /\p{Script=Han}{8,}/u;
    const line =
      lines.findIndex((text, at) => at > 5000 && text.length > 30 && words.test(text)) + 1;
    const reader = await lens().openOwn(`reader.html#consulting-2022:${line}`);
    const shown = await until('the line', () =>
      reader.evaluate(() => {
        const line = document.querySelector<HTMLElement>('[aria-current]');
        const box = line?.getBoundingClientRect();
        return box && { text: line?.innerText ?? '', top: box.top, bottom: box.bottom };
      }),
    );
    expect(shown.text).toContain(words.exec(lines[line - 1] ?? '')?.[0]);
    const height = await reader.evaluate(() => innerHeight);
    expect(shown.top).toBeLessThan(height);
    expect(shown.bottom).toBeGreaterThan(0);
    expect(await reader.title()).not.toBe('');
  });

  test('says so where an address leads nowhere', async () => {
    const reader = await lens().openOwn('reader.html#nowhere:1');
    await until('the message', async () => (await bodyText(reader)).includes('未能打开原文'));
    expect(await bodyText(reader)).toContain('nowhere');
  });
});
