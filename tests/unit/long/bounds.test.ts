import { expect, test } from 'vitest';
import { faultsOf, rowsOf } from '../../long/bounds.ts';
import type { Trip } from '../../long/browse.ts';
import type { Gauge } from '../../long/gauges.ts';
import { shortPages } from '../../long/pages.ts';

const gauge: Gauge = {
  pageHeap: 3,
  backgroundHeap: 2,
  extensionProcess: 90,
  allProcesses: 400,
  store: 6,
  settings: 0.001,
};

const tripWith = (changes: Partial<Trip>): Trip => ({
  pages: 20,
  hovers: 200,
  deaths: 1,
  seconds: 30,
  firstWaits: [50, 52, 900],
  lastWaits: [55, 51, 53],
  start: gauge,
  middle: gauge,
  end: gauge,
  faults: [],
  ...changes,
});

test('a run that stays as it was has no fault', () => {
  expect(faultsOf(tripWith({}))).toEqual([]);
});

test.each([
  ['pageHeap', 5.1, 'heap of the page'],
  ['backgroundHeap', 4.1, 'heap of the background'],
  ['extensionProcess', 131, 'extension’s process'],
  ['allProcesses', 551, 'all processes'],
  ['store', 9.1, 'store on disk'],
  ['settings', 0.012, 'settings'],
] as const)('%s that grows to %d is a fault', (name, value, words) => {
  const faults = faultsOf(tripWith({ end: { ...gauge, [name]: value } }));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});

test('the background is compared within its last life', () => {
  const middle = { ...gauge, backgroundHeap: 9 };
  expect(faultsOf(tripWith({ middle, end: middle }))).toEqual([]);
});

test('cards that come later, or never, are faults', () => {
  expect(faultsOf(tripWith({ lastWaits: [90, 91, 92] }))).toHaveLength(1);
  expect(faultsOf(tripWith({ lastWaits: [] }))).toHaveLength(1);
  expect(faultsOf(tripWith({ faults: ['no card of 粉煤灰'] }))).toEqual(['no card of 粉煤灰']);
});

test('what a browser does not tell is a dash and no fault', () => {
  const untold = { ...gauge, pageHeap: undefined };
  const trip = tripWith({ start: untold, middle: untold, end: untold });
  expect(faultsOf(trip)).toEqual([]);
  expect(
    Object.values(rowsOf(trip))
      .flatMap(Object.values)
      .filter((cell) => cell === '–'),
  ).toHaveLength(3);
});

test('pages differ and stand on several sites', () => {
  const pages = shortPages(60);
  expect(new Set(pages.map(({ body }) => body)).size).toBe(60);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(60);
  expect(new Set(pages.map(({ address }) => new URL(address).host)).size).toBe(4);
});
