import { sitesOff } from './settings.ts';
import { withName } from './names.ts';

/** Whether pages of `host` (as `location.hostname` gives it) are marked. */
export const isSiteOn = async (host: string): Promise<boolean> =>
  !(await sitesOff.get()).includes(host);

/** Switches marking on pages of `host`; open pages follow at once. @throws as `Setting.set` */
export const setSite = async (host: string, on: boolean): Promise<void> =>
  sitesOff.set(withName(await sitesOff.get(), host, !on));

/**
 * The host that was meant by what somebody typed: a host, or a page's address.
 * @returns undefined where that is none of the sites that are marked (gov.cn)
 */
export const hostOf = (typed: string): string | undefined => {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//iu.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/u.test(protocol) && /(?:^|\.)gov\.cn$/u.test(hostname) ? hostname : undefined;
};
