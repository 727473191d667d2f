import { readFileSync } from 'node:fs';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Hosts of Chromium's own services (clock, updates, account list, spelling dictionaries), which flags do not silence. */
const ownServices = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/u;

/**
 * Chromium ends its log as it closes. Where it was ended before it had (puppeteer gives it five seconds, a busy machine
 * may need more), what is written stands, an event a line, and the last line may be cut.
 */
const parsed = (text: string): NetLog => {
  const isWhole = text.trimEnd().endsWith('}') && text.includes('"polledData"');
  return JSON.parse(isWhole ? text : `${text.slice(0, text.lastIndexOf(',\n'))}]}`) as NetLog;
};

/**
 * Addresses that Chromium asked for which are neither a government site (mapped to the local
 * server) nor, where no page or extension asked, one of the browser's own services.
 * @param file the log that `--log-net-log` wrote
 */
export const strayRequests = (file: string): string[] => {
  const log = parsed(readFileSync(file, 'utf8'));
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  return log.events.flatMap(({ type, params }) => {
    if (type !== started || !params?.url) return [];
    const { protocol, hostname } = new URL(params.url);
    if (!/^(https?|wss?|ftp):$/u.test(protocol)) return [];
    if (protocol === 'http:' && /(^|\.)(gov\.cn|example\.org)$/u.test(hostname)) return [];
    const byBrowser = !params.initiator || params.initiator === 'not an origin';
    if (byBrowser && ownServices.test(hostname)) return [];
    return [`${params.url} (asked by ${params.initiator ?? 'the browser'})`];
  });
};
