import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readChoices } from '../../../utils/page/choices.ts';
import { allSettings } from '../../../utils/settings/settings.ts';

const { sync } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

test('where nothing was chosen, all is marked with lines', async () => {
  expect(await readChoices('www.gov.cn')).toEqual({ isOn: true, isPlain: true, look: 'underline' });
  await allSettings.set(allSettings.fallbacks);
  expect(await readChoices('www.gov.cn')).toEqual({
    isOn: true,
    isPlain: true,
    look: 'underline',
    restDelay: 200,
  });
});

test('a site that is off, and a frame that belongs to nobody', async () => {
  await allSettings.set({ sitesOff: ['www.gov.cn'] });
  expect(await readChoices('www.gov.cn')).toMatchObject({ isOn: false });
  expect(await readChoices('www.gz.gov.cn')).toMatchObject({ isOn: true });
  expect(await readChoices('')).toMatchObject({ isOn: false });
});

test.each([
  [{ muted: ['粉煤灰'] }, { isPlain: false, look: 'underline' }],
  [{ repeats: 'section' as const }, { isPlain: false, look: 'underline' }],
  [{ markStyle: 'held' as const }, { isPlain: false, look: 'none' }],
  [{ restDelay: 2000 }, { isPlain: true, restDelay: 2000 }],
  [{ markStyle: 'tint' as const }, { isPlain: true, look: 'tint' }],
])('%o', async (chosen, expected) => {
  await allSettings.set(chosen);
  expect(await readChoices('www.gov.cn')).toMatchObject(expected);
});

test('what no version of ours wrote means nothing', async () => {
  await sync.set({
    sitesOff: 'www.gov.cn',
    muted: 7,
    repeats: {},
    markStyle: ['held'],
    restDelay: '9',
  });
  expect(await readChoices('www.gov.cn')).toEqual({ isOn: true, isPlain: true, look: 'underline' });
});
