/**
 * The part `waits`: what a reader waits for on a page of 30,000 characters, in both browsers: from document idle to
 * marks, and from resting on a term to the painted card, with the background awake and dead.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { atMost, median, shown, tableOf, type Goal, type Measure } from './figures.ts';
import { buildThatNotesIdle } from './idle.ts';
import { notedOn, openWatched, restOn, restMs } from './rest.ts';
import { policyPage } from './texts.ts';

const characters = 30_000;
const usual = 15;
const address = 'http://www.gov.cn/bench/waits.html';

/** Marks: in ms since the document was idle, and that since DOMContentLoaded. */
interface Waits {
  idle: number[];
  first: number[];
  all: number[];
  card: number[];
}

const noWaits = (): Waits => ({ idle: [], first: [], all: [], card: [] });

/** One page: its marks, then the card of its first term. */
const oneRound = async (lens: Lens, dead: boolean, waits: Waits): Promise<void> => {
  if (dead) await lens.stopBackground();
  const { page, all } = await openWatched(lens, address);
  const { idle, first } = await notedOn(page);
  waits.idle.push(idle);
  waits.first.push(first - idle);
  waits.all.push(all - idle);
  if (dead) await lens.stopBackground();
  waits.card.push((await restOn(page)) - restMs);
  await page.close();
};

const measureIn = async (name: Lens['name'], rounds: number) => {
  const build = buildThatNotesIdle(name);
  const lens = await startLens(name, true, build);
  try {
    lens.serve(address, pageOf(policyPage(characters)));
    await wholeStore(lens);
    const awake = noWaits();
    const dead = noWaits();
    await oneRound(lens, false, noWaits());
    for (let round = 0; round < rounds; round++) {
      await oneRound(lens, false, awake);
      await oneRound(lens, true, dead);
    }
    return { awake, dead };
  } finally {
    await lens.close();
    await rm(dirname(build), { recursive: true, force: true });
  }
};

const markGoals = { awake: 40, dead: 150 };
/** Two frames at 60 Hz, and the one whose beginning tells that the second is over. */
const frames = 50;
const cardGoals = {
  chromium: { awake: frames, dead: 150 },
  firefox: { awake: frames, dead: 250 },
};

export const measure: Measure = async (rounds = usual) => {
  const rows: Record<string, Record<string, string>> = {};
  const goals: Goal[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const measured = await measureIn(name, rounds);
    for (const state of ['awake', 'dead'] as const) {
      const { idle, first, all, card } = measured[state];
      rows[`${name}, background ${state}`] = {
        'idle since ready, ms': shown(median(idle)),
        'first marks, ms': shown(median(first)),
        'quickest, ms': shown(Math.min(...first)),
        'last marks, ms': shown(median(all)),
        'card after the rest, ms': shown(median(card)),
        'slowest card, ms': shown(Math.max(...card)),
      };
      goals.push(
        atMost(`${name}, ${state}: first marks`, median(first), markGoals[state], 'ms'),
        atMost(`${name}, ${state}: card`, median(card), cardGoals[name][state], 'ms'),
      );
    }
  }
  return {
    how:
      `A page of 30,000 characters, opened ${rounds} times with the background awake and ${rounds} times with it dead, in turns; it is ended again before the pointer rests. ` +
      'Marks: since the document is idle, which is when the browser begins to run scripts at `document_idle`, to the moment at which ours registers the first of them, as lines of a copy of the build tell on the page’s clock; the last ones are looked for every 4 ms. ' +
      'The browser lets scripts in so long after DOMContentLoaded (idle since ready). Chromium does so before it has laid the page out or after, as it comes; where it is before, that layout, 20 to 25 ms of the page’s own, stands between our question and our marks. ' +
      `Card: from the last move of the pointer, less the ${restMs} ms for which it must rest, to the beginning of the frame after the one that draws the card; ` +
      'it is the first card on the page, so its script is loaded within this time. With the background awake the goal is the next two frames, which end when a third begins.',
    goals,
    tables: [tableOf('', 'where', rows)],
  };
};
