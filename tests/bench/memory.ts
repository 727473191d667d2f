/** The part `memory`: the background beside a page that nobody touches, in Chromium on Linux. */
import { readdirSync, readFileSync } from 'node:fs';
import { TargetType } from 'puppeteer-core';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { atMost, median, pause, shown, tableOf, type Goal, type Measure } from './figures.ts';
import { openWatched, restOn } from './rest.ts';
import { policyPage } from './texts.ts';

const usual = 3;
const address = 'http://www.gov.cn/bench/memory.html';
/** Chromium ends an idle worker after 30 s. */
const longestWakeS = 45;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended between two looks, or is another user's.
    return '';
  }
};

/** Processes that run nothing but extensions, of the browser with this process id. */
const extensionProcesses = (browser: number): string[] => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((id) => /^\d+$/u.test(id))
      .map((id) => [id, /^PPid:\s*(\d+)/mu.exec(read(`/proc/${id}/status`))?.[1] ?? '']),
  );
  const isBelow = (id: string): boolean => {
    for (let at = id; at && at !== '0' && at !== '1'; at = parents.get(at) ?? '')
      if (at === String(browser)) return true;
    return false;
  };
  return [...parents.keys()].filter(
    (id) => isBelow(id) && read(`/proc/${id}/cmdline`).includes('--extension-process'),
  );
};

/** MB that a process shares with no other. @throws Error where it cannot be told */
const privateMemory = (id: string): number => {
  const lines = read(`/proc/${id}/smaps_rollup`).matchAll(
    /^Private_(?:Clean|Dirty):\s+(\d+) kB/gmu,
  );
  const kB = Array.from(lines, ([, size]) => Number(size)).reduce((sum, size) => sum + size, 0);
  if (kB === 0) throw new Error(`The memory of process ${id} cannot be read.`);
  return kB / 1_000;
};

const processOf = (lens: Lens): number => {
  const id = lens.browser.process()?.pid;
  if (id === undefined) throw new Error('The browser runs in no process of ours.');
  return id;
};

/** The process that the worker runs in; pages of the extension must be closed. */
const workerProcess = (lens: Lens): string => {
  const [first, ...others] = extensionProcesses(processOf(lens));
  if (!first || others.length > 0)
    throw new Error(`Extensions run in ${first ? others.length + 1 : 0} processes, not in one.`);
  return first;
};

interface Heap {
  usedSize: number;
  backingStorageSize?: number;
  embedderHeapUsedSize?: number;
}

/** MB of the worker's objects and of its buffers, after a collection. Keeps the worker awake from now on. */
const heapOf = async (lens: Lens): Promise<{ objects: number; buffers: number }> => {
  const target = await lens.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(lens.origin),
  );
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as Heap;
  await session.detach();
  return {
    objects: (heap.usedSize + (heap.embedderHeapUsedSize ?? 0)) / 1e6,
    buffers: (heap.backingStorageSize ?? 0) / 1e6,
  };
};

const secondsAwake = async (lens: Lens): Promise<number> => {
  const browser = processOf(lens);
  const start = performance.now();
  const passed = (): number => (performance.now() - start) / 1_000;
  while (passed() < longestWakeS && extensionProcesses(browser).length > 0) await pause(200);
  return passed();
};

interface Taken {
  process: number;
  objects: number;
  buffers: number;
}

/** The background beside a marked page, and once more after a card was asked for. */
const oneRound = async (lens: Lens, marked: Taken[], carded: Taken[]): Promise<void> => {
  await lens.stopBackground();
  const { page } = await openWatched(lens, address);
  for (const into of [marked, carded]) {
    if (into === carded) await restOn(page);
    await pause(1_000);
    const { objects, buffers } = await heapOf(lens);
    into.push({ process: privateMemory(workerProcess(lens)), objects, buffers });
  }
  await page.close();
};

const rowOf = (taken: readonly Taken[]): Record<string, string> => ({
  'objects, MB': shown(median(taken.map(({ objects }) => objects))),
  'buffers, MB': shown(median(taken.map(({ buffers }) => buffers))),
  'private memory of its process, MB': shown(median(taken.map(({ process }) => process))),
});

export const measure: Measure = async (rounds = usual) => {
  const lens = await startLens('chromium');
  try {
    lens.serve(address, pageOf(policyPage(30_000)));
    await wholeStore(lens);
    const [marked, carded]: [Taken[], Taken[]] = [[], []];
    for (let round = 0; round < rounds; round++) await oneRound(lens, marked, carded);
    await lens.stopBackground();
    const { page } = await openWatched(lens, address);
    const awake = await secondsAwake(lens);
    await page.close();
    const goals: Goal[] = [
      atMost(
        'background, page marked: objects and buffers',
        median(marked.map(({ objects, buffers }) => objects + buffers)),
        30,
        'MB',
      ),
      atMost(
        'background, page marked: private memory of its process',
        median(marked.map(({ process }) => process)),
        30,
        'MB',
        'Chromium’s own share of any such process is in it',
      ),
      atMost('background lives on beside an idle page', awake, 32, 's', 'something keeps it awake'),
    ];
    return {
      how:
        `Chromium, ${rounds} rounds, a page of 30,000 characters that nobody touches, the background just started. Objects and buffers: \`Runtime.getHeapUsage\` of the worker after a collection; private memory: \`Private_*\` in \`smaps_rollup\` of the one process that runs extensions. ` +
        'An idle page must let the worker go: Chromium ends it 30 s after its last event, so a timer or a message from the tab would show as a longer life; after that it takes no memory at all.',
      goals,
      tables: [
        tableOf('', 'when', { 'page marked': rowOf(marked), 'after a card': rowOf(carded) }),
      ],
      notes: [
        'Firefox runs all extensions, its own too, in one process and tells no share of it; it is not measured.',
      ],
    };
  } finally {
    await lens.close();
  }
};
