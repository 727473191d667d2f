import { browser } from 'wxt/browser';

/** Hosts on which the user wants no marks. */
const key = 'sitesOff';

const sitesOff = async (): Promise<string[]> => {
  const { [key]: hosts } = await browser.storage.local.get(key);
  return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
};

/** Whether pages of `host` (as `location.hostname` gives it) are marked. */
export const isSiteOn = async (host: string): Promise<boolean> =>
  !(await sitesOff()).includes(host);

/** Switches marking on pages of `host`; open pages follow at once. */
export const setSite = async (host: string, on: boolean): Promise<void> => {
  const others = (await sitesOff()).filter((other) => other !== host);
  await browser.storage.local.set({ [key]: on ? others : [...others, host].toSorted() });
};

/**
 * Calls back when any site was switched, in whichever world.
 * @returns stops
 */
export const watchSites = (callback: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
