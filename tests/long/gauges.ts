import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import type { Lens } from '../browser/harness/lens.ts';

/** What is looked at now and then, in MB; undefined where the browser or the system does not tell. */
export interface Gauge {
  /** JS heap, after a collection: of the page that stays open, all worlds, and of the background. */
  pageHeap: number | undefined;
  backgroundHeap: number | undefined;
  /** Memory of the extension's own process, and of all of the browser's; shared pages count by their share. */
  extensionProcess: number | undefined;
  allProcesses: number | undefined;
  /** What the extension's origin takes on the disk, as the browser estimates it. */
  store: number;
  /** Settings and the rest of `storage`, as JSON. */
  settings: number;
}

const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
};

const backgroundHeap = async (lens: Lens): Promise<number> => {
  const target = await lens.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(lens.origin),
  );
  return heapOf(await target.createCDPSession());
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
};

/** All processes below one, itself among them. Linux alone. */
const processesBelow = (root: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => [Number(name), Number(/\)\s\S\s(\d+)/u.exec(read(`/proc/${name}/stat`))?.[1])]);
  const found = new Set([root]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [child = 0, parent = 0] of parents) if (found.has(parent)) found.add(child);
  }
  return [...found];
};

const megabytesOf = (process: number): number =>
  Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${process}/smaps_rollup`))?.[1] ?? 0) / 1e3;

/** Both browsers name or flag the process of extensions. */
const isExtension = (process: number): boolean =>
  read(`/proc/${process}/comm`).startsWith('WebExtensions') ||
  read(`/proc/${process}/cmdline`).includes('--extension-process');

const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * Reads all gauges.
 * @param resident a page that stays open all the time
 */
export const readGauges = async (lens: Lens, resident: Page): Promise<Gauge> => {
  const isChromium = lens.name === 'chromium';
  const own = await lens.openOwn('assets/marks.css');
  const { store, settings } = await own.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: Record<'sync' | 'local', { get(): Promise<object> }> };
      }
    ).chrome;
    return {
      store: (await navigator.storage.estimate()).usage ?? 0,
      settings: JSON.stringify([await storage.sync.get(), await storage.local.get()]).length,
    };
  });
  await own.close();
  const root = lens.browser.process()?.pid;
  const processes =
    root !== undefined && existsSync('/proc/self/smaps_rollup') ? processesBelow(root) : undefined;
  return {
    pageHeap: isChromium ? await heapOf(await resident.createCDPSession()) : undefined,
    backgroundHeap: isChromium ? await backgroundHeap(lens) : undefined,
    extensionProcess: processes && sum(processes.filter(isExtension).map(megabytesOf)),
    allProcesses: processes && sum(processes.map(megabytesOf)),
    store: store / 1e6,
    settings: settings / 1e6,
  };
};
