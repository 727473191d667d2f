/** What the popup does beyond showing its field; read as a script of its own, so that the field comes first. */
import { browser } from 'wxt/browser';
import { pageState } from '../../components/popup/page-state.ts';
import type { PopupServices } from '../../components/popup/services.ts';
import { placeItem } from '../../utils/history/model.ts';
import { noteLookUp } from '../../utils/history/note.ts';
import { noteTerm, star, starTerm } from '../../utils/history/stars.ts';
import { ask } from '../../utils/messages/send.ts';
import { setMuted } from '../../utils/settings/muted.ts';
import { setSite } from '../../utils/settings/sites.ts';
import { readCard } from '../../utils/store/corpus.ts';
import { readDocument } from '../../utils/store/documents.ts';
import { currentTrouble } from '../../utils/store/trouble.ts';

export { followLanguage } from '../../utils/settings/follow-language.ts';

const ownTab = browser.tabs.getCurrent();

/** Look-ups on their way to the history: they would be lost with the popup. */
let noting: Promise<unknown> = Promise.resolve();

const noted = (note: Promise<void>): Promise<void> => {
  noting = Promise.all([noting, note]);
  return note;
};

/** Closes the popup; in a tab of its own the search page stays. */
const leave = async (): Promise<void> => {
  if (await ownTab) return;
  await noting;
  window.close();
};

/** Whether this is the search page in a tab, and not the toolbar's popup. */
export const isTab = async (): Promise<boolean> => (await ownTab) !== undefined;

export const services: Omit<PopupServices, 'engine'> = {
  readCard,
  readDocument,
  findTerms: async (text) => (await ask('findTerms', { text })).marks,
  async openReader({ source, line }) {
    await ask('openReader', { source, line });
    await leave();
  },
  mute: setMuted,
  note: (item) => noted(noteLookUp(item)),
  notePlace: (at, words) => noted(noteLookUp(placeItem(at, words))),
  // A card that is shown can be read; where it cannot, there is nothing to keep.
  noteTerm: (term) => noted(noteTerm(term).catch(() => undefined)),
  star,
  starTerm,
  pageState,
  setSite,
  async openSettings() {
    await browser.runtime.openOptionsPage();
    await leave();
  },
  currentTrouble,
};
