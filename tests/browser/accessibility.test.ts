import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { type Lens } from './harness/lens.ts';
import { pinCard } from './harness/manners.ts';
import { pageOf } from './harness/pages.ts';
import { openSettings } from './harness/settings.ts';
import { until } from './harness/wait.ts';

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
const copyOf = (root: ShadowRoot, doctype: string): string => {
  const css = root.querySelector('style')?.textContent ?? '';
  const card = root.firstElementChild?.outerHTML ?? '';
  return `${doctype}<html lang="zh-CN"><title>卡片</title><style>${css}</style><main><h1>卡片</h1>${card}</main></html>`;
};
const paperOf = (root: ShadowRoot): string =>
  getComputedStyle(root.querySelector('.card') ?? root.host).backgroundColor;

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];

/** A card follows the page, whatever the system’s scheme is. */
const inPage: Record<Scheme, string> = {
  light: '',
  dark: '<style>html { background: #101418; color: #eee; color-scheme: dark }</style>',
};
const papers: Record<Scheme, string> = { light: 'rgb(255, 255, 255)', dark: 'rgb(29, 33, 39)' };

/** The schemes of the extension’s own pages, which follow the system. */
const systemSchemes = (lens: Lens): readonly Scheme[] =>
  // Firefox has no such emulation over WebDriver BiDi, and is light by itself.
  lens.name === 'chromium' ? schemes : ['light'];

