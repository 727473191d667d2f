import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { repeats, setRepeats, watchRepeats } from '../../../utils/settings/repeats.ts';

test('every time, until the user chooses; the choice is kept and told', async () => {
  const told = vi.fn<() => void>();
  const stop = watchRepeats(told);
  expect(await repeats()).toBe('every');
  await setRepeats('section');
  expect(await repeats()).toBe('section');
  expect(told).toHaveBeenCalledTimes(1);
  await browser.storage.sync.set({ other: 1 });
  await browser.storage.local.set({ repeats: 'every' });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  await setRepeats('every');
  expect(await repeats()).toBe('every');
  expect(told).toHaveBeenCalledTimes(1);
});

test('a value that no version of ours wrote counts as none', async () => {
  await browser.storage.sync.set({ repeats: { deep: true } });
  expect(await repeats()).toBe('every');
});
