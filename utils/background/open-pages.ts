import { browser } from 'wxt/browser';

/** A file of the package, as WXT types them. */
type File = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

const contentScripts = () => browser.runtime.getManifest().content_scripts ?? [];

/** Runs in a page: may use nothing from outside. */
const isLensAlive = (): boolean =>
  (globalThis as unknown as WithHanded)[Symbol.for('handed')]?.lens?.isAlive() ?? false;

/** Whether a living script of ours is in the tab's page, be it one that cannot mark it. */
const isServed = async (tabId: number): Promise<boolean> => {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: isLensAlive });
  return answer?.result === true;
};

/** Runs the manifest's content scripts in a tab's page and its frames, as the browser does when a page is loaded. */
const enter = async (tabId: number): Promise<void> => {
  const target = { tabId, allFrames: true };
  for (const { js = [], css = [] } of contentScripts()) {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    if (js.length > 0) await browser.scripting.executeScript({ target, files: js as File[] });
  }
};

/**
 * Brings our scripts into government pages that were open before the extension was installed, updated or
 * loaded again. Firefox does so by itself (such a page answers, and is left alone); Chromium leaves them with no
 * script, or with one that has lost its extension and takes its marks away. A page that cannot be entered (an error
 * page, one the browser has put to sleep) stays unmarked until it is loaded; the popup says so there.
 */
export const enterOpenPages = async (): Promise<void> => {
  const url = contentScripts().flatMap(({ matches = [] }) => matches);
  const tabs = await browser.tabs.query({ url, status: 'complete', discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !(await isServed(id))) await enter(id);
    }),
  );
};
