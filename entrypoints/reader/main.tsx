import { render } from 'preact';
import { LanguageContext } from '../../components/language.ts';
import '../../components/reader/reader.css';
import '../../components/reader/reader-text.css';
import '../../components/reader/reader-list.css';
import '../../components/reader/reader-narrow.css';
import '../../components/reader/reader-print.css';
import { readAddress } from '../../components/reader/address.ts';
import { markText } from '../../components/reader/marks.ts';
import { readerKnowledge } from '../../components/reader/panels/knowledge.tsx';
import '../../components/reader/panels/panels.css';
import { Reader } from '../../components/reader/reader.tsx';
import type { ReaderServices } from '../../components/reader/services.ts';
import '../marks.css';
import { saveFile } from '../../components/save-file.ts';
import { placeItem, type PlaceItem } from '../../utils/history/model.ts';
import { followLanguage } from '../../utils/settings/follow-language.ts';
import { language as languageSetting } from '../../utils/settings/settings.ts';
import {
  readCitations,
  readContents,
  readDefinitions,
  readEntries,
} from '../../utils/store/contents.ts';
import { listDocuments, readDocument } from '../../utils/store/documents.ts';
import { readTable } from '../../utils/store/packs.ts';
import type { DocumentView } from '../../utils/store/views.ts';

const place = document.getElementById('reader');
if (!place) throw new Error('The reader has no place to stand in.');

// Each entry of the history notes the place that it was left at (components/reader/scrolling.ts).
history.scrollRestoration = 'manual';

const knowledge = readerKnowledge({
  readDocument,
  readContents,
  readDefinitions,
  readEntries,
  readCitations,
  save: saveFile,
  mark: markText(),
});

/** The document asked for is read while the settings are. */
const readEarly = (): { hash: string; read: Promise<DocumentView | null> } | undefined => {
  const { hash } = location;
  const address = readAddress(hash);
  if (!address) return undefined;
  const read = knowledge.readDocument(address.source, address.line);
  // What is asked for after the document's text comes along; whoever waits for either is told of what goes wrong.
  for (const one of [read, readTable('contents')]) one.catch(() => undefined);
  return { hash, read };
};

let early = readEarly();

/** What the history keeps of a document that is opened at a line. */
const openedPlace = (view: DocumentView, source: string, line: number): PlaceItem => {
  const { document, sourceTitle, clauses } = view;
  const at = { source, sourceTitle, line, document: document.title };
  const clause = clauses.find((one) => one.line <= line && line <= one.endLine);
  return placeItem(at, clause?.text ?? '');
};

/** Where no frame is drawn (a tab opened behind another), in ms. */
const longest = 200;

/** Does something once, after the text has been drawn. */
const afterText = (work: () => void): void => {
  const timer = setTimeout(work, longest);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(timer);
      work();
    }),
  );
};

/** Notes a document that was opened. */
const note = async (view: DocumentView, source: string, line: number): Promise<void> => {
  const { noteLookUp } = await import('./later.ts');
  await noteLookUp(openedPlace(view, source, line));
};

const services: ReaderServices = {
  ...knowledge,
  readDocument: async (source, line) => {
    const first = early;
    early = undefined;
    const isAsked = first !== undefined && first.hash === location.hash;
    const view = await (isAsked ? first.read : knowledge.readDocument(source, line));
    if (view) afterText(() => void note(view, source, line));
    return view;
  },
  listDocuments,
  star: async (item, on) => (await import('./later.ts')).star(item, on),
};

let language = languageSetting.fallback;

const show = () =>
  render(
    <LanguageContext.Provider value={language}>
      <Reader hash={location.hash} services={services} />
    </LanguageContext.Provider>,
    place,
  );

window.addEventListener('hashchange', show);
followLanguage((chosen) => {
  language = chosen;
  show();
});
