import { afterEach, expect, test, vi } from 'vitest';
import { pageHost } from '../../../utils/page/page-host.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.for([
  ['www.gov.cn', 'http://www.gov.cn', 'www.gov.cn'],
  // about:srcdoc, about:blank
  ['', 'http://www.gd.gov.cn', 'www.gd.gov.cn'],
  ['', 'https://www.gd.gov.cn:8443', 'www.gd.gov.cn'],
  // a sandbox, of an address and written by a page itself
  ['www.gov.cn', 'null', 'www.gov.cn'],
  ['', 'null', ''],
] as const)('of a frame at “%s” of %s is “%s”', ([hostname, origin, host]) => {
  vi.stubGlobal('location', { hostname });
  vi.stubGlobal('origin', origin);
  expect(pageHost()).toBe(host);
});
