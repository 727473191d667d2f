import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { userData } from '../../../utils/history/database.ts';
import type { Item, LookUp } from '../../../utils/history/model.ts';
import { noteLookUp } from '../../../utils/history/note.ts';
import {
  erase,
  eraseLookUps,
  isStarred,
  keepLookUp,
  mostLookUps,
  restore,
  setStarred,
  watchUserData,
  type UserData,
} from '../../../utils/history/store.ts';
import { historyTrouble } from '../../../utils/history/trouble.ts';
import { keepHistory } from '../../../utils/settings/settings.ts';

const term = (name: string) => ({ kind: 'term', name }) as const satisfies Item;
const clause = {
  kind: 'place',
  source: 'consulting-2022',
  line: 4005,
  title: '粤府〔2022〕12号',
  words: '第一条',
} as const satisfies Item;

const noon = new Date(2026, 10, 21, 12).getTime();
const hour = 3_600_000;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([userData.lookUps.clear(), userData.stars.clear()]);
});

afterEach(() => vi.restoreAllMocks());

const current = (): Promise<UserData> =>
  new Promise((resolve, reject) => {
    const stop = watchUserData((data) => {
      queueMicrotask(() => stop());
      resolve(data);
    }, reject);
  });

describe('look-ups', () => {
  test('are kept, the latest first; one that is repeated on a day is one, at its later time', async () => {
    await keepLookUp(term('粉煤灰'), noon);
    await keepLookUp({ kind: 'query', query: '南沙 区块链' }, noon + 1);
    await keepLookUp(clause, noon + 2);
    await keepLookUp(term('粉煤灰'), noon + 3);
    await keepLookUp(term('粉煤灰'), noon - 24 * hour);
    expect((await current()).lookUps).toEqual([
      { at: noon + 3, item: term('粉煤灰') },
      { at: noon + 2, item: clause },
      { at: noon + 1, item: { kind: 'query', query: '南沙 区块链' } },
      { at: noon - 24 * hour, item: term('粉煤灰') },
    ]);
  });

  test('are kept no more from the moment that the switch is off; stars can still be set', async () => {
    await keepLookUp(term('粉煤灰'), noon);
    await keepHistory.set(false);
    await keepLookUp(term('数字经济'), noon);
    await setStarred(term('数字经济'), true);
    const { lookUps, stars } = await current();
    expect(lookUps.map(({ item }) => item)).toEqual([term('粉煤灰')]);
    expect(stars.map(({ item }) => item)).toEqual([term('数字经济')]);
  });

  test('go, the oldest first, where there are more than 2,000; stars stay', async () => {
    await setStarred(term('名0'), true);
    const many = Array.from({ length: mostLookUps }, (_, n): LookUp => ({
      at: noon + n,
      item: term(`名${n}`),
    }));
    await restore({ lookUps: many });
    await keepLookUp(term('再一个'), noon + hour);
    const { lookUps, stars } = await current();
    expect(lookUps).toHaveLength(mostLookUps);
    expect(lookUps[0]?.item).toEqual(term('再一个'));
    expect(lookUps.at(-1)?.item).toEqual(term('名1'));
    expect(stars).toHaveLength(1);
  });

  test('of a private window leave no trace', async () => {
    await noteLookUp(term('粉煤灰'), true);
    await noteLookUp(term('粉煤灰'), Promise.resolve(true));
    expect(await userData.lookUps.count()).toBe(0);
    await noteLookUp(term('粉煤灰'), false);
    expect(await userData.lookUps.count()).toBe(1);
  });

  test('that cannot be kept break nothing, and are told until one can', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(userData.lookUps, 'put').mockRejectedValue(full);
    await noteLookUp(term('粉煤灰'), false);
    expect(await historyTrouble.current()).toBe('full');
    put.mockRestore();
    await noteLookUp(term('粉煤灰'), false);
    expect(await historyTrouble.current()).toBeUndefined();
  });

  test('of which it is not known whether the window is a private one are not kept', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await noteLookUp(term('粉煤灰'), Promise.reject(new Error('no window')));
    expect(await userData.lookUps.count()).toBe(0);
    expect(await historyTrouble.current()).toBe('failed');
  });
});

describe('stars', () => {
  test('are set once and taken away', async () => {
    await setStarred(clause, true);
    const [first] = (await current()).stars;
    await setStarred({ ...clause, words: '别的字' }, true);
    expect((await current()).stars).toEqual([first]);
    expect(await isStarred(clause)).toBe(true);
    expect(await isStarred({ ...clause, line: 4006 })).toBe(false);
    await setStarred(clause, false);
    expect((await current()).stars).toEqual([]);
  });
});

describe('erasing', () => {
  const kept: LookUp[] = [
    { at: noon, item: term('粉煤灰') },
    { at: noon - hour, item: clause },
  ];

  test('takes one look-up or one star, and what is restored is as before', async () => {
    await restore({ lookUps: kept, stars: [{ at: noon, item: clause }] });
    const before = await current();
    const gone = { lookUps: kept.slice(0, 1), stars: [{ at: noon, item: clause }] };
    await erase(gone);
    expect(await current()).toEqual({ lookUps: kept.slice(1), stars: [] });
    await restore(gone);
    expect(await current()).toEqual(before);
  });

  test('takes all look-ups and no star', async () => {
    await restore({ lookUps: kept });
    await setStarred(clause, true);
    const gone = await eraseLookUps();
    expect(gone).toHaveLength(2);
    expect((await current()).lookUps).toEqual([]);
    expect((await current()).stars).toHaveLength(1);
    await restore({ lookUps: gone });
    expect((await current()).lookUps).toEqual(kept);
  });

  test('what was restored is told where it was new, and can be taken back', async () => {
    await restore({ lookUps: kept });
    const more: LookUp = { at: noon + hour, item: term('数字经济') };
    const added = await restore({ lookUps: [...kept, more], stars: [{ at: 1, item: clause }] });
    expect(added).toEqual({ lookUps: [more], stars: [{ at: 1, item: clause }] });
    await erase(added);
    expect(await current()).toEqual({ lookUps: kept, stars: [] });
  });
});

test('what is kept is told again when it changes', async () => {
  const seen: number[] = [];
  const stop = watchUserData(
    ({ lookUps }) => seen.push(lookUps.length),
    () => seen.push(-1),
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await keepLookUp(term('粉煤灰'));
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
  stop();
});
