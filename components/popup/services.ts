import type { Reference, TermCard } from '../../utils/cards/model.ts';
import type { SearchEngine } from '../../utils/search/engine.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import type { PageState } from './page-state.ts';

/** What the popup needs of the rest of the extension. */
export interface PopupServices {
  engine: SearchEngine;
  readCard: (term: number) => Promise<TermCard | null>;
  readDocument: (source: string, line: number) => Promise<DocumentView | null>;
  findTerms: (text: string) => Promise<readonly number[]>;
  openReader: (at: Reference) => Promise<void>;
  mute: (name: string, muted: boolean) => Promise<void>;
  pageState: () => Promise<PageState>;
  setSite: (host: string, on: boolean) => Promise<void>;
  openSettings: () => Promise<void>;
  currentTrouble: () => Promise<Trouble | undefined>;
}
