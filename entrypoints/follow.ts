import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageFollower } from '../utils/page/follower.ts';
import { drawNear } from '../utils/page/near-marks.ts';
import { handed } from '../utils/page/handed.ts';

/**
 * Keeps a page's marks up to date, fetched into a frame when the page first changes, has shadow trees or more marks
 * than are drawn at once (`utils/page/page-reading.ts`). It shares the isolated world of `marker.ts`.
 */
export default defineUnlistedScript(() => {
  handed.makeFollower = (parts) => new PageFollower(parts);
  handed.drawNear = drawNear;
});
