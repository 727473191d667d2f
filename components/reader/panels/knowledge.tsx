import type { CardDefinition } from '../../../utils/cards/model.ts';
import type { DocumentCitation } from '../../../utils/reader/citations.ts';
import type { DocumentContents, ListedEntry } from '../../../utils/store/contents.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
import { addressOf } from '../address.ts';
import type { ReaderPanel, ReaderServices } from '../services.ts';
import { CitationsPanel } from './citations-panel.tsx';
import { DefinitionsPanel } from './definitions-panel.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { panelWords } from './words.ts';

/** What the corpus is asked for beside a document's text, and what is done with it. */
export interface KnowledgeServices {
  readDocument: ReaderServices['readDocument'];
  readContents: (view: DocumentView) => Promise<DocumentContents>;
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
      const view = await services.readDocument(source, line);
      if (view) contents.set(view, await services.readContents(view));
      return view;
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
        Panel: (props) => <DefinitionsPanel {...props} read={services.readDefinitions} />,
      },
      {
        id: 'citations',
        name: name('citations'),
        isFor: has(({ cites, citedBy }) => cites + citedBy),
        Panel: (props) => <CitationsPanel {...props} read={services.readCitations} />,
      },
      {
        id: 'entries',
        name: name('entries'),
        isFor: has(({ entries }) => entries),
        Panel: (props) => (
          <EntriesPanel
            {...props}
            read={services.readEntries}
            save={(file, text) => services.save(file, text, 'text/csv')}
          />
        ),
      },
    ],
  };
};
