import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickInCard, openCard } from '../browser/harness/card.ts';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { waitForMark } from '../browser/harness/marks.ts';
import { samplePage } from '../browser/harness/pages.ts';
import { popupToType } from '../browser/harness/popup.ts';
import type { BrowserName } from '../setup/browsers.ts';
import { sampleAddress } from './window.ts';
import { until } from '../browser/harness/wait.ts';

const folder = '.output/demo';
const term = '失信惩戒';
const query = '粉煤灰';

type Scheme = 'light' | 'dark';

const save = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const inScheme = async (lens: Lens, page: Page, scheme: Scheme): Promise<Page> => {
  // Firefox has no such emulation over WebDriver BiDi, and is light by itself.
  if (lens.name === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return page;
};

const pictureScheme = async (lens: Lens, scheme: Scheme): Promise<string> => {
  const page = await inScheme(lens, await lens.open(sampleAddress, samplePage()), scheme);
  await waitForMark(page, term);
  await save(page, `page-${scheme}`);
  const { card } = await openCard(lens, page, term);
  await save(page, `card-${scheme}`);
  await clickInCard(lens, page, '打开原文');
  const reader = await lens.tab((address) => address.includes('/reader.html#'));
  await inScheme(lens, reader, scheme);
  await until('the reader', () => reader.evaluate(() => document.body.innerText.includes('失信')));
  await save(reader, `reader-${scheme}`);
  await reader.close();
  const popup = await inScheme(lens, await popupToType(lens), scheme);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.keyboard.type(query);
  // A popup is no tab: the page stays the active one, and the popup tells of it.
  await page.bringToFront();
  await until('results', () =>
    popup.evaluate(() => /共 \d+ 条[^]*共 \d+ 处/u.test(document.body.innerText)),
  );
  // Chromium draws only the tab in front.
  await popup.bringToFront();
  await save(popup, `popup-${scheme}`);
  await popup.close();
  await page.close();
  return card.text;
};

/** Shows the extension without a window: prints what it found, and saves pictures. */
export const picture = async (name: BrowserName): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const lens = await startLens(name);
  try {
    const page = await lens.open(sampleAddress, samplePage());
    const terms = await waitForMark(page, term);
    console.log(`\n演示网页上标出的术语 (terms marked)：${terms.length} 个\n${terms.join('、')}`);
    await page.close();
    const text = await pictureScheme(lens, 'light');
    if (name === 'chromium') await pictureScheme(lens, 'dark');
    console.log(`\n“${term}”的卡片 (its card)：\n${text}`);
    console.log(`\n没有显示器，截图已存入 (no display; pictures are in) ${folder}/`);
  } finally {
    await lens.close();
  }
};
