import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { historyHandlers } from '../../../utils/background/history.ts';
import { userData } from '../../../utils/history/database.ts';

const names = ['粉煤灰', '煤矸石'];
vi.mock('../../../utils/store/packs.ts', () => ({
  readRows: (_: string, [term = -1]: number[]) =>
    names[term] === undefined
      ? Promise.reject(new RangeError(`terms has no row ${term}`))
      : Promise.resolve([{ name: names[term] }]),
}));

const sender = (incognito: boolean): Browser.runtime.MessageSender =>
  ({ id: browser.runtime.id, tab: { id: 1, incognito } }) as Browser.runtime.MessageSender;

const kept = async () => (await userData.lookUps.toArray()).map(({ item }) => item);

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([userData.lookUps.clear(), userData.stars.clear()]);
});

test('a look-up on a page is kept by its name, with no address of the page', async () => {
  await historyHandlers.noteLookUp({ term: 1 }, sender(false));
  const [row] = await userData.lookUps.toArray();
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['at', 'day', 'item', 'key']);
  expect(row?.item).toEqual({ kind: 'term', name: '煤矸石' });
});

test('a term is starred and no more', async () => {
  expect(await historyHandlers.star({ term: 0 }, sender(false))).toEqual({ starred: false });
  expect(await historyHandlers.star({ term: 0, on: true }, sender(false))).toEqual({
    starred: true,
  });
  expect(await historyHandlers.star({ term: 0 }, sender(false))).toEqual({ starred: true });
  expect(await historyHandlers.star({ term: 0, on: false }, sender(false))).toEqual({
    starred: false,
  });
});

test('from a private window, and from nobody knows where, nothing is kept and no star is told', async () => {
  await historyHandlers.star({ term: 0, on: true }, sender(false));
  for (const from of [sender(true), {}]) {
    await historyHandlers.noteLookUp({ term: 1 }, from);
    expect(await historyHandlers.star({ term: 0 }, from)).toEqual({ starred: null });
    expect(await historyHandlers.star({ term: 1, on: true }, from)).toEqual({ starred: null });
  }
  expect(await kept()).toEqual([]);
  expect(await userData.stars.count()).toBe(1);
});

test('a number that no term has is refused', async () => {
  await expect(historyHandlers.noteLookUp({ term: 9 }, sender(false))).rejects.toThrow('no row 9');
  await expect(historyHandlers.star({ term: 9, on: true }, sender(false))).rejects.toThrow(
    'no row 9',
  );
  expect(await kept()).toEqual([]);
});
