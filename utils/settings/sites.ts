import { sitesOff } from './settings.ts';

/** Whether pages of `host` (as `location.hostname` gives it) are marked. */
export const isSiteOn = async (host: string): Promise<boolean> =>
  !(await sitesOff.get()).includes(host);

/** Switches marking on pages of `host`; open pages follow at once. */
export const setSite = async (host: string, on: boolean): Promise<void> => {
  const others = (await sitesOff.get()).filter((other) => other !== host);
  await sitesOff.set(on ? others : [...others, host].toSorted());
};
