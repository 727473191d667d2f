import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardDesk } from '../utils/page/card/desk.tsx';
import { makeLookUp } from '../utils/page/look-up.ts';
import { PageWalk } from '../utils/page/walk/walk.ts';

/**
 * The card, fetched into a frame when it is first wanted: the pointer comes to a mark, keys walk to one
 * (both by message `loadCard`), or selected text is looked up. It shares the isolated world of
 * `marker.ts`, which pages outside gov.cn have not.
 */
export default defineUnlistedScript(() => {
  // A look-up runs this again each time.
  if (globalThis.makeDesk) return;
  globalThis.makeDesk = (parts) => new CardDesk(parts);
  globalThis.makeWalk = (parts) => new PageWalk(parts);
  globalThis.lookUp = makeLookUp((parts) => new CardDesk(parts));
});
