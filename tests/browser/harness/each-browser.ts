import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startLens, type Lens } from './lens.ts';

/**
 * The same tests in Chromium and in Firefox, each with one browser that they share; the last test
 * ends it and checks that nothing was asked of the network but the pages served, and that the
 * extension wrote no error.
 * @param tests declares the tests; the browser is there once they run
 * @param keepsPages as in `LaunchOptions`
 */
export const eachBrowser = (
  title: string,
  tests: (lens: () => Lens) => void,
  { keepsPages = false } = {},
): void => {
  describe.each(['chromium', 'firefox'] as const)(`${title} in %s`, (name) => {
    let lens: Lens;
    beforeAll(async () => {
      lens = await startLens(name, true, undefined, undefined, keepsPages);
    });
    afterEach(async () => {
      // The browser's first tab stays, or the browser would end.
      const [, ...opened] = lens.browser.connected ? await lens.browser.pages() : [];
      await Promise.all(opened.map((page) => page.close()));
    });
    afterAll(() => lens.close());
    tests(() => lens);
    test('asked for nothing but the pages served, and wrote no error', async () => {
      expect(await lens.complaints()).toEqual([]);
      expect(await lens.audit()).toEqual([]);
    });
  });
};
