import type { ComponentType } from 'preact';
import type { CardDefinition } from '../../../utils/cards/model.ts';
import type { DocumentCitation } from '../../../utils/reader/citations.ts';
import type { ListedEntry } from '../../../utils/store/contents.ts';
import type { DocumentContents, ReadDocument } from '../../../utils/store/document-contents.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
import { addressOf } from '../address.ts';
import type { ReaderPanel, ReaderServices } from '../services.ts';
import { Reading } from './unread.tsx';
import { useRead } from './use-read.ts';
import { panelWords } from './words.ts';

/** What the corpus is asked for beside a document's text, and what is done with it. */
export interface KnowledgeServices {
  readDocument: (source: string, line: number) => Promise<ReadDocument | null>;
  readDefinitions: (view: DocumentView) => Promise<CardDefinition[]>;
  readEntries: (view: DocumentView) => Promise<ListedEntry[]>;
  readCitations: (
    view: DocumentView,
  ) => Promise<{ cites: DocumentCitation[]; citedBy: DocumentCitation[] }>;
  /** Hands the reader a file. */
  save: (name: string, text: string, type: string) => void;
  /** Marks the terms of a part of a text; called as `ReaderServices.onText` is. */
  mark?: (part: HTMLElement, view: DocumentView, quiet: ReadonlySet<number>) => () => void;
}

const name = (part: 'definitions' | 'citations' | 'entries'): ReaderPanel['name'] => ({
  zh: panelWords.zh[part],
  en: panelWords.en[part],
});

// A script of their own: the text comes first.
const loadDefinitions = async () => (await import('./definitions-panel.tsx')).DefinitionsPanel;
const loadCitations = async () => (await import('./citations-panel.tsx')).CitationsPanel;
const loadEntries = async () => (await import('./entries-panel.tsx')).EntriesPanel;

interface LaterProps<P extends object> {
  /** Imports the script that has the component. */
  load: () => Promise<ComponentType<P>>;
  props: P;
}

/** A panel whose script is read when the panel is first shown. */
const Later = <P extends object>({ load, props }: LaterProps<P>) => {
  const loaded = useRead(load, '');
  if (loaded.state !== 'read') return <Reading read={loaded} />;
  return <loaded.value {...props} />;
};

/**
 * What the reader page knows of a document beside its text: panels, links in the text, marks. How much there
 * is of each is read with the document; what the panels list, when they are opened.
 */
export const readerKnowledge = (
  services: KnowledgeServices,
): Pick<ReaderServices, 'readDocument' | 'panels' | 'onText' | 'linksOf'> => {
  /** Of documents that are on show or were. */
  const contents = new WeakMap<DocumentView, DocumentContents>();
  const has =
    (count: (contents: DocumentContents) => number) =>
    (view: DocumentView): boolean => {
      const known = contents.get(view);
      return known !== undefined && count(known) > 0;
    };
  const { mark } = services;
  return {
    async readDocument(source, line) {
      const read = await services.readDocument(source, line);
      if (!read) return null;
      contents.set(read.view, read.contents);
      return read.view;
    },
    linksOf: ({ id }, view) =>
      (contents.get(view)?.links.get(id) ?? []).map(({ to, ...link }) => ({
        ...link,
        href: addressOf(to),
      })),
    ...(mark && {
      onText: (part, view) => mark(part, view, contents.get(view)?.quiet ?? new Set()),
    }),
    panels: [
      {
        id: 'definitions',
        name: name('definitions'),
        isFor: has(({ definitions }) => definitions),
        Panel: (props) => (
          <Later load={loadDefinitions} props={{ ...props, read: services.readDefinitions }} />
        ),
      },
      {
        id: 'citations',
        name: name('citations'),
        isFor: has(({ cites, citedBy }) => cites + citedBy),
        Panel: (props) => (
          <Later load={loadCitations} props={{ ...props, read: services.readCitations }} />
        ),
      },
      {
        id: 'entries',
        name: name('entries'),
        isFor: has(({ entries }) => entries),
        Panel: (props) => (
          <Later
            load={loadEntries}
            props={{
              ...props,
              read: services.readEntries,
              save: (file, text) => services.save(file, text, 'text/csv'),
            }}
          />
        ),
      },
    ],
  };
};
