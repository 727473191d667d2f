import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { foldTerm } from '../../utils/matcher/fold.ts';
import { cardOf } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { marksOf, pointAt, showMark, waitForMark } from './harness/marks.ts';
import { hasRealPages, pageOf, realPage } from './harness/pages.ts';
import { openSettings, press } from './harness/settings.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

const sections = pageOf(
  ['甲', '乙', '丙']
    .map((title) => `<h2>${title}</h2><p>综合利用粉煤灰</p><p>推广粉煤灰砖，储运粉煤灰</p>`)
    .join(''),
);

const count = async (page: Page, term: string): Promise<number> =>
  (await marksOf(page)).filter(({ text }) => text === term).length;

const untilMarked = (page: Page, wanted: number): Promise<boolean> =>
  until(`${wanted} marks`, async () => (await count(page, '粉煤灰')) === wanted);

/** The names and variants of all terms that ship, folded. */
const shippedNames = (): Set<string> => {
  const folder = '.output/corpus/terms';
  const rows = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
        name: string;
        variants: string[];
      }[],
  );
  return new Set(rows.flatMap(({ name, variants }) => [name, ...variants].map(foldTerm)));
};

/** Pages that their own scripts, which do not run here, would show. */
const showBody = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.style.visibility = 'visible';
  });

/** Marks whose number has not changed for a second. */
const settled = async (page: Page): Promise<void> => {
  let last = -1;
  let since = Date.now();
  await until('marks that stay', async () => {
    const now = (await marksOf(page)).length;
    if (now !== last) since = Date.now();
    last = now;
    return now > 0 && Date.now() - since > 1_000;
  });
};

