import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardGone, cardOf, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { marksOf, pointAt, showMark, waitForMark } from './harness/marks.ts';
import { pageOf, samplePage } from './harness/pages.ts';
import { openSettings, press } from './harness/settings.ts';
import { until } from './harness/wait.ts';

const said = (own: Page): Promise<string> =>
  own.evaluate(() => document.querySelector<HTMLElement>('.report')?.innerText ?? '');

/** Gives the page a file, as its field for files would. */
const importText = (own: Page, text: string): Promise<void> =>
  own.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
    if (!field) throw new Error('There is no field for files.');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const fileOf = (settings: object): string =>
  JSON.stringify({ format: 'policy-lens-settings', version: 1, settings });

const styles = async (page: Page): Promise<string[]> =>
  [...new Set((await marksOf(page)).map(({ name }) => name.split('-')[0] ?? ''))].toSorted();

const restored = async (own: Page): Promise<void> => {
  await press(own, '恢复默认设置');
  await until('the defaults', async () => (await said(own)).includes('已恢复默认设置'));
};

eachBrowser('the settings page', (lens) => {
  test('changes how the marks of an open page look, at once', async () => {
    const page = await lens().open('http://www.gov.cn/style.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const before = (await marksOf(page)).length;
    const own = await openSettings(lens());
    await press(own, '底色');
    await until('tints', async () => (await styles(page)).join() === 'tint');
    expect(await said(own)).toContain('已保存');
    expect(await marksOf(page)).toHaveLength(before);
    await press(own, '每节只标首次');
    await until('fewer marks', async () => (await marksOf(page)).length < before);
    await press(own, '每次都标');
    await until('all marks', async () => (await marksOf(page)).length === before);
    await restored(own);
    await until('lines', async () => (await styles(page)).join() === 'underline');
  });

  test('shows marks while Alt is held alone, and the card that it opened stays', async () => {
    const page = await lens().open('http://www.gov.cn/held.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const box = await showMark(page, '失信惩戒');
    const own = await openSettings(lens());
    await press(own, '按住 Alt 才显示');
    await until('no marks', async () => (await marksOf(page)).length === 0);
    await page.bringToFront();
    await pointAt(page, box);
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', bubbles: true })),
    );
    await new Promise((done) => setTimeout(done, 600));
    expect(await marksOf(page)).toEqual([]);
    expect(await cardOf(lens(), page)).toBeNull();
    await page.keyboard.down('Alt');
    await waitForMark(page, '失信惩戒');
    await until('the card', () => cardOf(lens(), page));
    await page.keyboard.up('Alt');
    await until('no marks', async () => (await marksOf(page)).length === 0);
    await pointAt(page, { ...box, left: box.left + 4 });
    await new Promise((done) => setTimeout(done, 500));
    expect((await cardOf(lens(), page))?.text).toContain('失信惩戒');
    await page.mouse.move(2, 2, { steps: 3 });
    await cardGone(lens(), page);
    await restored(own);
  });

  test('mutes terms that a file brings, and marks them again', async () => {
    const page = await lens().open('http://www.gov.cn/muted.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const all = (await marksOf(page)).length;
    const own = await openSettings(lens());
    await importText(own, fileOf({ muted: ['失信惩戒'] }));
    await until('the mark to go', async () =>
      (await marksOf(page)).every(({ text }) => text !== '失信惩戒'),
    );
    expect((await marksOf(page)).length).toBeGreaterThan(0);
    const later = await lens().open('http://www.gov.cn/later.html', samplePage());
    await until('marks', async () => (await marksOf(later)).length > 0);
    await new Promise((done) => setTimeout(done, 500));
    expect((await marksOf(later)).every(({ text }) => text !== '失信惩戒')).toBe(true);
    await press(own, '恢复标注');
    await until('all marks', async () => (await marksOf(page)).length === all);
    await press(own, '撤销');
    await until('the mark to go', async () => (await marksOf(page)).length < all);
    await restored(own);
  });

  test('switches a site off by its address, and on again', async () => {
    const page = await lens().open('http://www.gz.gov.cn/site.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const own = await openSettings(lens());
    await own.focus('.add input');
    await own.keyboard.type('http://www.gz.gov.cn/site.html');
    await own.keyboard.press('Enter');
    await until('no marks', async () => (await marksOf(page)).length === 0);
    expect(await own.evaluate(() => document.body.innerText)).toContain('www.gz.gov.cn');
    await press(own, '在此网站标注');
    // A page that is hidden is not read.
    await page.bringToFront();
    await waitForMark(page, '失信惩戒');
    await restored(own);
  });

  test('sets how long the pointer rests before a card opens', async () => {
    const page = await lens().open(
      'http://www.gov.cn/delay.html',
      pageOf('<p style="margin: 120px">关于失信惩戒的说明</p>'),
    );
    await waitForMark(page, '失信惩戒');
    // The card's script is there from now on.
    await openCard(lens(), page, '失信惩戒');
    const own = await openSettings(lens());
    await press(own, '0.8 秒');
    await until('the word', async () => (await said(own)).includes('已保存'));
    await page.bringToFront();
    await page.mouse.move(2, 2, { steps: 3 });
    await cardGone(lens(), page);
    const box = await showMark(page, '失信惩戒');
    await pointAt(page, box);
    const start = Date.now();
    await until('the card', () => cardOf(lens(), page));
    expect(Date.now() - start).toBeGreaterThan(600);
    await restored(own);
  });

  test('speaks English on its own pages and on the card, and leaves policy text alone', async () => {
    const page = await lens().open('http://www.gov.cn/english.html', samplePage());
    await waitForMark(page, '失信惩戒');
    const own = await openSettings(lens());
    const popup = await lens().openOwn('popup.html');
    await press(own, 'English');
    await until('English', async () => (await own.title()) === 'Policy Lens settings');
    expect(await own.evaluate(() => document.documentElement.lang)).toBe('en');
    await until('English', () =>
      popup.evaluate(() => document.body.innerText.includes('Settings')),
    );
    const { card } = await openCard(lens(), page, '失信惩戒');
    expect(card.text).toContain('Defined');
    expect(card.text).not.toContain('有界定');
    await press(own, 'Restore defaults');
    await until('Chinese', async () => (await own.title()) === '政策镜设置');
  });

  test('exports what is set, takes it back elsewhere, and refuses a bad file whole', async () => {
    const own = await openSettings(lens());
    await importText(own, fileOf({ sitesOff: ['a.gov.cn'], muted: ['粉煤灰'], restDelay: 400 }));
    await until('the word', async () => (await said(own)).includes('已导入'));
    const text = await own.evaluate(async () => {
      const caught = new Promise<Blob>((found) => {
        URL.createObjectURL = (blob) => {
          found(blob as Blob);
          return '#';
        };
      });
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((one) => one.textContent === '导出到文件')?.click();
      return (await caught).text();
    });
    await restored(own);
    await importText(own, text);
    await until('the list', () =>
      own.evaluate(() => document.querySelector('.names')?.textContent?.includes('a.gov.cn')),
    );
    await importText(own, fileOf({ muted: ['数字经济'], markStyle: 'rainbow', restDelay: 'soon' }));
    await until('the refusal', async () => (await said(own)).includes('没有导入'));
    expect(await said(own)).toContain('“标注样式”不能是 "rainbow"。');
    const body = await own.evaluate(() => document.body.innerText);
    expect(body).toContain('粉煤灰');
    expect(body).not.toContain('数字经济');
    await restored(own);
  });

  test('is a press away from the popup, and names the keys as the browser has them', async () => {
    const popup = await lens().openOwn('popup.html');
    await until('the button', () => popup.evaluate(() => document.body.innerText.includes('设置')));
    await press(popup, '设置');
    const own = await lens().tab((address) => address.includes('/options.html'));
    const keys = await until('the keys', () =>
      own.evaluate(() => document.querySelector<HTMLElement>('.keys')?.innerText),
    );
    expect(keys).toContain('查选中的文字');
    expect(keys).toContain('Alt+Shift+↓');
    expect(keys).not.toMatch(/Down|Up|Arrow|箭头/u);
    const width = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});
