import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { openCard } from './harness/card.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { popupBeside, shows } from './harness/popup.ts';
import { openSettings, press } from './harness/settings.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';
/** Of 80 characters each: five pieces, of which more than three are far, and fewer marks than are drawn at once. */
const lines = 1_900;
/** A term a line, and one that only the last line has. */
const page = pageOf(
  `${`<p>综合利用粉煤灰，${'其他的话'.repeat(18)}</p>`.repeat(lines)}<p id="last">煤矸石</p><p>储运<b>大</b>豆</p>`,
);

const marked = async (at: Page): Promise<number> => (await marksOf(at)).length;
const untilMarked = (at: Page, wanted: (marks: number) => boolean): Promise<number> =>
  until('the marks', async () => {
    const marks = await marked(at);
    return wanted(marks) && marks;
  });

eachBrowser('long pages', (lens) => {
  test('only what is at the head is marked at first; the rest as one comes near, however one comes there', async () => {
    const at = await lens().open(`${site}/long.html`, page);
    await waitForMark(at, '粉煤灰');
    const first = await untilMarked(at, (marks) => marks >= 400);
    expect(first).toBeLessThan(lines);
    await at.evaluate(() => document.getElementById('last')?.scrollIntoView());
    await waitForMark(at, '煤矸石');
    const { card } = await openCard(lens(), at, '煤矸石');
    expect(card.text).toContain('煤矸石');
  });

  test('one that is not that long is marked whole, and nobody need come near', async () => {
    const shorter = pageOf('<p>综合利用粉煤灰</p>'.repeat(3_000));
    const at = await lens().open(`${site}/shorter.html`, shorter);
    await untilMarked(at, (marks) => marks === 3_000);
    // Text that changes before anybody asked for its mark loses it; the others go on.
    await at.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = '改为煤矸石';
    });
    await waitForMark(at, '煤矸石');
    expect(await marked(at)).toBe(3_000);
    const { card } = await openCard(lens(), at, '煤矸石');
    expect(card.text).toContain('煤矸石');
  });

  test('what is below comes up without scrolling, and is marked', async () => {
    const at = await lens().open(`${site}/folding.html`, page);
    await untilMarked(at, (marks) => marks >= 400);
    await at.evaluate(() => {
      // No node changes, and nobody scrolls.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p { line-height: 1px; height: 0.5px; margin: 0 }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await waitForMark(at, '煤矸石')).toContain('粉煤灰');
  });

  test('a page that changes has all of them, in one place each', async () => {
    const at = await lens().open(`${site}/long-changing.html`, page);
    await untilMarked(at, (marks) => marks >= 400);
    await at.evaluate(() => {
      const last = document.getElementById('last');
      if (last) last.textContent = '粉煤灰和煤矸石';
    });
    await untilMarked(at, (marks) => marks === lines + 3);
    expect(await marked(at)).toBe(lines + 3);
  });

  test('the popup counts and lists all of them', async () => {
    const at = await lens().open(`${site}/long-list.html`, page);
    await untilMarked(at, (marks) => marks >= 400);
    const popup = await popupBeside(lens(), at);
    await shows(popup, `${lines + 2}`);
    expect(await marked(at)).toBe(lines + 2);
  });

  test('where terms are marked once a section, all are looked at before', async () => {
    const settings = await openSettings(lens());
    await press(settings, '每节只标首次');
    const at = await lens().open(`${site}/long-sections.html`, page);
    await waitForMark(at, '煤矸石');
    expect(await marked(at)).toBeLessThan(lines / 4);
    await press(settings, '每次都标');
    await at.bringToFront();
    await untilMarked(at, (marks) => marks === lines + 2);
  });
});
