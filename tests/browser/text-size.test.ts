import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { expectInside } from './harness/expect-card.ts';
import { overlap } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { openSettings } from './harness/settings.ts';

const site = 'http://www.gov.cn';

/** The text size of the browser’s settings; no driver of Firefox sets it while that runs. */
const setTextSize = async (page: Page, standard: number): Promise<void> => {
  const session = await page.createCDPSession();
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
};

// Run in the page: they may use nothing from outside.
const sizesOf = (root: ShadowRoot): string[] =>
  ['h2', '.entry', '.chip'].map((one) => {
    const element = root.querySelector(one);
    return element ? getComputedStyle(element).fontSize : '';
  });
const widthOf = (root: ShadowRoot): number =>
  root.querySelector('.card')?.getBoundingClientRect().width ?? 0;

/** What has words that are cut off or stand out of the card, where nothing scrolls to them. */
const lostIn = (root: ShadowRoot): string[] => {
  const card = root.querySelector('.card');
  if (!card) return ['no card'];
  const { left, right } = card.getBoundingClientRect();
  return Array.from(card.querySelectorAll<HTMLElement>('*'))
    .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
    .filter((one) => {
      const box = one.getBoundingClientRect();
      const isOut = box.left < left - 1 || box.right > right + 1;
      const isCut =
        one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible';
      return isOut || isCut;
    })
    .map((one) => one.outerHTML.slice(0, 120));
};

eachBrowser('text of another size', (lens) => {
  const isSet = (): boolean => lens().name === 'chromium';
  const ask = (page: Page, question: (root: ShadowRoot) => unknown): Promise<unknown> =>
    lens().onShadowRoot(page, question.toString(), null);

  test('the card does not follow the page’s root', async () => {
    const page = await lens().open(
      `${site}/root.html`,
      pageOf('<style>html { font-size: 40px }</style><p>综合利用粉煤灰</p>'),
    );
    await openCard(lens(), page, '粉煤灰');
    expect(await ask(page, sizesOf)).toEqual(['18px', '14px', '12px']);
    expect(await ask(page, widthOf)).toBeCloseTo(420, 0);
  });

  test('the card follows what the reader has set', async ({ skip }) => {
    skip(!isSet(), 'only Chromium’s protocol sets the text size');
    const page = await lens().open(
      `${site}/set.html`,
      pageOf('<style>html { font-size: 62.5% }</style><p>综合利用粉煤灰</p>'),
    );
    await setTextSize(page, 24);
    await openCard(lens(), page, '粉煤灰');
    expect(await ask(page, sizesOf)).toEqual(['27px', '21px', '18px']);
    expect(await ask(page, widthOf)).toBeCloseTo(630, 0);
  });

  test.for(['失信惩戒', '粉煤灰', '专利代理机构', '小额贷款金融服务'])(
    'at twice the size in a window 320 px wide nothing of the card of %s is lost',
    async (term, { skip }) => {
      skip(!isSet(), 'only Chromium’s protocol sets the text size');
      const page = await lens().open(`${site}/large.html`, pageOf(`<p>综合利用${term}</p>`));
      await page.setViewport({ width: 320, height: 640 });
      await setTextSize(page, 32);
      const { mark, card } = await openCard(lens(), page, term);
      expect(overlap(card.box, mark)).toBe(false);
      expectInside(card, 320, 640);
      await ask(page, (root) => {
        for (const one of root.querySelectorAll('details')) one.open = true;
      });
      expect(await ask(page, lostIn)).toEqual([]);
    },
  );

  test('at twice the size in a window 320 px wide the settings page does not scroll sideways', async ({
    skip,
  }) => {
    skip(!isSet(), 'only Chromium’s protocol sets the text size');
    const own = await openSettings(lens());
    await own.setViewport({ width: 320, height: 640 });
    await setTextSize(own, 32);
    const sizes = await own.evaluate(() => ({
      h1: getComputedStyle(document.querySelector('h1') ?? document.body).fontSize,
      over: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(sizes.h1).toBe('44px');
    expect(sizes.over).toBeLessThanOrEqual(0);
  });
});
