import type { TermCard } from '../../utils/cards/model.ts';
import type { Item, Starrable } from '../../utils/history/model.ts';
import type { SearchAnswer, SearchRequest } from '../../utils/search/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import type { PageState } from './page-state.ts';
import type { Passage } from './passage.ts';

/** The search as the popup uses it; each promise rejects where the corpus cannot be read. */
export interface PopupEngine {
  /** Names can be searched. */
  ready: Promise<unknown>;
  /** Full text can be searched as well. */
  full: Promise<unknown>;
  search: (request: SearchRequest) => Promise<SearchAnswer>;
}

/** A line of a source. */
interface Place {
  source: string;
  line: number;
}

/** What the popup needs of the rest of the extension. */
export interface PopupServices {
  engine: Promise<PopupEngine>;
  readCard: (term: number) => Promise<TermCard | null>;
  readDocument: (source: string, line: number) => Promise<DocumentView | null>;
  findTerms: (text: string) => Promise<readonly number[]>;
  openReader: (at: Place) => Promise<void>;
  mute: (name: string, muted: boolean) => Promise<void>;
  /** Keeps a look-up in the history; never rejects. */
  note: (item: Item) => Promise<void>;
  /** The same for a passage. @param words that it has */
  notePlace: (at: Passage['at'], words: string) => Promise<void>;
  noteTerm: (term: number) => Promise<void>;
  /** Whether something is starred; with `on`, stars it or takes the star away first. Null where nothing is kept. */
  star: (item: Starrable, on?: boolean) => Promise<boolean | null>;
  starTerm: (term: number, on?: boolean) => Promise<boolean | null>;
  pageState: () => Promise<PageState>;
  setSite: (host: string, on: boolean) => Promise<void>;
  openSettings: () => Promise<void>;
  currentTrouble: () => Promise<Trouble | undefined>;
}
