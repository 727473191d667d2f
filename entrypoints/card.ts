import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardDesk } from '../utils/page/card/desk.tsx';

/**
 * The card, fetched into a frame when the pointer first comes to a mark there (message `loadCard`). It
 * shares the isolated world of `marker.ts`.
 */
export default defineUnlistedScript(() => {
  globalThis.makeDesk = (parts) => new CardDesk(parts);
});
