import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import type { Lens } from './harness/lens.ts';
import { pageOf } from './harness/pages.ts';

interface Colours {
  paper: string;
  ink: string;
  entry: string;
  entrySize: string;
}

// Runs in the page: it may use nothing from outside.
const readColours = (root: ShadowRoot): Colours | null => {
  const card = root.querySelector('.card');
  const cell = root.querySelector('td .entry, td:nth-child(2)');
  if (!card || !cell) return null;
  const { backgroundColor, color } = getComputedStyle(card);
  const entry = getComputedStyle(cell);
  return { paper: backgroundColor, ink: color, entry: entry.color, entrySize: entry.fontSize };
};

const coloursOn = async (lens: Lens, page: Page): Promise<Colours> => {
  await openCard(lens, page, '粉煤灰');
  const colours = (await lens.onShadowRoot(page, readColours.toString(), null)) as Colours | null;
  if (!colours) throw new Error('The card has no table.');
  return colours;
};

const light = 'rgb(255, 255, 255)';
const dark = 'rgb(29, 33, 39)';

eachBrowser('the card’s scheme', (lens) => {
  test.for([
    ['a page that says nothing', '', light],
    ['a page with a dark background', 'body { background: #101418; color: #eee }', dark],
    ['a term in a dark box', 'p { background: rgb(0 0 0 / 80%); color: #eee }', dark],
    [
      'a term in a light box of a dark page',
      'body { background: #000 } p { background: #fff }',
      light,
    ],
    ['a page that is dark by its scheme', 'html { color-scheme: dark }', dark],
  ] as const)('is that of %s', async ([, css, paper]) => {
    const page = await lens().open(
      'http://www.gov.cn/scheme.html',
      pageOf(`<style>${css}</style><p>综合利用粉煤灰</p>`),
    );
    expect((await coloursOn(lens(), page)).paper).toBe(paper);
  });

  test('holds for tables on a page without a doctype', async () => {
    const page = await lens().open('http://www.gov.cn/quirks.html', {
      ...pageOf(''),
      body: '<style>body { background: #101418; font-size: 30px }</style><p>综合利用粉煤灰</p>',
    });
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    const { ink, entry, entrySize } = await coloursOn(lens(), page);
    expect(entry).toBe(ink);
    expect(Number.parseFloat(entrySize)).toBeLessThan(20);
  });
});
