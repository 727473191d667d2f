import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeHand } from '../utils/page/hand.ts';
import { handed } from '../utils/page/handed.ts';

/**
 * What the reader does with marks, fetched into a frame when a pointer first comes to text that holds some, or
 * when marks are to be left out (`utils/page/lazy-hand.ts`). It shares the isolated world of `marker.ts`.
 */
export default defineUnlistedScript(() => {
  handed.makeHand = makeHand;
});
