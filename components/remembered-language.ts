import type { Language } from '../utils/settings/settings.ts';

const key = 'language';

/**
 * The language of the last time that a page of the extension was shown: the setting itself is read too late for
 * the first picture. Undefined where none was yet.
 */
export const rememberedLanguage = (): Language | undefined => {
  const kept = localStorage.getItem(key);
  return kept === 'zh' || kept === 'en' ? kept : undefined;
};

/** Keeps it for the next time. */
export const rememberLanguage = (language: Language): void => localStorage.setItem(key, language);
