import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setMuted } from '../../../utils/settings/muted.ts';
import { allSettings, muted, repeats, restDelay } from '../../../utils/settings/settings.ts';
import { hostOf, isSiteOn, setSite } from '../../../utils/settings/sites.ts';
import { SettingTooLong } from '../../../utils/settings/too-long.ts';

beforeEach(() => fakeBrowser.reset());

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

test('a term is muted and marked again by its name', async () => {
  await setMuted('粉煤灰', true);
  await setMuted('粉煤灰', true);
  await setMuted('数字经济', true);
  expect(await muted.get()).toEqual(['数字经济', '粉煤灰']);
  await setMuted('粉煤灰', false);
  expect(await muted.get()).toEqual(['数字经济']);
});

test('what the browser would not keep is refused, and what was kept stays', async () => {
  // 8 kB an item, and a Chinese character is three bytes.
  const names = Array.from({ length: 400 }, (_, i) => `第${1000 + i}个词的名字`);
  await muted.set(names.slice(0, 200));
  await expect(muted.set(names)).rejects.toBeInstanceOf(SettingTooLong);
  await expect(allSettings.set({ restDelay: 0, muted: names })).rejects.toMatchObject({
    key: 'muted',
  });
  expect(await muted.get()).toHaveLength(200);
  expect(await restDelay.get()).toBe(200);
});

test('all settings together: read, told, and set back', async () => {
  const told = vi.fn<() => void>();
  const stop = allSettings.watch(told);
  await allSettings.set({ restDelay: 800, language: 'en' });
  expect(told).toHaveBeenCalled();
  expect(await allSettings.get()).toEqual({
    ...allSettings.fallbacks,
    restDelay: 800,
    language: 'en',
  });
  await browser.storage.sync.set({ markStyle: 'rainbow', other: 1 });
  expect((await allSettings.get()).markStyle).toBe('underline');
  await allSettings.reset();
  expect(await allSettings.get()).toEqual(allSettings.fallbacks);
  expect(await browser.storage.sync.get(null)).toEqual({ other: 1 });
  stop();
});

test.each([
  ['www.gz.gov.cn', 'www.gz.gov.cn'],
  ['  WWW.gov.cn ', 'www.gov.cn'],
  ['gov.cn', 'gov.cn'],
  ['https://www.gov.cn/zhengce/2024.htm?a=1', 'www.gov.cn'],
  ['www.gz.gov.cn/x:8080', 'www.gz.gov.cn'],
  ['www.example.com', undefined],
  ['notgov.cn', undefined],
  ['www.gov.cn.example.com', undefined],
  ['ftp://www.gov.cn/', undefined],
  ['javascript:alert(1)//.gov.cn', undefined],
  ['', undefined],
  ['政府网', undefined],
])('“%s” means the host %s', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});
