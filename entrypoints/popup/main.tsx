import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/card/card.css';
import { LanguageContext } from '../../components/language.ts';
import '../../components/popup/popup.css';
import { queryOf } from '../../components/popup/address.ts';
import { pageState } from '../../components/popup/page-state.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupServices } from '../../components/popup/services.ts';
import { popupWords } from '../../components/popup/words.ts';
import { ask } from '../../utils/messages/send.ts';
import { openSearch } from '../../utils/search/engine.ts';
import { followLanguage } from '../../utils/settings/follow-language.ts';
import { setMuted } from '../../utils/settings/muted.ts';
import { setSite } from '../../utils/settings/sites.ts';
import { readCard, readDocument } from '../../utils/store/corpus.ts';
import { currentTrouble } from '../../utils/store/trouble.ts';

/** Closes the popup; in a tab of its own the search page stays. */
const leave = async (): Promise<void> => {
  if (!(await ownTab)) window.close();
};

/** Undefined in the popup: it is no tab. */
const ownTab = browser.tabs.getCurrent();
void ownTab.then((tab) => document.documentElement.classList.toggle('tab', tab !== undefined));

const services: PopupServices = {
  engine: openSearch(),
  readCard,
  readDocument,
  findTerms: async (text) => (await ask('findTerms', { text })).marks,
  async openReader({ source, line }) {
    await ask('openReader', { source, line });
    await leave();
  },
  mute: setMuted,
  pageState,
  setSite,
  async openSettings() {
    await browser.runtime.openOptionsPage();
    await leave();
  },
  currentTrouble,
};

const place = document.getElementById('popup');
if (!place) throw new Error('The popup has no place to stand in.');

followLanguage((language) => {
  document.title = popupWords[language].title;
  render(
    <LanguageContext.Provider value={language}>
      <Popup services={services} asked={queryOf(location.hash)} />
    </LanguageContext.Provider>,
    place,
  );
});
