import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEars } from '../utils/page/ears.ts';

/**
 * Runs before the page's own scripts, and does nothing but listen first: see `utils/page/ears.ts`. All
 * else waits until the page is there.
 */
export default defineUnlistedScript(() => {
  globalThis.ears ??= openEars();
});
