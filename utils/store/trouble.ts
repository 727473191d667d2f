import { browser } from 'wxt/browser';

/** Why the store could not be used: the disk is full, or something else went wrong. */
export type Trouble = 'full' | 'failed';

const key = 'storeTrouble';

const kindOf = (error: unknown): Trouble => {
  for (let at = error; at instanceof Error; at = (at as { inner?: unknown }).inner)
    if (at.name === 'QuotaExceededError') return 'full';
  return 'failed';
};

/**
 * Notes that the store cannot be used, for the popup to say so. Never rejects: on a full disk this
 * note may be impossible to keep as well, and then the console alone has it.
 */
export const reportTrouble = async (error: unknown): Promise<void> => {
  console.warn('The store cannot be used; the shipped files answer instead.', error);
  try {
    await browser.storage.local.set({ [key]: kindOf(error) });
  } catch (second) {
    console.warn('The trouble with the store could not be noted.', second);
  }
};

/** Forgets the trouble: the store is whole. */
export const clearTrouble = async (): Promise<void> => {
  await browser.storage.local.remove(key);
};

/** The trouble noted last, for the popup; undefined while all is well. */
export const currentTrouble = async (): Promise<Trouble | undefined> => {
  const { [key]: trouble } = await browser.storage.local.get(key);
  return trouble === 'full' || trouble === 'failed' ? trouble : undefined;
};
