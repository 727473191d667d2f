/** The part `seeding`: the first seconds after the installation, when the store is empty. */
import type { Page } from 'puppeteer-core';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { damage, wholeStore } from '../browser/harness/store.ts';
import { atMost, median, shown, tableOf, type Goal, type Measure } from './figures.ts';
import { openWatched, restMs, restOn } from './rest.ts';
import { policyPage } from './texts.ts';

const usual = 5;
const address = 'http://www.gov.cn/bench/seeding.html';

/** When packs came into the store and when its marker stood, on the clock of `Date.now()`. */
interface Filling {
  steps: number[];
  whole: number;
}

/**
 * Begins to watch the store from a tab of the extension, again and again: Firefox holds back the timers of a tab behind
 * another. A text: tsx puts calls of its own into functions.
 */
const watchStore = `(() => {
  const filling = { steps: [], whole: 0 };
  globalThis.filling = filling;
  const asked = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const look = async (name) => {
    const database = await asked(indexedDB.open(name));
    database.onversionchange = () => database.close();
    try {
      if (!database.objectStoreNames.contains('markers')) return;
      for (let packs = 0; !filling.whole;) {
        const reading = database.transaction(['packs', 'markers']);
        const [now, marker] = await Promise.all(
          [asked(reading.objectStore('packs').count()), asked(reading.objectStore('markers').get('whole'))]);
        if (now > packs) filling.steps.push(Date.now());
        packs = now;
        if (marker) filling.whole = Date.now();
      }
    } finally {
      database.close();
    }
  };
  const wait = async () => {
    while (!filling.whole) {
      const one = (await indexedDB.databases()).find(({ name }) => name.startsWith('corpus-'));
      if (one) await look(one.name);
    }
  };
  wait().catch((error) => { filling.error = String(error); });
})()`;

const fillingOf = async (own: Page): Promise<Filling> => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const told = JSON.parse(
      (await own.evaluate('JSON.stringify(filling)')) as string,
    ) as Filling & { error?: string };
    if (told.error) throw new Error(`The store could not be watched: ${told.error}`);
    if (told.whole > 0) return told;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The store was not filled.');
};

interface Times {
  whole: number[];
  step: number[];
  marks: number[];
  card: number[];
}

/** Empties the store, and opens a page at once, which starts the background. */
const oneRound = async (lens: Lens, times: Times): Promise<void> => {
  const own = await lens.openOwn('assets/marks.css');
  await lens.stopBackground();
  await damage(own, 'its database deleted');
  await own.evaluate(watchStore);
  const start = Date.now();
  const { page, first } = await openWatched(lens, address);
  times.marks.push(first);
  const { steps, whole } = await fillingOf(own);
  times.whole.push(whole - start);
  const ends = [...steps, whole];
  times.step.push(Math.max(...ends.slice(1).map((end, at) => end - (ends[at] ?? Number.NaN))));
  await page.close();
  await own.close();
};

/** The same, for the card: the pointer rests as soon as the marks are there. */
const cardRound = async (lens: Lens, times: Times): Promise<void> => {
  const own = await lens.openOwn('assets/marks.css');
  await lens.stopBackground();
  await damage(own, 'its database deleted');
  await own.close();
  const { page } = await openWatched(lens, address, 0);
  times.card.push((await restOn(page)) - restMs);
  await page.close();
  await wholeStore(lens);
};

const measureIn = async (name: Lens['name'], rounds: number): Promise<Times> => {
  const lens = await startLens(name);
  try {
    lens.serve(address, pageOf(policyPage(3_000)));
    await wholeStore(lens);
    const times: Times = { whole: [], step: [], marks: [], card: [] };
    for (let round = 0; round < rounds; round++) {
      await oneRound(lens, times);
      await cardRound(lens, times);
    }
    return times;
  } finally {
    await lens.close();
  }
};

export const measure: Measure = async (rounds = usual) => {
  const rows: Record<string, Record<string, string>> = {};
  const goals: Goal[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const { whole, step, marks, card } = await measureIn(name, rounds);
    rows[name] = {
      'store whole, ms': shown(median(whole), 0),
      'longest step, ms': shown(median(step), 0),
      'first marks, ms': shown(median(marks), 0),
      'card after the rest, ms': shown(median(card), 0),
    };
    goals.push(
      atMost(`${name}: store whole`, median(whole) / 1_000, 1.5, 's'),
      atMost(`${name}: longest step`, median(step) / 1_000, 0.5, 's'),
      atMost(
        `${name}: card while the store fills`,
        median(card),
        name === 'firefox' ? 250 : 150,
        'ms',
      ),
    );
  }
  return {
    how:
      `${rounds} times: the background dead and the store deleted, as after the installation, a page of 3,000 characters is opened, which starts the background. Whole: since the page was asked for, until the store’s marker stands, looked at from a tab of the extension all the time; ` +
      'a step: between two growths of the store. Card: as under marks and cards, on such a page as soon as it is marked.',
    goals,
    tables: [tableOf('', 'browser', rows)],
    notes: ['The installation itself is the browser’s and is not measured.'],
  };
};
