import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { until, type Lens } from './harness/lens.ts';
import { pageOf } from './harness/pages.ts';

/** WCAG 2.2 AA and below, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, as `rule: element`. */
const violations = async (page: Page, within: 'document' | 'card'): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (tags, within) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const at = within === 'card' ? document.documentElement.lastElementChild : document;
      if (!at) throw new Error('There is no card.');
      const found = await here.run(at, {
        runOnly: [...tags],
        resultTypes: ['violations', 'passes'],
      });
      // Else nothing was looked at.
      const looked = within === 'card' ? 'button-name' : 'color-contrast';
      if (!found.passes.some(({ id }) => id === looked)) throw new Error('axe saw nothing.');
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
    },
    tags,
    within,
  );
};

// Run in the page, on the card's shadow root: axe looks into open roots alone.
const openUp = (root: ShadowRoot): void => {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
};
const unfold = (root: ShadowRoot): number => {
  const folded = root.querySelectorAll('details');
  for (const one of folded) one.open = true;
  return folded.length;
};

// axe cannot tell what is behind the letters of a closed root, so a copy is looked at as well.
const copyOf = (root: ShadowRoot): string => {
  const css = root.querySelector('style')?.textContent ?? '';
  const card = root.firstElementChild?.outerHTML ?? '';
  return `<!doctype html><html lang="zh-CN"><title>卡片</title><style>${css}</style><main><h1>卡片</h1>${card}</main></html>`;
};

const schemes = (lens: Lens): ('light' | 'dark')[] =>
  // Firefox has no such emulation over WebDriver BiDi, and is light by itself.
  lens.name === 'chromium' ? ['light', 'dark'] : ['light'];

const inScheme = async (lens: Lens, page: Page, scheme: 'light' | 'dark'): Promise<void> => {
  if (lens.name === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
};

eachBrowser('accessibility', (lens) => {
  test.for([
    ['失信惩戒', '失信惩戒'],
    ['小额贷款金融服务', '小额贷款金融服务'],
    ['《中华人民共和国能源法》', '中华人民共和国能源法'],
    ['《西部地区鼓励类产业目录（2020 年本）》', '西部地区鼓励类产业目录（2020 年本）'],
  ] as const)('of the card of %s', async ([words, term]) => {
    for (const scheme of schemes(lens())) {
      const page = await lens().open('http://www.gov.cn/axe.html', pageOf(`<p>${words}</p>`));
      await inScheme(lens(), page, scheme);
      await openCard(lens(), page, term);
      await clickInCard(lens(), page, '更多操作');
      await lens().onShadowRoot(page, unfold.toString(), null);
      await lens().onShadowRoot(page, openUp.toString(), null);
      expect(await violations(page, 'card')).toEqual([]);
      await page.setContent(String(await lens().onShadowRoot(page, copyOf.toString(), null)));
      expect(await violations(page, 'document')).toEqual([]);
      await page.close();
    }
  });

  test('of the popup: empty, with results, with a card', async () => {
    for (const scheme of schemes(lens())) {
      const popup = await lens().openOwn('popup.html');
      await inScheme(lens(), popup, scheme);
      await until('the popup', () =>
        popup.evaluate(() => document.querySelector('input') !== null),
      );
      expect(await violations(popup, 'document')).toEqual([]);
      await popup.keyboard.type('粉煤灰');
      await until('results', () =>
        popup.evaluate(() => document.querySelectorAll('[role=option]').length > 1),
      );
      expect(await violations(popup, 'document')).toEqual([]);
      await popup.keyboard.press('Enter');
      await until('the card with its links', () =>
        popup.evaluate(() => document.querySelector('.card [role=link]') !== null),
      );
      expect(await violations(popup, 'document')).toEqual([]);
      await popup.close();
    }
  });

  test('of the reader', async () => {
    for (const scheme of schemes(lens())) {
      for (const place of ['machinery-2024-11:480', 'statements:674', 'consulting-2022:716']) {
        const reader = await lens().openOwn(`reader.html#${place}`);
        await inScheme(lens(), reader, scheme);
        await until('the text', () =>
          reader.evaluate(() => document.querySelector('.clause, table') !== null),
        );
        expect(await violations(reader, 'document')).toEqual([]);
        await reader.close();
      }
    }
  });
});
