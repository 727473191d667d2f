import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import type { Way } from '../page/walk/model.ts';
import { readersFrame, topFrame, type ReaderFrame } from './frames.ts';
import { lookUp } from './look-up.ts';
import { openSearch } from './search-page.ts';

/** On pages that let nothing in there is no selection to be read, and no frame to be told. */
const frameOf = (tabId: number): Promise<ReaderFrame> =>
  readersFrame(tabId).catch(() => ({ frameId: topFrame, selected: '' }));

/** Runs in a frame: may use nothing from outside. */
const step = async (way: Way): Promise<boolean | null> => {
  const lens = (globalThis as unknown as WithHanded)[Symbol.for('handed')]?.lens;
  if (!lens) return null;
  try {
    await lens.walk(way);
    return true;
  } catch {
    // The popup says why.
    return false;
  }
};

/** Goes to a term in a frame; false where it holds none of our script, or that marks nothing. */
const walkIn = async (tabId: number, frameId: number, way: Way): Promise<boolean> => {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: step, args: [way] })
    .catch(() => []);
  if (typeof answer?.result === 'boolean') return answer.result;
  // The reader page listens: there nothing can be run, or, in Firefox, in another world than its own.
  return askTab(tabId, 'walk', { way }, frameId).then(
    () => true,
    () => false,
  );
};

/** Goes to a term, in the reader's frame or, where that holds none of our script, on the page around it. */
const walk = async (tabId: number, way: Way): Promise<void> => {
  const { frameId } = await frameOf(tabId);
  for (const frame of new Set([frameId, topFrame])) if (await walkIn(tabId, frame, way)) return;
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
