import type { Way } from './walk/model.ts';

/** What the extension's other worlds ask of a page that our script is in, by running a function there. */
export interface PageLens {
  /** Whether the script has its extension. */
  isAlive: () => boolean;
  /**
   * Has all marks made, those that are far as well.
   * @returns the page's host: without the permission for tabs the popup cannot see a tab's address
   * @throws what keeps the page from being marked, where something does
   */
  state: () => Promise<string>;
  /** Goes to the next or previous mark. @throws as `state`; where nothing is marked, or what it needs cannot be fetched */
  walk: (way: Way) => Promise<void>;
}

declare global {
  interface Handed {
    /** Left by `entrypoints/marker.ts`, in the extension's world. */
    lens?: PageLens | undefined;
  }
}
