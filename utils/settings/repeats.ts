import { browser } from 'wxt/browser';

/** How a term that a page repeats is marked: every time, or the first time in each section. */
export type Repeats = 'every' | 'section';

const key = 'repeats';

/**
 * What the user chose, on whichever of their machines. Every time, where nothing was chosen: the
 * sign is quiet, a reader may begin anywhere on a page, and what is marked can be trusted to be all.
 * @throws the browser's own error where its storage cannot be read
 */
export const repeats = async (): Promise<Repeats> => {
  const { [key]: stored } = await browser.storage.sync.get(key);
  return stored === 'section' ? 'section' : 'every';
};

/** Keeps the choice; open pages follow at once. */
export const setRepeats = (choice: Repeats): Promise<void> =>
  browser.storage.sync.set({ [key]: choice });

/**
 * Calls back when the choice was changed, in whichever world or on whichever machine.
 * @returns stops
 */
export const watchRepeats = (callback: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && key in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
