import { startLens, type Lens } from '../browser/harness/lens.ts';
import { pageOf } from '../browser/harness/pages.ts';
import { wholeStore } from '../browser/harness/store.ts';
import { readGauges, type Gauge } from './gauges.ts';
import { hover } from './hovers.ts';
import { shortPages } from './pages.ts';

/** Different pages; then they come again. */
const differentPages = 60;
const hoversPerPage = 10;
/** After so many pages in one tab it is closed, the page that stays is looked at, and the background is killed. */
const stretch = 10;

/** What a run saw. */
export interface Trip {
  pages: number;
  hovers: number;
  deaths: number;
  seconds: number;
  /** Waits for cards in ms, background awake, in the first and the last fifth. */
  firstWaits: number[];
  lastWaits: number[];
  /** After the first stretch, where the last life of the background begins, and at the end. */
  start: Gauge;
  middle: Gauge;
  end: Gauge;
  /** Cards that did not come or were others, complaints of our code, and requests that nobody asked for. */
  faults: string[];
}

/** No rest before a card: in fast motion. */
const hasten = async (lens: Lens): Promise<void> => {
  const own = await lens.openOwn('assets/marks.css');
  await own.evaluate('chrome.storage.sync.set({ restDelay: 0 })');
  await own.close();
};

/**
 * Browses: tab after tab, ten pages in each and ten hovers on each page; between tabs ten hovers on a page that stays open
 * and, in the first two thirds, the end of the background.
 * @param ms no new stretch is begun after so long
 */
export const browse = async (name: Lens['name'], pages: number, ms: number): Promise<Trip> => {
  const lens = await startLens(name);
  try {
    await wholeStore(lens);
    await hasten(lens);
    const [home, ...others] = shortPages(differentPages);
    if (!home) throw new Error('There are no pages.');
    for (const { address, body } of others) lens.serve(address, pageOf(body));
    const resident = await lens.open(home.address, pageOf(home.body));
    const begun = performance.now();
    const faults: string[] = [];
    const waits: number[] = [];
    const gauges: Gauge[] = [];
    let done = 0;
    let hovers = 0;
    let deaths = 0;
    let lastLife: number | undefined;
    const hoverOn = async (page: typeof resident, isTimed: boolean): Promise<void> => {
      await page.bringToFront();
      const { times, missing } = await hover(lens, page, hoversPerPage);
      faults.push(...missing.map((word) => `no card of ${word} on page ${done}`));
      hovers += times.length;
      // The first after a death waits for the background's start.
      waits.push(...times.slice(isTimed ? 0 : times.length));
    };
    while (done < pages && performance.now() - begun < ms) {
      const page = await lens.browser.newPage();
      for (let one = 0; one < stretch && done < pages; one++, done++) {
        const { address } = others[done % others.length] ?? home;
        await page.goto(address);
        await hoverOn(page, one > 0);
      }
      await page.close();
      await hoverOn(resident, false);
      const part = Math.max(done / pages, (performance.now() - begun) / ms);
      const isLate = part >= 2 / 3;
      if (gauges.length === 0 || (isLate && lastLife === undefined))
        gauges.push(await readGauges(lens, resident));
      if (isLate) lastLife ??= gauges.length - 1;
      else {
        await lens.stopBackground();
        deaths++;
      }
    }
    const end = await readGauges(lens, resident);
    const seconds = (performance.now() - begun) / 1000;
    const fifth = Math.ceil(waits.length / 5);
    const complaints = await lens.complaints();
    faults.push(...complaints, ...(await lens.audit()));
    const start = gauges[0] ?? end;
    return {
      pages: done,
      hovers,
      deaths,
      seconds,
      firstWaits: waits.slice(0, fifth),
      lastWaits: waits.slice(-fifth),
      start,
      middle: gauges[lastLife ?? 0] ?? start,
      end,
      faults,
    };
  } finally {
    await lens.close();
  }
};
