// Whatever happens to the background, the store, the corpus or the disk, at any moment: the next look-up is
// right, what the reader chose is kept, and the reader did nothing.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeCorpus, copyOfBuild, corpusOf } from './harness/builds.ts';
import { cardGone, cardOf, openCard } from './harness/card.ts';
import { keptSettings, packsStored, smallDisk } from './harness/faults.ts';
import { startLens, type Lens } from './harness/lens.ts';
import { pointAt, showMark, waitForMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { damage, wholeStore } from './harness/store.ts';
import { until } from './harness/wait.ts';

const address = 'http://www.gov.cn/faults.html';
const body = pageOf('<p>综合利用粉煤灰；健全失信惩戒机制。</p>');
const term = '粉煤灰';
/** A word of the term's card, and what another corpus says in its place. */
const [words, others] = ['综合利用', '综合运用'];

/** What a tab of the extension has. */
interface Own {
  chrome: { storage: { sync: { set(items: object): Promise<void> } } };
}

const ms = (time: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, time);
  });

describe.each(['chromium', 'firefox'] as const)('after a fault in %s', (name) => {
  let lens: Lens;
  let build: string;
  /** The page that stays open through all of it. */
  let page: Page;
  let right = '';
  let settings: Record<string, unknown>;
  let version: string;
  let faults = 0;

  /** Looks the term up on the page that has been open all the time. */
  const lookUp = async (at = page): Promise<string> => {
    await at.mouse.move(4, 4);
    await cardGone(lens, at);
    const { card } = await openCard(lens, at, term);
    await at.mouse.move(4, 4);
    await cardGone(lens, at);
    return card.text;
  };
  /** What every fault must leave as it was. */
  const afterwards = async (): Promise<{ card: string; settings: Record<string, unknown> }> => {
    faults += 1;
    const card = await lookUp();
    const own = await lens.openOwn('assets/marks.css');
    const kept = await keptSettings(own);
    await own.close();
    return { card, settings: kept };
  };
  const sound = (card = right) => ({ card, settings });
  /** Loads the extension again, and gives the browser a moment to bring it into the open page. */
  const loadAgain = async (): Promise<void> => {
    await lens.reload();
    await ms(1000);
  };
  /** Waits until the store has so many packs, or is whole. */
  const filledTo = (own: Page, packs: number): Promise<boolean> =>
    until(`${packs} packs`, async () => (await packsStored(own, version)) >= packs);

  beforeAll(async () => {
    build = copyOfBuild(name);
    ({ version } = corpusOf(build));
    lens = await startLens(name, true, build);
    page = await lens.open(address, body);
    right = await lookUp();
    const own = await lens.openOwn('options.html');
    await own.evaluate(() => {
      const { storage } = (globalThis as unknown as Own).chrome;
      return storage.sync.set({ muted: ['高新技术企业'], sitesOff: ['www.example.gov.cn'] });
    });
    settings = await keptSettings(own);
    await own.close();
  });
  afterAll(async () => {
    console.log(`${name}: ${faults} faults tried, each survived where no test failed`);
    await lens.close();
    rmSync(dirname(build), { recursive: true, force: true });
  });

  test('the background is killed at each step of filling the store', async () => {
    const { packs } = await wholeStore(lens);
    for (let step = 0; step < packs; step += Math.ceil(packs / 5)) {
      const own = await lens.openOwn('assets/marks.css');
      await lens.stopBackground();
      await damage(own, 'its database deleted');
      // A page in sight asks for its terms, which starts it, and so the filling.
      await page.bringToFront();
      await page.reload();
      await filledTo(own, step);
      await lens.stopBackground();
      await own.close();
      expect(await afterwards()).toEqual(sound());
    }
    expect((await wholeStore(lens)).packs).toBe(packs);
  });

  test('it is killed at any moment of a look-up', async () => {
    for (const wait of [0, 80, 160, 220, 300]) {
      await page.mouse.move(4, 4);
      await cardGone(lens, page);
      await lens.stopBackground();
      const mark = await showMark(page, term);
      await pointAt(page, mark);
      await ms(wait);
      await lens.stopBackground();
      // It may say that it waits, or nothing; never something else.
      const seen = (await cardOf(lens, page))?.text ?? '';
      expect(seen.includes(words) ? seen : right).toBe(right);
      expect(await afterwards()).toEqual(sound());
    }
  });

  test('the corpus is changed under an open page, killed at each step, and changed back', async () => {
    for (const [from, to] of [
      [words, others],
      [others, words],
    ] as const) {
      const before = version;
      changeCorpus(build, from, to);
      ({ version } = corpusOf(build));
      await loadAgain();
      const text = right.replaceAll(words, to);
      expect(await afterwards()).toEqual(sound(text));
      for (const packs of [1, 100, 200]) {
        const own = await lens.openOwn('assets/marks.css');
        await filledTo(own, packs);
        await lens.stopBackground();
        await own.close();
        expect(await afterwards()).toEqual(sound(text));
      }
      const { databases } = await wholeStore(lens);
      await until('the old store to be dropped', async () => {
        const own = await lens.openOwn('assets/marks.css');
        const old = await packsStored(own, before);
        await own.close();
        return old === 0;
      });
      expect(databases).toContain(`corpus-${version}`);
    }
  });

  test('the extension is loaded again under open pages, twice in a row', async () => {
    await lens.reload();
    await loadAgain();
    expect(await afterwards()).toEqual(sound());
  });

  test('two windows look up at once while the store is filled', async () => {
    const own = await lens.openOwn('assets/marks.css');
    await lens.stopBackground();
    await damage(own, 'its database deleted');
    await own.close();
    const second = await lens.open(`${address}?2`, body);
    expect(await lookUp(second)).toBe(right);
    await second.close();
    expect(await afterwards()).toEqual(sound());
    await wholeStore(lens);
  });

  test('settings are imported and the page is closed, or the background killed, at once', async () => {
    for (const kill of [false, true]) {
      const own = await lens.openOwn('options.html');
      await own.evaluate(() => {
        const { storage } = (globalThis as unknown as Own).chrome;
        void storage.sync.set({ muted: ['高新技术企业'], sitesOff: ['www.example.gov.cn'] });
      });
      if (kill) await lens.stopBackground();
      await own.close();
      expect(await afterwards()).toEqual(sound());
    }
  });

  test('a private window is opened', async () => {
    lens.serve(`${address}?private`, body);
    const opened = await lens.openPrivate(`${address}?private`);
    await waitForMark(opened, term);
    await opened.bringToFront();
    const { card } = await openCard(lens, opened, term);
    expect(card.text).toBe(right);
    await opened.close();
    await page.bringToFront();
    expect(await afterwards()).toEqual(sound());
  });
});

