import type { WxtBrowser } from 'wxt/browser';

/**
 * The browser's own extension API, for what runs in pages: both browsers answer with promises there
 * (Chromium 128, Firefox 140), and the polyfill behind `wxt/browser` is 3 kB gzip. Not `browser` in
 * Chromium, which has none before 148: an element of the page with that id would answer.
 */
export const native = Reflect.get(
  globalThis,
  import.meta.env.FIREFOX ? 'browser' : 'chrome',
) as Pick<WxtBrowser, 'runtime' | 'storage'>;
