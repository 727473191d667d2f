import { render } from 'preact';
import { browser } from 'wxt/browser';
import { historyServices } from '../../components/history/services.ts';
import { LanguageContext } from '../../components/language.ts';
import '../../components/options/options.css';
import { Options } from '../../components/options/options.tsx';
import type { OptionsServices } from '../../components/options/services.ts';
import { optionsWords } from '../../components/options/words.ts';
import { saveFile } from '../../components/save-file.ts';
import { followLanguage } from '../../utils/settings/follow-language.ts';
import { allSettings } from '../../utils/settings/settings.ts';

const services: OptionsServices = {
  fallbacks: allSettings.fallbacks,
  read: allSettings.get,
  write: allSettings.set,
  reset: allSettings.reset,
  watch: allSettings.watch,
  async shortcuts() {
    const commands = await browser.commands.getAll();
    return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
  },
  isMac: navigator.platform.startsWith('Mac'),
  openShortcuts() {
    // Firefox has a call for it (137), Chromium an address.
    const { openShortcutSettings } = browser.commands as {
      openShortcutSettings?: () => Promise<void>;
    };
    return (
      openShortcutSettings?.() ?? browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    );
  },
  history: historyServices,
  save: saveFile,
};

const place = document.getElementById('options');
if (!place) throw new Error('The settings page has no place to stand in.');

followLanguage((language) => {
  document.title = optionsWords[language].title;
  render(
    <LanguageContext.Provider value={language}>
      <Options services={services} />
    </LanguageContext.Provider>,
    place,
  );
});
