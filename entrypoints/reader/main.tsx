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
import { noteLookUp } from '../../utils/history/note.ts';
import { star } from '../../utils/history/stars.ts';
import { followLanguage } from '../../utils/settings/follow-language.ts';
import { language as languageSetting } from '../../utils/settings/settings.ts';
import {
  readCitations,
  readContents,
  readDefinitions,
  readEntries,
} from '../../utils/store/contents.ts';
import { listDocuments, readDocument } from '../../utils/store/documents.ts';
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
  // Whoever waits for it is told; until then nobody does.
  read.catch(() => undefined);
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

const services: ReaderServices = {
  ...knowledge,
  readDocument: async (source, line) => {
    const first = early;
    early = undefined;
    const isAsked = first !== undefined && first.hash === location.hash;
    const view = await (isAsked ? first.read : knowledge.readDocument(source, line));
    if (view) void noteLookUp(openedPlace(view, source, line));
    return view;
  },
  listDocuments,
  star,
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
