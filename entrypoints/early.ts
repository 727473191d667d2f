import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepChoices } from '../utils/page/choices.ts';
import { openEars } from '../utils/page/ears.ts';
import { wakeBackground } from '../utils/page/wake.ts';
import { handed } from '../utils/page/handed.ts';

/**
 * Runs before the page's own scripts, and does no more than listen first (`utils/page/ears.ts`), ask what the reader has
 * chosen, and wake the background, which takes longer to start than most pages to load. All else waits until the
 * page is there.
 */
export default defineUnlistedScript(() => {
  handed.ears ??= openEars();
  // Starting takes longest, so it is asked for first.
  wakeBackground();
  keepChoices();
});
