import { render } from 'preact';
import { LanguageContext } from '../../components/language.ts';
import '../../components/reader/reader.css';
import '../../components/reader/reader-text.css';
import '../../components/reader/reader-list.css';
import '../../components/reader/reader-narrow.css';
import '../../components/reader/reader-print.css';
import { afterPaint } from '../../components/reader/after-paint.ts';
import { readEarly } from '../../components/reader/early.ts';
import { markText } from '../../components/reader/marks.ts';
import {
  readerKnowledge,
  type KnowledgeServices,
} from '../../components/reader/panels/knowledge.tsx';
import '../../components/reader/panels/panels.css';
import { Reader } from '../../components/reader/reader.tsx';
import type { ReaderServices } from '../../components/reader/services.ts';
import { rememberedLanguage, rememberLanguage } from '../../components/remembered-language.ts';
import '../marks.css';
import { handed } from '../../utils/page/handed.ts';
import { languageTag } from '../../utils/settings/language-tag.ts';
import type { Language } from '../../utils/settings/settings.ts';
import { readWithContents } from '../../utils/store/document-contents.ts';
import { listDocuments } from '../../utils/store/documents.ts';
import type * as KeptScript from './history.ts';

type Kept = typeof KeptScript;

const place = document.getElementById('reader');
if (!place) throw new Error('The reader has no place to stand in.');

// Each entry of the history notes the place that it was left at (components/reader/scrolling.ts).
history.scrollRestoration = 'manual';

const later = () => import('./later.ts');
const kept = (): Promise<Kept> => import('./history.ts');

/** What the first script reads; read here where that one has not come yet. */
let early = 'early' in handed ? handed.early : readEarly();
const first = early?.read;

/** Reads a document, or takes what was read before. */
const readDocument: KnowledgeServices['readDocument'] = (source, line) => {
  const known = early;
  early = undefined;
  return known?.hash === location.hash ? known.read : readWithContents(source, line);
};

const knowledge = readerKnowledge({
  readDocument,
  readDefinitions: async (view) => (await later()).readDefinitions(view),
  readEntries: async (view) => (await later()).readEntries(view),
  readCitations: async (view) => (await later()).readCitations(view),
  save: (name, text, type) => void later().then(({ saveFile }) => saveFile(name, text, type)),
  mark: markText(),
});

/** Notes a document that was opened. */
const note = async (...opened: Parameters<Kept['note']>): Promise<void> =>
  (await kept()).note(...opened);

const services: ReaderServices = {
  ...knowledge,
  readDocument: async (source, line) => {
    const view = await knowledge.readDocument(source, line);
    if (view) afterPaint(() => requestIdleCallback(() => void note(view, source, line)));
    return view;
  },
  listDocuments,
  star: async (item, on) => (await kept()).star(item, on),
};

let language: Language | undefined = rememberedLanguage();

const show = () => {
  if (!language) return;
  document.documentElement.lang = languageTag(language);
  render(
    <LanguageContext.Provider value={language}>
      <Reader hash={location.hash} services={services} />
    </LanguageContext.Provider>,
    place,
  );
};

window.addEventListener('hashchange', show);
show();

const follow = async (): Promise<void> => {
  const { followLanguage } = await later();
  followLanguage((chosen) => {
    rememberLanguage(chosen);
    language = chosen;
    show();
  });
};

if (language) {
  // The setting itself would hold up a text that can be shown in the language of the last time.
  await first?.catch(() => undefined);
  afterPaint(() => void follow());
} else void follow();
