import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import type { Way } from '../page/walk/model.ts';
import { readersFrame, topFrame, type ReaderFrame } from './frames.ts';
import { lookUp } from './look-up.ts';
import { openSearch } from './search-page.ts';

/** On pages that let nothing in there is no selection to be read, and no frame to be told. */
const frameOf = (tabId: number): Promise<ReaderFrame> =>
  readersFrame(tabId).catch(() => ({ frameId: topFrame, selected: '' }));

/** Goes to a term, in the reader's frame or, where that holds none of our script, on the page around it. */
const walk = async (tabId: number, way: Way): Promise<void> => {
  const { frameId } = await frameOf(tabId);
  for (const frame of new Set([frameId, topFrame]))
    try {
      await askTab(tabId, 'walk', { way }, frame);
      return;
    } catch {
      // No script of ours there, or it marks nothing: said below.
    }
  // The popup says why: no government page, a site switched off, a failure.
  await openSearch(tabId, '');
};

/** Does what the browser's keys for the extension ask (`utils/keys.ts`). Call when the background starts. */
export const followCommands = (): void => {
  browser.commands.onCommand.addListener((name, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (name === 'next-term') void walk(tabId, 'next');
    else if (name === 'previous-term') void walk(tabId, 'previous');
    else if (name === 'look-up')
      void frameOf(tabId).then(({ frameId, selected }) => lookUp(tabId, frameId, selected));
  });
};
