import type { Page } from 'puppeteer-core';
import { type Lens } from '../browser/harness/lens.ts';
import { pointAt, showMark } from '../browser/harness/marks.ts';
import { pause } from './figures.ts';
import { firstMark, idleMark } from './idle.ts';
import { headTerm } from './texts.ts';
import { until } from '../browser/harness/wait.ts';

/** The setting `restDelay` where nothing was chosen. */
export const restMs = 200;
/** Marks that come later than so long after the first ones are not waited for. */
const patience = 600;

interface Timed {
  /** When the document was ready (DOMContentLoaded), on the page's clock. */
  ready?: number;
  first?: number;
  all?: number;
  card?: number;
}

/** Notes, in the page, when marks come, in ms since DOMContentLoaded; every 4 ms, which leaves the thread free. */
const watchMarks = (): void => {
  const timed: Timed = {};
  Object.assign(globalThis, { timed });
  document.addEventListener('DOMContentLoaded', () => {
    const ready = performance.now();
    timed.ready = ready;
    let size = 0;
    const timer = setInterval(() => {
      const registered = CSS.highlights as unknown as Map<string, Set<AbstractRange>>;
      let now = 0;
      for (const spans of registered.values()) now += spans.size;
      const at = performance.now() - ready;
      if (now > size) {
        timed.first ??= at;
        timed.all = at;
        size = now;
      }
      if (at > 5_000) clearInterval(timer);
    }, 4);
  });
};

const timedOf = (page: Page): Promise<Timed> =>
  page.evaluate(() => (globalThis as unknown as { timed: Timed }).timed);

/**
 * Opens a served page in a new tab and waits until its marks have come.
 * @param steadyMs how long it is watched for more marks
 * @returns the page, and when its first and last marks came, in ms since DOMContentLoaded
 * @throws Error where no mark comes
 */
export const openWatched = async (
  lens: Lens,
  address: string,
  steadyMs = patience,
): Promise<{ page: Page; first: number; all: number }> => {
  const page = await lens.browser.newPage();
  await page.evaluateOnNewDocument(watchMarks);
  await page.goto(address);
  await page.bringToFront();
  await until('marks', async () => (await timedOf(page)).first !== undefined);
  await pause(steadyMs);
  const { first = Number.NaN, all = Number.NaN } = await timedOf(page);
  return { page, first, all };
};

/** When the browser ran scripts at `document_idle`, and when ours registered its first marks, in ms since DOMContentLoaded. */
export interface Noted {
  idle: number;
  first: number;
}

/**
 * What a build of `buildThatNotesIdle` noted on a page that `openWatched` opened.
 * @throws Error where the build is none of these
 */
export const notedOn = async (page: Page): Promise<Noted> => {
  const { ready } = await timedOf(page);
  const [idle, first] = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime),
    [idleMark, firstMark],
  );
  if (idle === undefined || first === undefined || ready === undefined)
    throw new Error('The page was never idle, or never marked.');
  return { idle: idle - ready, first: first - ready };
};

/**
 * Rests the pointer on the first term of a page that `openWatched` opened.
 * @returns ms from the last move of the pointer to the beginning of the frame after the one that draws the card
 */
export const restOn = async (page: Page): Promise<number> => {
  await page.mouse.move(2, 2);
  const mark = await showMark(page, headTerm);
  await page.evaluate(() => {
    const { timed } = globalThis as unknown as { timed: Timed };
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