describe.each(['chromium', 'firefox'] as const)('on a full disk in %s', (name) => {
  test('look-ups are right, and the store is filled when there is room again', async ({ skip }) => {
    const root = mkdtempSync(join(tmpdir(), 'policy-lens-disk-'));
    const disk = smallDisk(root, 400);
    skip(!disk, 'this machine mounts no disk for tests');
    if (!disk) return;
    const folder = join(root, 'browser');
    mkdirSync(folder);
    const lens = await startLens(name, true, undefined, folder);
    try {
      const page = await lens.open(address, body);
      const { card } = await openCard(lens, page, term);
      const whole = await wholeStore(lens);
      const own = await lens.openOwn('assets/marks.css');
      await lens.stopBackground();
      await damage(own, 'its database deleted');
      disk.fill(100_000);
      const again = await lens.open(address, body);
      expect((await openCard(lens, again, term)).card.text).toBe(card.text);
      await lens.stopBackground();
      disk.free();
      await lens.open(address, body);
      // Firefox answers with errors for a while after its disk was full.
      const mended = await until(
        'the whole store',
        () => wholeStore(lens).catch(() => undefined),
        40_000,
      );
      expect(mended).toEqual(whole);
    } finally {
      disk.free();
      await lens.close();
      disk.remove();
      rmSync(root, { recursive: true });
    }
  });
});
