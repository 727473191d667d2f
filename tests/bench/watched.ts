import type { CDPSession, Page } from 'puppeteer-core';
import type { Lens } from '../browser/harness/lens.ts';
import { pause } from './figures.ts';

/** What a visit to a page cost, times in ms. */
export interface Visit {
  /** Navigation to the end of the load event. */
  load: number;
  /** Since DOMContentLoaded: frames later than 50 ms, and the longest time between two. */
  slowFrames: number;
  longestFrame: number;
  /** Tasks over 50 ms and the longest one; Chromium alone tells. */
  longTasks: number;
  longestTask: number;
  /** Since DOMContentLoaded: the first marks and the last ones; 0 without marks. */
  first: number;
  last: number;
  marks: number;
  /** Nodes that changed since DOMContentLoaded. */
  changes: number;
  /**
   * Of the page's main thread, in Chromium: all tasks and scripts in them, in the time that the thread ran, and MB of heap
   * after a collection.
   */
  task: number;
  script: number;
  heap: number;
}

/** The page's own account, kept by a script that runs before all others. A text: tsx puts calls into functions. */
const watcher = `(() => {
  const seen = { slowFrames: 0, longestFrame: 0, longTasks: 0, longestTask: 0, first: 0, last: 0, marks: 0, changes: 0 };
  Object.defineProperty(globalThis, 'benchSeen', { value: seen });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.longTasks++;
        seen.longestTask = Math.max(seen.longestTask, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    const idle = performance.now();
    new MutationObserver(({ length }) => { seen.changes += length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    let before = idle;
    const frame = () => {
      const now = performance.now();
      seen.longestFrame = Math.max(seen.longestFrame, now - before);
      if (now - before > 50) seen.slowFrames++;
      before = now;
      let marks = 0;
      for (const spans of CSS.highlights.values()) marks += spans.size;
      if (marks > seen.marks) {
        seen.marks = marks;
        seen.last = now - idle;
        seen.first ||= seen.last;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
})()`;

type Account = Omit<Visit, 'load' | 'task' | 'script' | 'heap'>;

const threadOf = async (session: CDPSession): Promise<Pick<Visit, 'task' | 'script' | 'heap'>> => {
  const told = async (): Promise<Record<string, number>> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const { TaskDuration = Number.NaN, ScriptDuration = Number.NaN } = await told();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = Number.NaN } = await told();
  return { task: 1_000 * TaskDuration, script: 1_000 * ScriptDuration, heap: JSHeapUsedSize / 1e6 };
};

const accountOf = async (page: Page): Promise<Account & { load: number }> =>
  JSON.parse(
    (await page.evaluate(
      `JSON.stringify({ ...benchSeen, load: performance.getEntriesByType('navigation')[0].loadEventEnd })`,
    )) as string,
  ) as Account & { load: number };

/**
 * Opens a served page in a new tab, watches it for `ms` after its load, and closes it.
 * @returns its cost; what only Chromium tells is 0 in Firefox
 */
export const visit = async (lens: Lens, address: string, ms: number): Promise<Visit> => {
  const page = await lens.browser.newPage();
  page.setDefaultTimeout(60_000);
  try {
    await page.evaluateOnNewDocument(watcher);
    const session = lens.name === 'chromium' ? await page.createCDPSession() : undefined;
    await session?.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.bringToFront();
    await page.goto(address);
    await pause(ms);
    const account = await accountOf(page);
    const thread = session ? await threadOf(session) : { task: 0, script: 0, heap: 0 };
    return { ...account, ...thread };
  } finally {
    await page.close();
  }
};