const inScheme = async (lens: Lens, page: Page, scheme: Scheme): Promise<void> => {
  if (lens.name === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
};

/** What axe finds wrong on the open card with all of it unfolded, on its page and as a copy. */
const cardViolations = async (lens: Lens, page: Page, doctype: string): Promise<string[]> => {
  await lens.onShadowRoot(page, unfold.toString(), null);
  await lens.onShadowRoot(page, openUp.toString(), null);
  const onPage = await violations(page, 'card');
  await page.setContent(String(await lens.onShadowRoot(page, copyOf.toString(), doctype)));
  return [...onPage, ...(await violations(page, 'document'))];
};

const doctype = '<!doctype html>';
const site = 'http://www.gov.cn';

eachBrowser('accessibility', (lens) => {
  test.for([
    ['失信惩戒', '失信惩戒'],
    ['小额贷款金融服务', '小额贷款金融服务'],
    ['专利代理机构', '专利代理机构'],
    ['《中华人民共和国能源法》', '中华人民共和国能源法'],
    ['《西部地区鼓励类产业目录（2020 年本）》', '西部地区鼓励类产业目录（2020 年本）'],
  ] as const)('of the card of %s', async ([words, term]) => {
    for (const scheme of schemes) {
      const page = await lens().open(
        `${site}/axe.html`,
        pageOf(`${inPage[scheme]}<p>${words}</p>`),
      );
      await openCard(lens(), page, term);
      expect(await lens().onShadowRoot(page, paperOf.toString(), null)).toBe(papers[scheme]);
      await clickInCard(lens(), page, '更多操作');
      expect(await cardViolations(lens(), page, doctype)).toEqual([]);
      await page.close();
    }
  });

  test('of a card on a page without a doctype', async () => {
    for (const scheme of schemes) {
      const page = await lens().open(`${site}/quirks.html`, {
        ...pageOf(''),
        body: `<html lang="zh-CN"><title>测试页</title>${inPage[scheme]}<p>综合利用粉煤灰</p>`,
      });
      expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
      await openCard(lens(), page, '粉煤灰');
      expect(await cardViolations(lens(), page, '')).toEqual([]);
      await page.close();
    }
  });

  test('of a pinned card', async () => {
    for (const scheme of schemes) {
      const page = await lens().open(
        `${site}/pinned.html`,
        pageOf(`${inPage[scheme]}<p>综合利用粉煤灰</p>`),
      );
      await pinCard(lens(), page);
      expect(await cardViolations(lens(), page, doctype)).toEqual([]);
      await page.close();
    }
  });

  test('of a card in English, which says so, and of which text is Chinese', async () => {
    const own = await lens().openOwn('popup.html');
    await own.evaluate("chrome.storage.sync.set({ language: 'en' })");
    try {
      const page = await lens().open(`${site}/english.html`, pageOf('<p>依法实施失信惩戒。</p>'));
      await openCard(lens(), page, '失信惩戒');
      const languages = await lens().onShadowRoot(
        page,
        ((root: ShadowRoot) =>
          ['.card', 'h2 span', 'blockquote', '.statement'].map((one) =>
            [
              root.querySelector(`${one} [lang]`)?.getAttribute('lang'),
              root.querySelector(one)?.closest('[lang]')?.getAttribute('lang'),
            ].join(),
          )).toString(),
        null,
      );
      expect(languages).toEqual(['zh-CN,en', ',zh-CN', 'zh-CN,en', 'zh-CN,en']);
      expect(await cardViolations(lens(), page, doctype)).toEqual([]);
    } finally {
      await own.evaluate("chrome.storage.sync.remove('language')");
    }
  });

  test('of the settings page, in both languages', async () => {
    for (const scheme of systemSchemes(lens()))
      for (const language of ['zh', 'en']) {
        const popup = await lens().openOwn('popup.html');
        await popup.evaluate(
          `chrome.storage.sync.set({ language: '${language}', muted: ['粉煤灰'], sitesOff: ['www.gz.gov.cn'] })`,
        );
        const own = await openSettings(lens());
        await inScheme(lens(), own, scheme);
        await until('the language', () =>
          own.evaluate((lang) => document.documentElement.lang.startsWith(lang), language),
        );
        await own.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        expect(await violations(own, 'document')).toEqual([]);
        await own.focus('.add input');
        await own.keyboard.type('example.com');
        await own.keyboard.press('Enter');
        await until('the complaint', () =>
          own.evaluate(() => document.querySelector('.complaint')?.textContent !== ''),
        );
        expect(await violations(own, 'document')).toEqual([]);
        await popup.evaluate("chrome.storage.sync.remove(['language', 'muted', 'sitesOff'])");
        await popup.close();
        await own.close();
      }
  });

  test.for([420, 1280])(
    'of the popup, %s pixels wide: empty, with results, with a card',
    async (width) => {
      for (const scheme of systemSchemes(lens())) {
        const popup = await lens().openOwn('popup.html');
        await popup.setViewport({ width, height: 580 });
        await inScheme(lens(), popup, scheme);
        await until('the popup', () =>
          popup.evaluate(() => document.querySelector('.page-bar') !== null),
        );
        expect(await violations(popup, 'document')).toEqual([]);
        await popup.keyboard.type('南沙 区块链');
        await until('results with what was understood', () =>
          popup.evaluate(
            () =>
              document.querySelectorAll('[role=option]').length > 1 &&
              document.querySelector('.narrowed') !== null,
          ),
        );
        await popup.evaluate(() => document.querySelector<HTMLElement>('.filter')?.click());
        await until('the facets', () =>
          popup.evaluate(() => document.querySelector('.facets button') !== null),
        );
        expect(await violations(popup, 'document')).toEqual([]);
        await popup.keyboard.press('Enter');
        await until('the card with its links', () =>
          popup.evaluate(() => document.querySelector('.card [role=link]') !== null),
        );
        expect(await violations(popup, 'document')).toEqual([]);
        await popup.close();
      }
    },
  );

  test('of the reader', async () => {
    for (const scheme of systemSchemes(lens())) {
      for (const place of ['machinery-2024-11:480', 'statements:674', 'consulting-2022:716']) {
        const reader = await lens().openOwn(`reader.html#${place}`);
        await inScheme(lens(), reader, scheme);
        // While parts above are to come, the headings begin within the document.
        await until('the whole text', () =>
          reader.evaluate(() => {
            const parts = [...document.querySelectorAll('.part')];
            return parts.length > 0 && parts.every((part) => part.firstChild);
          }),
        );
        // axe looks at each of 7,000 statements; the later ones are set as the first.
        await reader.evaluate(() => {
          for (const part of [...document.querySelectorAll('.part')].slice(4)) part.remove();
        });
        expect(await violations(reader, 'document')).toEqual([]);
        await reader.close();
      }
    }
  });
});
