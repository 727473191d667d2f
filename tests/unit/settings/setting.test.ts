import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { repeats, restDelay } from '../../../utils/settings/settings.ts';
import { isSiteOn, setSite } from '../../../utils/settings/sites.ts';

test('the fallback, until the user chooses; the choice is kept and told', async () => {
  const told = vi.fn<() => void>();
  const stop = repeats.watch(told);
  expect(await repeats.get()).toBe('every');
  await repeats.set('section');
  expect(await repeats.get()).toBe('section');
  expect(told).toHaveBeenCalledTimes(1);
  await browser.storage.sync.set({ other: 1 });
  await browser.storage.local.set({ repeats: 'every' });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  await repeats.set('every');
  expect(await repeats.get()).toBe('every');
  expect(told).toHaveBeenCalledTimes(1);
});

test('a value that no version of ours wrote counts as none', async () => {
  await browser.storage.sync.set({ repeats: { deep: true }, restDelay: -1, sitesOff: 'all' });
  expect(await repeats.get()).toBe('every');
  expect(await restDelay.get()).toBe(restDelay.fallback);
  expect(await isSiteOn('www.gov.cn')).toBe(true);
});

test('a site is switched off and on by its host', async () => {
  await setSite('www.gz.gov.cn', false);
  await setSite('a.gov.cn', false);
  expect(await isSiteOn('www.gz.gov.cn')).toBe(false);
  expect(await isSiteOn('www.gov.cn')).toBe(true);
  await setSite('www.gz.gov.cn', true);
  expect(await isSiteOn('www.gz.gov.cn')).toBe(true);
  expect(await isSiteOn('a.gov.cn')).toBe(false);
});
