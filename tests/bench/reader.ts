/**
 * The part `reader`: from the navigation of a warm reader page to the painted line of a long document, to
 * another line of it, and frames while it scrolls, in both browsers.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { copyOfBuild } from '../browser/harness/builds.ts';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { atMost, median, pause, shown, tableOf, type Goal, type Measure } from './figures.ts';
import { until } from '../browser/harness/wait.ts';

const usual = 5;
/** A catalogue of 2,132 lines, a guideline of 2,646, a plan with two tables of 300 rows, 7,000 statements. */
const places = {
  'consulting-2022:1500': '鼓励外商投资产业目录',
  'consulting-2022:8189': '广东省数字经济发展指引',
  'consulting-2022:3300': '国家公路网规划',
  'statements:4000': '政策文件语句',
} as const;
const openGoal = 100;
const frames = 180;
/** Pixels a frame: a fast turn of the wheel. */
const pace = 60;

// Texts: tsx puts calls into functions that a page does not have.

/**
 * Put into the reader of a copy of the extension, which lets no page frame its own: notes the frame after the one that has
 * the line asked for in sight, in ms since the navigation began. Firefox tells no paint times of pages of extensions.
 */
const probe = `(() => {
  const timer = setInterval(() => {
    const box = document.querySelector('[data-here]')?.getBoundingClientRect();
    if (!box || box.top < 0 || box.top > innerHeight) return;
    clearInterval(timer);
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.openedAt = performance.now(); }));
  }, 1);
})();
`;

/** A copy of the built extension with the probe in its reader. */
const copyWithProbe = (name: Lens['name']): string => {
  const copy = copyOfBuild(name);
  const page = join(copy, 'reader.html');
  writeFileSync(join(copy, 'probe.js'), probe);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('<head>', '<head><script src="/probe.js"></script>'));
  return copy;
};

const open = async (lens: Lens, page: Page, place: string, query: number): Promise<number> => {
  await lens.goOwn(page, `${lens.origin}/reader.html?${query}#${place}`);
  return until(`the line ${place}`, () => page.evaluate('globalThis.openedAt') as Promise<number>);
};

/** From a link to a line of the same document to the frame after the one that shows it. */
const step = (share: number): string => `(async () => {
  const links = [...document.querySelectorAll('[data-clause]:not([data-here]) .line')];
  const link = links[Math.floor(links.length * ${share})];
  const start = performance.now();
  const done = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The reader did not go there.')), 10_000);
    addEventListener('hashchange', () => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    }, { once: true });
  });
  link.click();
  await done;
  return performance.now() - start;
})()`;

const scrolling = `(async () => {
  scrollTo(0, 0);
  const times = [];
  let before = performance.now();
  for (let frame = 0; frame < ${frames}; frame++) {
    scrollBy(0, ${pace});
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(now - before);
    before = now;
  }
  return times.slice(2);
})()`;

const whole = `(() => {
  const parts = [...document.querySelectorAll('.part')];
  return parts.length > 0 && parts.every((part) => part.firstChild);
})()`;

const measurePlace = async (lens: Lens, page: Page, place: string, rounds: number) => {
  const opened: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ms = await open(lens, page, place, round);
    // The first one warms the page's process.
    if (round > 0) opened.push(ms);
    await pause(500);
  }
  await lens.goOwn(page, `${lens.origin}/reader.html?own#${place}`);
  await until('the whole text', () => page.evaluate(whole) as Promise<boolean>, 30_000);
  const steps: number[] = [];
  for (let round = 0; round < rounds; round++) {
    steps.push((await page.evaluate(step((round + 0.5) / rounds))) as number);
    await pause(400);
  }
  const times = (await page.evaluate(scrolling)) as number[];
  return { opened, steps, times };
};

export const measure: Measure = async (rounds = usual) => {
  const rows: Record<string, Record<string, string>> = {};
  const goals: Goal[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const copy = copyWithProbe(name);
    const lens = await startLens(name, true, copy);
    try {
      await wholeStore(lens);
      const page = await lens.openOwn('reader.html');
      for (const [place, title] of Object.entries(places)) {
        const { opened, steps, times } = await measurePlace(lens, page, place, rounds);
        rows[`${name}, ${title}`] = {
          'opened, ms': shown(median(opened)),
          'to another line, ms': shown(median(steps)),
          'a frame, ms': shown(median(times)),
          'frames over 20 ms': `${times.filter((ms) => ms > 20).length} of ${times.length}`,
        };
        goals.push(atMost(`${name}: ${title} opened`, median(opened), openGoal, 'ms'));
      }
    } finally {
      await lens.close();
      rmSync(dirname(copy), { recursive: true, force: true });
    }
  }
  return {
    how:
      `Each document opened ${rounds} times in its middle, in a tab whose process is warm: from the navigation to the frame after the one that has the line in sight. ` +
      `To another line: from a link within the document, ${rounds} times. Frames: ${frames}, each scrolled by ${pace} pixels.`,
    goals,
    tables: [tableOf('', 'document', rows)],
  };
};
