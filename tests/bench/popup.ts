/**
 * The part `popup`: what a reader waits for who clicks the toolbar's button with everything dead, beside an empty
 * popup of the same framework, in both browsers.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builds } from '../browser/harness/builds.ts';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { addEmptyPage, addScript } from './empty-page.ts';
import { median, shown, tableOf, type Measure } from './figures.ts';
import { until } from '../browser/harness/wait.ts';

const usual = 7;
/** A person's first key comes no sooner after the field can be typed into. */
const handMs = 150;
const query = '数字经济';

interface Times {
  focus?: number;
  ready?: number;
  key?: number;
  names?: number;
  full?: number;
}

/** A copy of a built extension with the probe in its popup, and with an empty popup beside it. */
const copyWithProbe = async (built: string, folder: string): Promise<string> => {
  const copy = join(folder, 'extension');
  cpSync(built, copy, { recursive: true });
  const probe = '<script src="/probe.js"></script>';
  const popup = readFileSync(join(copy, 'popup.html'), 'utf8');
  writeFileSync(join(copy, 'popup.html'), popup.replace('<head>', `<head>${probe}`));
  await addScript(copy, 'probe', import.meta.resolve('./popup/probe.ts'));
  await addEmptyPage(copy, probe);
  return copy;
};

const timesOf = async (lens: Lens, path: string, last: keyof Times): Promise<Times> => {
  await lens.stopBackground();
  const page = await lens.openOwn(path);
  const times = await until(`${last} of ${path}`, () =>
    page.evaluate((name) => {
      const { times } = globalThis as unknown as { times: Times };
      return (times[name] ?? 0) > 0 && times;
    }, last),
  );
  await page.close();
  return times;
};

/** The median, and the least, which other work of the machine has disturbed the least. */
const both = (values: readonly number[]): string =>
  `${shown(median(values))} (${shown(Math.min(...values))})`;

const since = (from: keyof Times, to: keyof Times, all: readonly Times[]): string =>
  both(all.map((one) => (one[to] ?? Number.NaN) - (one[from] ?? Number.NaN)));

const readyOf = (all: readonly Times[]): number[] => all.map(({ ready = Number.NaN }) => ready);

const measureIn = async (name: Lens['name'], rounds: number): Promise<Record<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-bench-'));
  const lens = await startLens(name, true, await copyWithProbe(builds[name], folder));
  try {
    await wholeStore(lens);
    const typed = `popup.html?type=${encodeURIComponent(query)}`;
    const empty: Times[] = [];
    const popup: Times[] = [];
    const atOnce: Times[] = [];
    const byHand: Times[] = [];
    // In turns, so that what else the machine does meets all alike.
    for (let round = 0; round < rounds; round++) {
      empty.push(await timesOf(lens, 'empty.html', 'ready'));
      popup.push(await timesOf(lens, 'popup.html', 'ready'));
      atOnce.push(await timesOf(lens, typed, 'full'));
      byHand.push(await timesOf(lens, `${typed}&after=${handMs}`, 'full'));
    }
    const [emptyReady, popupReady] = [readyOf(empty), readyOf(popup)];
    const ratio = (of: (values: readonly number[]) => number): string =>
      shown(of(popupReady) / of(emptyReady), 2);
    return {
      'empty popup: field ready': both(emptyReady),
      'field ready': both(popupReady),
      ratio: `${ratio(median)} (${ratio((values) => Math.min(...values))})`,
      'key at once to names': since('key', 'names', atOnce),
      'key at once to full text': since('key', 'full', atOnce),
      [`key ${handMs} ms later to names`]: since('key', 'names', byHand),
      [`key ${handMs} ms later to full text`]: since('key', 'full', byHand),
    };
  } finally {
    await lens.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const measure: Measure = async (rounds = usual) => ({
  how:
    `The popup’s page in a tab, the background dead, ${rounds} times each and in turns, in ms: medians, and the least in brackets; the query is ${query}. Ready: from the navigation to the frame in which the field can be typed into; ratio: to an empty popup of the same framework. ` +
    'Names and full text: from the key to the frame that shows them.',
  goals: [],
  tables: [
    tableOf('', 'browser', {
      chromium: await measureIn('chromium', rounds),
      firefox: await measureIn('firefox', rounds),
    }),
  ],
});
