import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blocksInView } from '../utils/page/blocks-in-view.ts';
import { FarMarks } from '../utils/page/far-marks.ts';
import { PageFollower } from '../utils/page/follower.ts';
import { drawNear } from '../utils/page/near-marks.ts';
import { handed } from '../utils/page/handed.ts';

/**
 * Keeps a page's marks up to date, fetched into a frame when the page first changes, is long, has shadow trees or more
 * marks than are drawn at once (`utils/page/page-reading.ts`). It shares the isolated world of `marker.ts`.
 */
export default defineUnlistedScript(() => {
  handed.makeFollower = (parts) => new PageFollower(parts);
  handed.blocksInView = blocksInView;
  handed.drawNear = drawNear;
  handed.makeFar = (take) => new FarMarks(take);
});
