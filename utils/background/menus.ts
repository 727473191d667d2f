import { browser } from 'wxt/browser';
import { language, type Language } from '../settings/settings.ts';
import { topFrame } from './frames.ts';
import { lookUp } from './look-up.ts';

const item = 'look-up';

/** `%s` is the selected text, cut by the browser. */
const titles: Readonly<Record<Language, string>> = {
  zh: '用政策镜查“%s”',
  en: 'Look up “%s” in Policy Lens',
};

/** Puts the item into the menu anew: the browser keeps it from one start to the next. */
const put = async (): Promise<void> => {
  const title = titles[await language.get().catch(() => language.fallback)];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: item, title, contexts: ['selection'] });
};

/** The item of the menu of selected text, on any page. Call when the background starts. */
export const offerMenus = (): void => {
  browser.runtime.onInstalled.addListener(() => void put());
  language.watch(() => void put());
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === item && tab?.id !== undefined)
      void lookUp(tab.id, frameId ?? topFrame, selectionText ?? '');
  });
};
