import type { Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { pause } from './figures.ts';

interface Node {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

interface Profile {
  nodes: Node[];
  samples?: number[];
  timeDeltas?: number[];
}

const intervalMicroseconds = 100;

/** ms in functions of scripts whose address begins so, and in all that they call. */
const timeIn = ({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): number => {
  const own = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(origin)) own.add(id);
    if (own.has(id)) for (const child of children) own.add(child);
  }
  // A delta is the time since the sample before: what that one ran.
  return (
    samples.reduce((sum, _, at) => {
      const before = samples[at - 1];
      return before !== undefined && own.has(before) ? sum + (timeDeltas[at] ?? 0) : sum;
    }, 0) / 1_000
  );
};

interface Traced {
  name: string;
  /** In microseconds. */
  dur?: number;
  args?: { data?: { url?: string } };
}

/** ms in which V8 compiled scripts whose address begins so when they were loaded, which the profiler lays at nobody's door. */
const compilingIn = (trace: Uint8Array, origin: string): number => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
  return (
    traceEvents.reduce(
      (sum, { name, dur = 0, args }) =>
        name === 'v8.compile' && args?.data?.url?.startsWith(origin) ? sum + dur : sum,
      0,
    ) / 1_000
  );
};

/**
 * How long the extension's scripts are compiled and run on a page's main thread while it loads and for `ms` after, in
 * Chromium, by its sampling profiler, which sees every world of the page, and its trace.
 * @throws Error where no script of the extension was seen
 */
export const ownTime = async (lens: Lens, address: string, ms: number): Promise<number> => {
  const blank = new URL('/bench/blank.html', address).href;
  lens.serve(blank, pageOf(''));
  const page = await lens.browser.newPage();
  try {
    // The page must not change its process while it is profiled.
    await page.goto(blank);
    await page.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: intervalMicroseconds });
    await page.tracing.start({ categories: ['v8'] });
    await session.send('Profiler.start');
    await page.goto(address);
    await pause(ms);
    const { profile } = await session.send('Profiler.stop');
    const compiling = compilingIn((await page.tracing.stop()) ?? new Uint8Array(), lens.origin);
    const time = timeIn(profile, lens.origin);
    if (time === 0 || compiling === 0)
      throw new Error(`${address}: no script of the extension was seen.`);
    return compiling + time;
  } finally {
    await page.close();
  }
};
