import { browser } from 'wxt/browser';
import type { HeldSpan } from '../../utils/history/known.ts';
import type { Starrable } from '../../utils/history/model.ts';
import { isPrivateWindow } from '../../utils/history/note.ts';
import {
  erase,
  eraseLookUps,
  restore,
  setStarred,
  watchUserData,
  type UserData,
} from '../../utils/history/store.ts';
import { historyTrouble } from '../../utils/history/trouble.ts';
import { ask } from '../../utils/messages/send.ts';
import { keepHistory } from '../../utils/settings/settings.ts';
import { readTable } from '../../utils/store/packs.ts';
import { shippedManifest } from '../../utils/store/shipped.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import { saveFile } from '../save-file.ts';

/** What the history needs of the rest of the extension. Each promise rejects where it cannot be done. */
export interface HistoryServices {
  watch: typeof watchUserData;
  erase: (gone: Partial<UserData>) => Promise<void>;
  eraseLookUps: typeof eraseLookUps;
  /** Puts rows back or in; tells what was new in them. */
  restore: (rows: Partial<UserData>) => Promise<UserData>;
  setStarred: (item: Starrable, on: boolean) => Promise<void>;
  /** Whether look-ups are kept. */
  keeps: Pick<typeof keepHistory, 'get' | 'set' | 'watch'>;
  /** Why the last look-up could not be kept, where it could not. */
  trouble: () => Promise<Trouble | undefined>;
  isPrivate: () => Promise<boolean>;
  findTerms: (text: string) => Promise<readonly number[]>;
  spans: () => Promise<readonly HeldSpan[]>;
  /** Hands the reader a file. */
  save: (name: string, text: string, type: string) => void;
  /** In the popup no file can be chosen: Firefox closes it for the browser's own window. */
  isTab: () => Promise<boolean>;
  /** Opens the history in a tab. */
  openTab: () => Promise<unknown>;
}

export const historyServices: HistoryServices = {
  watch: watchUserData,
  erase,
  eraseLookUps,
  restore,
  setStarred,
  keeps: keepHistory,
  trouble: historyTrouble.current,
  isPrivate: isPrivateWindow,
  findTerms: async (text) => (await ask('findTerms', { text })).marks,
  async spans() {
    const [{ sources }, documents] = await Promise.all([shippedManifest(), readTable('documents')]);
    const lists = sources.filter(({ layout }) => layout === 'statement-list');
    return [
      ...documents,
      ...lists.map(({ id, title }) => ({ source: id, title, line: 1, endLine: Infinity })),
    ];
  },
  save: saveFile,
  isTab: async () => (await browser.tabs.getCurrent()) !== undefined,
  openTab: () => browser.tabs.create({ url: browser.runtime.getURL('/popup.html#view=history') }),
};
