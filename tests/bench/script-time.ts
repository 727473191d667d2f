import type { Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { pause } from './figures.ts';

interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it lasted by the clock, and how long its thread ran. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { url?: string } };
}

/** What scripts are to Chromium: compiled, run, called, their promises and timers, and the collector behind them. */
const scripting = new Set([
  'v8.compile',
  'EvaluateScript',
  'FunctionCall',
  'v8.callFunction',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'TimerBase::run',
  'MinorGC',
]);

/** How long scripts took on a page's main thread, in ms. */
export interface ScriptTime {
  /** The time that the thread ran, which the machine's other work does not lengthen. */
  thread: number;
  /** The same by the clock, with what the thread waited for a processor. */
  clock: number;
}

/** Each outermost event of `scripting` on the thread that parsed the page. */
const timeIn = (events: readonly Traced[], address: string): ScriptTime => {
  const parsing = events.find(
    ({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === address,
  );
  if (!parsing) throw new Error(`${address}: nobody was seen to parse it.`);
  const own = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && pid === parsing.pid && tid === parsing.tid && scripting.has(name),
    )
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const time = { thread: 0, clock: 0 };
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of own) {
    if (ts < end) continue;
    end = ts + dur;
    time.thread += tdur / 1_000;
    time.clock += dur / 1_000;
  }
  return time;
};

/**
 * How long a page's main thread is busy with scripts while the page loads and for `ms` after, in Chromium, by its trace. The
 * page is to have none of its own.
 * @param isOurs whether the extension runs there
 * @throws Error where scripts of the extension are missing, or were run on a page that should have none
 */
export const scriptTime = async (
  lens: Lens,
  address: string,
  ms: number,
  isOurs: boolean,
): Promise<ScriptTime> => {
  const blank = new URL('/bench/blank.html', address).href;
  lens.serve(blank, pageOf(''));
  const page = await lens.browser.newPage();
  try {
    // The page must not change its process while it is traced.
    await page.goto(blank);
    await page.bringToFront();
    await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'blink', 'toplevel'] });
    await page.goto(address);
    await pause(ms);
    const trace = (await page.tracing.stop()) ?? new Uint8Array();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
      traceEvents: Traced[];
    };
    const isRun = traceEvents.some(
      ({ name, args }) =>
        name === 'EvaluateScript' && (args?.data?.url?.startsWith(lens.origin) ?? false),
    );
    if (isRun !== isOurs)
      throw new Error(`${address}: the extension was ${isRun ? '' : 'not '}run.`);
    return timeIn(traceEvents, address);
  } finally {
    await page.close();
  }
};
