import type { ComponentType } from 'preact';
import type { Language } from '../../utils/settings/settings.ts';
import type { Clause } from '../../utils/corpus/model.ts';
import type { DocumentSummary, DocumentView } from '../../utils/store/views.ts';
import type { StarService } from '../history/star-button.tsx';

/** Words of a clause that lead elsewhere: a citation, to the place that it names. */
export interface TextLink {
  /** Start and exclusive end in UTF-16 code units of the clause's text. */
  start: number;
  end: number;
  /** `#<source>:<line>` for a place of the corpus. */
  href: string;
  title?: string;
}

/** What a panel beside the text is given. */
export interface PanelProps {
  view: DocumentView;
  /** Shows a source line of the document in the text, as following a link to it does. */
  goTo: (line: number) => void;
}

/** One tab beside the text. It is mounted when it is first chosen, and kept from then on. */
export interface ReaderPanel {
  id: string;
  name: Record<Language, string>;
  /** False where this document has nothing of it; it may ask for what it reads. */
  isFor?: (view: DocumentView) => boolean;
  Panel: ComponentType<PanelProps>;
}

/** What the reader asks of its world; what is absent is not offered. */
export interface ReaderServices {
  readDocument: (source: string, line: number) => Promise<DocumentView | null>;
  listDocuments: () => Promise<DocumentSummary[]>;
  /** Stars a clause. */
  star?: StarService;
  /** Tabs beside the text. */
  panels?: readonly ReaderPanel[];
  /**
   * Called once with each part of the text when its nodes are in the page, in any order. The nodes
   * stay as they are until the document is left; `.text` elements hold the words of the source.
   * @returns called when the part leaves the page
   */
  onText?: (part: HTMLElement, view: DocumentView) => (() => void) | undefined;
  /** Links within a clause's text, in order, not overlapping. */
  linksOf?: (clause: Clause, view: DocumentView) => readonly TextLink[];
}
