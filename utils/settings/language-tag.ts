import type { Language } from './settings.ts';

/** The language as the attribute `lang` names it; policy text is always `zh-CN`. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
