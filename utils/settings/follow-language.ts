import { languageTag } from './language-tag.ts';
import { language, type Language } from './settings.ts';

/**
 * Calls `show` with the language that the interface is in, and again when the reader chooses another;
 * tells the page's own `lang` too. For the extension's pages.
 */
export const followLanguage = (show: (language: Language) => void): void => {
  const read = async (): Promise<void> => {
    // Where the choice cannot be read, the page is still of use.
    const chosen = await language.get().catch(() => language.fallback);
    document.documentElement.lang = languageTag(chosen);
    show(chosen);
  };
  language.watch(() => void read());
  void read();
};
