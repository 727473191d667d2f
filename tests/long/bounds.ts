import type { Trip } from './browse.ts';
import type { Gauge } from './gauges.ts';

/** How much each may grow, in MB. */
const mostGrowth: Record<keyof Gauge, number> = {
  // All worlds of a page that stays open and has had 300 cards.
  pageHeap: 2,
  // Within one life of the background; each life begins anew.
  backgroundHeap: 2,
  extensionProcess: 40,
  // A browser's own caches fill while it is used.
  allProcesses: 150,
  // Look-ups are remembered, up to 2,000.
  store: 3,
  settings: 0.01,
};

const words: Record<keyof Gauge, string> = {
  pageHeap: 'heap of the page that stayed, MB',
  backgroundHeap: 'heap of the background, its last life, MB',
  extensionProcess: 'memory of the extension’s process, MB',
  allProcesses: 'memory of all processes, MB',
  store: 'store on disk, MB',
  settings: 'settings, MB',
};

/** A wait at the end may be so much longer than at the start. */
const mostSlower = { times: 1.3, ms: 10 };

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const gaugeNames = Object.keys(words) as (keyof Gauge)[];

const startOf = (trip: Trip, name: keyof Gauge): number | undefined =>
  (name === 'backgroundHeap' ? trip.middle : trip.start)[name];

/** The run as a table: start, end and bound of each figure; a dash where the browser does not tell. */
export const rowsOf = (trip: Trip): Record<string, Record<string, string>> => {
  const shown = (value: number | undefined, digits: number): string =>
    value?.toFixed(digits) ?? '–';
  const [first, last] = [median(trip.firstWaits), median(trip.lastWaits)];
  return {
    'card after the pointer’s move, ms': {
      start: shown(first, 1),
      end: shown(last, 1),
      'at most': shown(first * mostSlower.times + mostSlower.ms, 1),
    },
    ...Object.fromEntries(
      gaugeNames.map((name) => {
        const [start, digits] = [startOf(trip, name), name === 'settings' ? 4 : 1];
        const most = start === undefined ? undefined : start + mostGrowth[name];
        const row = {
          start: shown(start, digits),
          end: shown(trip.end[name], digits),
          'at most': shown(most, digits),
        };
        return [words[name], row];
      }),
    ),
  };
};

/** What grew beyond its bound or went wrong, in words; a figure that is not told is none. */
export const faultsOf = (trip: Trip): string[] => {
  const [first, last] = [median(trip.firstWaits), median(trip.lastWaits)];
  const grown = gaugeNames.flatMap((name) => {
    const [start, end] = [startOf(trip, name), trip.end[name]];
    if (start === undefined || end === undefined || end - start <= mostGrowth[name]) return [];
    return [
      `${words[name]}: from ${start.toFixed(1)} to ${end.toFixed(1)}, more than ${mostGrowth[name]}`,
    ];
  });
  const isSlower = !(last <= first * mostSlower.times + mostSlower.ms);
  return [
    ...grown,
    ...(isSlower
      ? [`cards came after ${first.toFixed(1)} ms, then after ${last.toFixed(1)} ms`]
      : []),
    ...trip.faults,
  ];
};
