/**
 * The part `reader`: from the navigation of a warm reader page to the painted line of a long document, beside an
 * empty page of the same framework; from another document to it, to another line of it, and frames while it
 * scrolls, in both browsers.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { copyOfBuild } from '../browser/harness/builds.ts';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { atMost, median, pause, shown, tableOf, type Goal, type Measure } from './figures.ts';
import { addEmptyPage } from './empty-page.ts';
import { until } from '../browser/harness/wait.ts';

const usual = 5;
/** A catalogue of 2,132 lines, a guideline of 2,646, a plan with two tables of 300 rows, 7,000 statements. */
const places = {
  'consulting-2022:1500': '鼓励外商投资产业目录',
  'consulting-2022:8189': '广东省数字经济发展指引',
  'consulting-2022:3300': '国家公路网规划',
  'statements:4000': '政策文件语句',
} as const;
/** A law of 1,000 lines: what is read before another document is opened. */
const other = 'machinery-2024-11:480';
const openGoal = 100;
const frames = 180;
/** Pixels a frame: a fast turn of the wheel. */
const pace = 60;

// Texts: tsx puts calls into functions that a page does not have.

/** Code that runs `ready` when the next frame has been drawn and handed over, as the popup's probe does. */
const afterPaint = (ready: string): string => `requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { ${ready} };
  channel.port2.postMessage(null);
})`;

/** Whether a place is in sight, as code: the line asked for, or the field of an empty page. */
const inSight = `(() => {
  const box = document.querySelector('[data-here], body > input')?.getBoundingClientRect();
  return box && box.top >= 0 && box.top <= innerHeight;
})()`;

/**
 * Put into the pages of a copy of the extension, which lets no page frame its own: notes when the frame that has the
 * line asked for in sight has been handed over, in ms since the navigation began. Firefox tells no paint times of pages of extensions.
 */
const probe = `(() => {
  const timer = setInterval(() => {
    if (!${inSight}) return;
    clearInterval(timer);
    ${afterPaint('globalThis.openedAt = performance.now();')};
  }, 1);
})();
`;

/** A copy of the built extension with the probe in its reader, and in an empty page beside it. */
const copyWithProbe = async (name: Lens['name']): Promise<string> => {
  const copy = copyOfBuild(name);
  const page = join(copy, 'reader.html');
  const head = '<script src="/probe.js"></script>';
  writeFileSync(join(copy, 'probe.js'), probe);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('<head>', `<head>${head}`));
  await addEmptyPage(copy, head);
  return copy;
};

const opened = async (lens: Lens, page: Page, path: string): Promise<number> => {
  await lens.goOwn(page, `${lens.origin}/${path}`);
  return until(path, () => page.evaluate('globalThis.openedAt') as Promise<number>);
};

/** From a link to a place of another document to the frame that shows it. */
const go = (place: string): string => `(async () => {
  const start = performance.now();
  location.hash = '#${place}';
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The reader did not go there.')), 10_000);
    const timer = setInterval(() => {
      if (document.querySelector('[data-here]')?.id !== '${place}' || !${inSight}) return;
      clearInterval(timer);
      ${afterPaint('resolve(performance.now() - start);')};
    }, 1);
  });
})()`;

/** From a link to a line of the same document to the frame that shows it. */
const step = (share: number): string => `(async () => {
  const links = [...document.querySelectorAll('[data-clause]:not([data-here]) .line')];
  const link = links[Math.floor(links.length * ${share})];
  const start = performance.now();
  const done = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The reader did not go there.')), 10_000);
    addEventListener('hashchange', () => {
      ${afterPaint('resolve();')};
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
  const times: Record<'empty' | 'navigated' | 'within', number[]> = {
    empty: [],
    navigated: [],
    within: [],
  };
  for (let round = 0; round <= rounds; round++) {
    const empty = await opened(lens, page, `empty.html?${round}`);
    const navigated = await opened(lens, page, `reader.html?${round}#${place}`);
    await pause(500);
    await opened(lens, page, `reader.html?${round}#${other}`);
    await until('the other text', () => page.evaluate(whole) as Promise<boolean>, 30_000);
    const within = (await page.evaluate(go(place))) as number;
    await pause(500);
    // The first round warms the page's process.
    if (round === 0) continue;
    times.empty.push(empty);
    times.navigated.push(navigated);
    times.within.push(within);
  }
  await lens.goOwn(page, `${lens.origin}/reader.html?own#${place}`);
  await until('the whole text', () => page.evaluate(whole) as Promise<boolean>, 30_000);
  const steps: number[] = [];
  for (let round = 0; round < rounds; round++) {
    steps.push((await page.evaluate(step((round + 0.5) / rounds))) as number);
    await pause(400);
  }
  const frameTimes = (await page.evaluate(scrolling)) as number[];
  return { ...times, steps, frameTimes };
};

export const measure: Measure = async (rounds = usual) => {
  const rows: Record<string, Record<string, string>> = {};
  const goals: Goal[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const copy = await copyWithProbe(name);
    const lens = await startLens(name, true, copy);
    try {
      await wholeStore(lens);
      const page = await lens.openOwn('reader.html');
      for (const [place, title] of Object.entries(places)) {
        const { empty, navigated, within, steps, frameTimes } = await measurePlace(
          lens,
          page,
          place,
          rounds,
        );
        const own = median(navigated) - median(empty);
        rows[`${name}, ${title}`] = {
          'opened, ms': shown(median(navigated)),
          'an empty page, ms': shown(median(empty)),
          'from another document, ms': shown(median(within)),
          'to another line, ms': shown(median(steps)),
          'a frame, ms': shown(median(frameTimes)),
          'frames over 20 ms': `${frameTimes.filter((ms) => ms > 20).length} of ${frameTimes.length}`,
        };
        goals.push(
          atMost(`${name}: ${title} opened in a new page, less an empty page`, own, openGoal, 'ms'),
          atMost(
            `${name}: ${title} opened in a new page, the whole`,
            median(navigated),
            openGoal,
            'ms',
          ),
          atMost(`${name}: ${title} opened from another document`, median(within), openGoal, 'ms'),
        );
      }
    } finally {
      await lens.close();
      rmSync(dirname(copy), { recursive: true, force: true });
    }
  }
  return {
    how:
      `Each document opened ${rounds} times in its middle, in a tab whose process is warm: from the navigation to when the frame is handed over that has the line in sight. ` +
      'An empty page: the same with a page that holds a field and nothing else, made by the same framework; the browser takes so long for any page of an extension on this machine, and what is above that is the reader’s own. ' +
      `From another document: by a link in a reader that has one open, ${rounds} times. ` +
      `To another line: from a link within the document, ${rounds} times. Frames: ${frames}, each scrolled by ${pace} pixels.`,
    goals,
    tables: [tableOf('', 'document', rows)],
  };
};
