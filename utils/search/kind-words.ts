import type { Language } from '../settings/settings.ts';
import type { HitKind } from './model.ts';

/** What people call the kinds of hits. */
export const kindWords: Readonly<Record<Language, Readonly<Record<HitKind, string>>>> = {
  zh: {
    term: '术语',
    definition: '界定',
    entry: '目录条目',
    document: '文件',
    clause: '条文',
    statement: '政策表述',
  },
  en: {
    term: 'term',
    definition: 'definition',
    entry: 'entry',
    document: 'document',
    clause: 'clause',
    statement: 'statement',
  },
};
