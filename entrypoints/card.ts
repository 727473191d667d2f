import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardDesk } from '../utils/page/card/desk.tsx';
import { checkedParts } from '../utils/page/checked-cards.ts';
import type { Desk, UncheckedParts } from '../utils/page/desk.ts';
import { makeLookUp } from '../utils/page/look-up.ts';
import { goToTerm, listTerms, walkOf } from '../utils/page/walk/page-walk.ts';
import { handed } from '../utils/page/handed.ts';

/**
 * The card, fetched into a frame when it is first wanted: the pointer comes to a mark, keys walk to one
 * (both by message `load`), selected text is looked up, or the popup lists the page's terms. It shares the isolated world of
 * `marker.ts`, which pages outside gov.cn have not.
 */
export default defineUnlistedScript(() => {
  // A look-up runs this again each time.
  if (handed.makeDesk) return;
  const makeDesk = (parts: UncheckedParts): Desk => new CardDesk(checkedParts(parts));
  handed.makeDesk = makeDesk;
  handed.makeWalk = walkOf;
  handed.listTerms = listTerms;
  handed.goToTerm = goToTerm;
  handed.lookUp = makeLookUp(makeDesk);
});
