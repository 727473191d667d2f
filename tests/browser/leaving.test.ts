import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import type { Lens } from './harness/lens.ts';
import { waitForMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';
/** Firefox keeps no page for the way back that is not to be stored. */
const kept = { 'cache-control': 'max-age=60' };

/** Opens a page with a mark. */
const openMarked = async (lens: Lens, name: string): Promise<Page> => {
  lens.serve(`${site}/next.html`, pageOf('<p>下一页</p>'));
  const page = await lens.open(`${site}/${name}.html`, pageOf('<p>综合利用粉煤灰</p>', kept));
  await waitForMark(page, '粉煤灰');
  return page;
};

/**
 * Writes a paragraph and goes on to another page when changes have been gathered and asked about, but a background that
 * must start can hardly have answered.
 */
const writeAndLeave = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = '健全失信惩戒机制';
    document.body.append(paragraph);
    setTimeout(() => location.assign('/next.html'), 170);
  });
  await until('the next page', () =>
    page.evaluate(() => document.body?.textContent === '下一页').catch(() => false),
  );
};

/** Comes back to the page as it was left. */
const comeBack = async (page: Page): Promise<void> => {
  await page.evaluate(() => history.back());
  await until('the page that was left', () =>
    page.evaluate(() => document.querySelectorAll('p').length > 1).catch(() => false),
  );
};

eachBrowser(
  'a page that was left',
  (lens) => {
    test('is marked when one comes back, though it was left before that', async () => {
      const page = await openMarked(lens(), 'early');
      await lens().stopBackground();
      await writeAndLeave(page);
      await comeBack(page);
      expect(await waitForMark(page, '失信惩戒')).toContain('粉煤灰');
      await openCard(lens(), page, '失信惩戒');
    });

    test('keeps its marks, which open cards', async () => {
      const page = await openMarked(lens(), 'kept');
      await writeAndLeave(page);
      await comeBack(page);
      expect(await waitForMark(page, '粉煤灰')).toContain('粉煤灰');
      await openCard(lens(), page, '粉煤灰');
    });
  },
  { keepsPages: true },
);
