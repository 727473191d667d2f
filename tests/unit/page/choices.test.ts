import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepChoices, readChoices } from '../../../utils/page/choices.ts';
import { handed } from '../../../utils/page/handed.ts';
import { allSettings } from '../../../utils/settings/settings.ts';

const { sync } = fakeBrowser.storage;
type Shown = (event: { isTrusted: boolean; persisted: boolean }) => void;
let shown: Shown | undefined;
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('addEventListener', (type: string, listener: Shown) => {
    if (type === 'pageshow') shown = listener;
  });
  handed.chosen = undefined;
  handed.onChosen = undefined;
  keepChoices();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

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

test('what is chosen while a page loads holds, and who marks it is told', async () => {
  const told: boolean[] = [];
  handed.onChosen = () => void readChoices('www.gov.cn').then(({ isOn }) => told.push(isOn));
  await allSettings.set({ sitesOff: ['www.gov.cn'] });
  expect(await readChoices('www.gov.cn')).toMatchObject({ isOn: false });
  await vi.waitFor(() => expect(told).toEqual([false]));
  await fakeBrowser.storage.local.set({ storeTrouble: 'full' });
  expect(told).toEqual([false]);
});

test('where the choices cannot be read, or nothing has asked for them, nothing is known of the site', async () => {
  vi.spyOn(sync, 'get').mockRejectedValue(new Error('No storage.'));
  keepChoices();
  await expect(readChoices('www.gov.cn')).rejects.toThrow('No storage.');
  handed.chosen = undefined;
  await expect(readChoices('www.gov.cn')).rejects.toThrow(TypeError);
});

test('on return to a page that was kept, but not for an event that the page makes up, all is asked again', async () => {
  const told: unknown[] = [];
  handed.onChosen = (isLost) => told.push(isLost);
  const before = handed.chosen;
  shown?.({ isTrusted: true, persisted: false });
  shown?.({ isTrusted: false, persisted: true });
  expect(handed.chosen).toBe(before);
  expect(told).toEqual([]);
  shown?.({ isTrusted: true, persisted: true });
  expect(handed.chosen).not.toBe(before);
  expect(told).toEqual([true]);
  expect(await readChoices('www.gov.cn')).toMatchObject({ isOn: true });
});
