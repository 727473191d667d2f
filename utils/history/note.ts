import { browser } from 'wxt/browser';
import type { Item } from './model.ts';
import { keepLookUp } from './store.ts';
import { historyTrouble } from './trouble.ts';

/** Whether the window of this page of the extension is a private one. */
export const isPrivateWindow = async (): Promise<boolean> =>
  (await browser.windows.getCurrent()).incognito;

/**
 * Keeps a look-up, of which a private window's leaves no trace. Never rejects: what was looked up is shown
 * whether it can be kept or not, and the history tells why it could not.
 * @param isPrivate whether it was made in a private window
 */
export const noteLookUp = async (
  item: Item,
  isPrivate: boolean | Promise<boolean> = isPrivateWindow(),
): Promise<void> => {
  try {
    if (await isPrivate) return;
    await keepLookUp(item);
    await historyTrouble.clear();
  } catch (error) {
    await historyTrouble.report(error);
  }
};