eachBrowser('which marks', (lens) => {
  test('a repeated term is marked as the settings page has it, on open pages at once', async () => {
    const page = await lens().open(`${site}/sections.html`, sections);
    await untilMarked(page, 9);
    const settings = await openSettings(lens());
    await press(settings, '每节只标首次');
    await page.bringToFront();
    await untilMarked(page, 3);
    // The choice outlives the background.
    await lens().stopBackground();
    const later = await lens().open(`${site}/sections-later.html`, sections);
    await untilMarked(later, 3);
    await settings.bringToFront();
    await press(settings, '每次都标');
    await later.bringToFront();
    await untilMarked(later, 9);
    await page.bringToFront();
    await untilMarked(page, 9);
    expect(await count(page, '粉煤灰')).toBe(9);
  });

  test('no mark in text that is not shown; it is marked when it comes into view', async () => {
    const hidden = [
      'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
      'position:absolute;clip-path:inset(50%)',
      'position:absolute;left:-9999px',
      'opacity:0',
      'visibility:hidden',
      'display:none',
      'font-size:0',
      'height:0;overflow:hidden',
    ];
    const page = await lens().open(
      `${site}/hidden.html`,
      pageOf(
        `<p>健全失信惩戒机制</p>${hidden.map((style) => `<div style="${style}">粉煤灰</div>`).join('')}` +
          '<p aria-hidden="true">粉煤灰</p><button>粉煤灰</button><select><option>粉煤灰</option></select>' +
          '<div class="crumb">当前位置：<a href="/">粉煤灰</a></div>',
      ),
    );
    await waitForMark(page, '失信惩戒');
    await settled(page);
    expect(await count(page, '粉煤灰')).toBe(0);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('div[style]')) one.removeAttribute('style');
    });
    await until('what is shown to be marked', async () => (await count(page, '粉煤灰')) === 8);
  });

  test('text that fades in is marked when it is there', async () => {
    const page = await lens().open(
      `${site}/fade.html`,
      pageOf(
        '<style>@keyframes in{from{opacity:0}to{opacity:1}}#f{opacity:0;animation:in .2s 2s forwards}</style><p>失信惩戒</p><p id="f">粉煤灰</p>',
      ),
    );
    await waitForMark(page, '失信惩戒');
    expect(await waitForMark(page, '粉煤灰')).toContain('粉煤灰');
  });

  test('a term in a link is marked, its card waits longer, and the link works', async () => {
    await lens().open(`${site}/target.html`, pageOf('<p id="there">到了</p>'));
    const page = await lens().open(
      `${site}/link.html`,
      pageOf(
        '<p style="margin:200px"><a href="target.html">综合利用粉煤灰的办法</a></p><p>失信惩戒</p>',
      ),
    );
    await page.bringToFront();
    const box = await showMark(page, '粉煤灰');
    // The first card is fetched, so that the waits below are the pointer's alone.
    await pointAt(page, await showMark(page, '失信惩戒'));
    await until('the card beside the link', async () => (await cardOf(lens(), page)) !== null);
    await page.mouse.move(5, 5);
    await until('no card', async () => (await cardOf(lens(), page)) === null);
    await pointAt(page, box);
    const start = Date.now();
    await until('the card in the link', async () =>
      (await cardOf(lens(), page))?.text.includes('粉煤灰'),
    );
    expect(Date.now() - start).toBeGreaterThan(450);
    const [arrived] = await Promise.all([
      page.waitForSelector('#there'),
      page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2),
    ]);
    expect(await arrived?.evaluate((one) => one.textContent)).toBe('到了');
  });

  test('boundaries are exact over NBSP, U+3000, U+200C, spans and <br>, and in GBK', async () => {
    const page = await lens().open(
      `${site}/odd.html`,
      pageOf(
        '<p>和粉\u00a0煤\u00a0灰的</p><p>第一条\u3000粉煤灰的</p><p>和粉\u200c煤灰的</p><p>和<b>粉</b><i><u>煤</u></i>灰的</p><p>利用<br>粉煤灰<br>制砖</p><p>利用粉<br><b>煤灰</b>制砖</p><p>收入<br>粉煤<br>灰渣</p>',
      ),
    );
    await settled(page);
    const texts = (await marksOf(page)).map(({ text }) => text).filter((text) => /粉/u.test(text));
    expect(texts.map((text) => foldTerm(text))).toEqual(Array.from({ length: 6 }, () => '粉煤灰'));
    expect(texts.toSorted()).toEqual(
      ['粉煤灰', '粉煤灰', '粉煤灰', '粉煤灰', '粉\u00a0煤\u00a0灰', '粉\u200c煤灰'].toSorted(),
    );
    // 综合利用粉煤灰 in GBK.
    const words = Buffer.from('d7dbbacfc0fbd3c3b7dbc3babbd2', 'hex');
    const head = Buffer.from('<!doctype html><meta charset="gbk"><p>');
    const gbk = await lens().open(`${site}/gbk.html`, {
      body: Buffer.concat([head, words]),
      type: 'text/html',
    });
    expect(await waitForMark(gbk, '粉煤灰')).toContain('粉煤灰');
  });

  describe.skipIf(!hasRealPages)('real pages (../shared/pages)', () => {
    test.for([
      'gz-traineeship-base-tables.html',
      'gz-social-card-nested-spans.html',
      'gz-market-entity-registration.html',
      'thnet-rental-housing-articles.html',
    ])('%s: every mark is a term to the letter', async (file) => {
      const page = await lens().open(`${site}/${file}`, realPage(file));
      await showBody(page);
      await settled(page);
      const names = shippedNames();
      const marks = await marksOf(page);
      expect(marks.length).toBeGreaterThan(3);
      // Documents are found in many prints: with a year, an article, other brackets.
      const inexact = marks.filter(
        ({ name, text }) => name !== 'underline-violet' && !names.has(foldTerm(text)),
      );
      expect(inexact).toEqual([]);
    });

    test.for([
      'gov-cn-home.html',
      'gz-traineeship-base-tables.html',
      'gz-market-entity-registration.html',
    ])(
      '%s: no mark in menus, drop-downs, share bars, footers and copies for phones',
      async (file) => {
        const page = await lens().open(`${site}/furniture/${file}`, realPage(file));
        await settled(page);
        const inFurniture = await page.evaluate(() => {
          const furniture = document.querySelectorAll(
            'nav, footer, [class*=footer], [class*=mainnav], [class*=menu], [class*=share], .pchide, .wap2022, .pc2022, .listbox, .quickBar, .curb, .curmb, .crumb, .search, .iconlist, .iconlist2',
          );
          const found: string[] = [];
          for (const spans of (
            CSS.highlights as unknown as Map<string, Set<AbstractRange>>
          ).values())
            for (const { startContainer } of spans)
              for (const one of furniture)
                if (one.contains(startContainer))
                  found.push(`${one.className}: ${startContainer.textContent}`);
          return found;
        });
        expect(inFurniture).toEqual([]);
      },
    );
  });
});
