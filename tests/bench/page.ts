// `npm run bench:page`: what a reader waits for, in Chromium: from document idle to marks, and from
// resting on a term to the painted card; medians.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { startLens, until, type Lens } from '../browser/harness/lens.ts';
import { pointAt, showMark, waitForMark } from '../browser/harness/marks.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { wholeStore } from '../browser/harness/store.ts';

const runs = 12;
/** The setting `restDelay` where nothing was chosen. */
const restMs = 200;
const characters = 30_000;
const term = '粉煤灰';

/** Real policy text, a paragraph a line, of about `characters` characters, the term at its head. */
const longPage = (): string => {
  const lines = readFileSync('data/sources/consulting-2022.txt', 'utf8').split('\n');
  const taken: string[] = [];
  let length = 0;
  for (const line of lines.slice(4_000)) {
    if (length >= characters) break;
    taken.push(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    length += line.length;
  }
  return [`综合利用${term}。`, ...taken].map((line) => `<p>${line}</p>`).join('\n');
};

interface Timed {
  first?: number;
  all?: number;
  card?: number;
}

/** Notes, in the page, when marks and card come; times in ms since the document was idle. */
const watchPage = (): void => {
  const timed: Timed = {};
  Object.assign(globalThis, { timed });
  document.addEventListener('DOMContentLoaded', () => {
    const idle = performance.now();
    let size = 0;
    // Every 4 ms, which leaves the page's thread to the script that is measured.
    const timer = setInterval(() => {
      const registered = CSS.highlights as unknown as Map<string, Set<AbstractRange>>;
      let now = 0;
      for (const spans of registered.values()) now += spans.size;
      const at = performance.now() - idle;
      if (now > size) {
        timed.first ??= at;
        timed.all = at;
        size = now;
      }
      if (at > 1500) clearInterval(timer);
    }, 4);
  });
};

const openTimed = async (lens: Lens, body: string): Promise<Page> => {
  const page = await lens.browser.newPage();
  await page.evaluateOnNewDocument(watchPage);
  lens.site.serve('http://www.gov.cn/long.html', pageOf(body));
  await page.goto('http://www.gov.cn/long.html');
  await waitForMark(page, term);
  await new Promise((resolve) => {
    setTimeout(resolve, 1800);
  });
  return page;
};

const timedOf = (page: Page): Promise<Timed> =>
  page.evaluate(() => (globalThis as unknown as { timed: Timed }).timed);

/** From the last move of the pointer to the frame after the one that draws the card, in ms. */
const hover = async (page: Page): Promise<number> => {
  await page.mouse.move(600, 500);
  const mark = await showMark(page, term);
  await page.evaluate(() => {
    const { timed } = globalThis as unknown as { timed: Timed };
    delete timed.card;
    let moved = 0;
    document.addEventListener('pointermove', () => {
      moved = performance.now();
    });
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          timed.card = performance.now() - moved;
        }),
      );
    });
    watch.observe(document.documentElement, { childList: true });
  });
  await pointAt(page, mark, 3);
  const card = await until('the card', async () => (await timedOf(page)).card);
  await page.keyboard.press('Escape');
  return card;
};

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const measure = async (lens: Lens, body: string, dead: boolean) => {
  const first: number[] = [];
  const all: number[] = [];
  const card: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (dead) await lens.stopBackground();
    const page = await openTimed(lens, body);
    const timed = await timedOf(page);
    first.push(timed.first ?? Number.NaN);
    all.push(timed.all ?? Number.NaN);
    if (dead) await lens.stopBackground();
    card.push(await hover(page));
    await page.close();
  }
  return {
    'first marks, ms': median(first).toFixed(1),
    'all marks, ms': median(all).toFixed(1),
    'card with rest, ms': median(card).toFixed(1),
    'card after rest, ms': (median(card) - restMs).toFixed(1),
  };
};

const lens = await startLens('chromium');
try {
  await wholeStore(lens);
  const body = longPage();
  await (await openTimed(lens, body)).close();
  const awake = await measure(lens, body, false);
  const dead = await measure(lens, body, true);
  console.log(
    `${await lens.browser.version()}, ${runs} runs each, medians; ${characters} characters`,
  );
  console.table({ 'background awake': awake, 'background dead': dead });
} finally {
  await lens.close();
}
