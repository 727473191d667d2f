import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { languageTag } from '../utils/settings/language-tag.ts';
import type { Language } from '../utils/settings/settings.ts';

/** The language that everything within is said in. */
export const LanguageContext = createContext<Language>('zh');

/** The words of one part of the interface in the reader's language. */
export const useWords = <T>(words: Readonly<Record<Language, T>>): T =>
  words[useContext(LanguageContext)];

/** The attribute `lang` of what is said in the reader's language. */
export const useLanguageTag = (): string => languageTag(useContext(LanguageContext));
