import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { commands } from '../../utils/keys.ts';
import { cardGone, cardOf, clickInCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { press, select } from './harness/keys.ts';
import { type Lens } from './harness/lens.ts';
import { marksOf, showMark, waitForMark } from './harness/marks.ts';
import { pageOf, samplePage } from './harness/pages.ts';
import { until } from './harness/wait.ts';

/** What of the extension's own interfaces is asked here. */
interface Extension {
  contextMenus: { update: (id: string, to: object) => Promise<void> };
  commands: { getAll: () => Promise<{ name: string; shortcut: string }[]> };
}

const site = 'http://www.gov.cn';

/** The search page with these words in its field, as a tab or as the toolbar's popup; `popup` where no driver sees into that. */
const searchPage = (lens: Lens, query: string): Promise<Page | 'popup'> =>
  until(`the search for ${query}`, async () => {
    // The popup is a target, but no tab; what Firefox's tabs show their targets do not tell.
    const popups = lens.browser.targets().filter((target) => target.url().includes('/popup.html'));
    const pages = await Promise.all(popups.map((target) => target.asPage()));
    for (const page of [...pages, ...(await lens.browser.pages())]) {
      const read = () => document.querySelector<HTMLInputElement>('[role=combobox]')?.value;
      if ((await page.evaluate(read).catch(() => undefined)) === query) return page;
    }
    const address = await lens.popupAddress();
    return address.endsWith(`#q=${encodeURIComponent(query)}`) && 'popup';
  });

eachBrowser('looking up selected text', (lens) => {
  const chooseMenu = (selectionText: string): Promise<void> =>
    lens().chooseMenu({ menuItemId: 'look-up', selectionText, frameId: 0 });

  const shown = (page: Page, words: string) =>
    until(`a card with ${words}`, async () => {
      const card = await cardOf(lens(), page);
      return card?.text.includes(words) ? card : null;
    });

  test('the browser has the menu’s item, and a key for every command', async () => {
    const own = await lens().openOwn('popup.html');
    const seen = await until('the item', () =>
      own.evaluate(async () => {
        const { contextMenus, commands } = (globalThis as unknown as { chrome: Extension }).chrome;
        // Fails while there is no such item.
        const isThere = await contextMenus.update('look-up', {}).then(
          () => true,
          () => false,
        );
        if (!isThere) return null;
        const all = await commands.getAll();
        return all.map(({ name, shortcut }) => `${name}: ${shortcut.replace(' Arrow', '')}`);
      }),
    );
    const wanted = Object.entries(commands).map(([name, { suggested }]) => `${name}: ${suggested}`);
    expect(seen.toSorted()).toEqual(wanted.toSorted());
  });

  test('on a government page: the card stands at the selection and offers its other terms', async () => {
    const page = await lens().open(`${site}/select.html`, samplePage());
    await page.bringToFront();
    await waitForMark(page, '失信惩戒');
    const mark = await showMark(page, '失信惩戒');
    await page.mouse.click(mark.left - 4, mark.bottom - 4, { count: 3 });
    await press(lens(), 'look-up');
    const { text } = await shown(page, '失信惩戒');
    expect(text).toContain('选中的文字里有');
    await until('the card beside the selection', async () => {
      const box = (await cardOf(lens(), page))?.box;
      return box !== undefined && (box.top >= mark.bottom || box.bottom <= mark.top);
    });
    await clickInCard(lens(), page, '守信激励');
    await until('the other card', async () =>
      /\n守信激励\n/u.test((await cardOf(lens(), page))?.text.split('检索全部文字')[1] ?? ''),
    );
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
    expect((await marksOf(page)).length).toBeGreaterThan(5);
  });

  describe.each([`${site}/none.html`, 'http://www.example.org/none.html'])('at %s', (address) => {
    test('text without a term is searched for', async () => {
      const page = await lens().open(address, pageOf('<p id="p">可行性研究报告重新编制</p>'));
      await page.bringToFront();
      await chooseMenu('重新编制报告');
      const search = await searchPage(lens(), '重新编制报告');
      const count = () => document.querySelectorAll('[role=option]').length;
      const found =
        search === 'popup' || (await until('results', () => search.evaluate(count))) > 0;
      expect(found).toBe(true);
    });
  });

  test('on any other page that the user asks on, and nothing stays there', async () => {
    const page = await lens().open(
      'http://www.example.org/page.html',
      pageOf('<p id="p">综合利用粉煤灰和煤矸石</p><input id="field" value="失信惩戒">'),
    );
    await page.bringToFront();
    await lens().allowPage(page);
    await select(page, 'p', 4, 7);
    await press(lens(), 'look-up');
    const { text, box } = await shown(page, '粉煤灰');
    expect(text).toMatch(/第 ?\d+ ?(?:[–-] ?\d+ ?)?行/u);
    expect(text).not.toContain('选中的文字里有');
    const line = await page.evaluate(() => {
      const { left, bottom } = document.getElementById('p')?.getBoundingClientRect() ?? {};
      return { left: left ?? 0, bottom: bottom ?? 0 };
    });
    expect(box.top).toBeGreaterThanOrEqual(line.bottom);
    expect(box.top).toBeLessThan(line.bottom + 20);
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
    // In a field nobody can tell where the text stands: the middle of the window.
    await page.evaluate(() => document.querySelector('input')?.select());
    await page.focus('#field');
    await press(lens(), 'look-up');
    const middle = await shown(page, '失信惩戒');
    expect(Math.abs((middle.box.left + middle.box.right) / 2 - 640)).toBeLessThan(30);
    await clickInCard(lens(), page, '关闭');
    await cardGone(lens(), page);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
    expect(await marksOf(page)).toEqual([]);
  });

  test('where nothing can be put into the page, a search', async () => {
    const page = await lens().browser.newPage();
    await lens().goOwn(page, lens().name === 'firefox' ? 'about:support' : 'chrome://version');
    await page.bringToFront();
    await chooseMenu('粉煤灰');
    const search = await searchPage(lens(), '粉煤灰');
    const address =
      search === 'popup' ? await lens().popupAddress() : await search.evaluate(() => location.href);
    expect(address).toContain('#q=');
  });
});
