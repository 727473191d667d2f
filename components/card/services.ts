import type { Reference, TermCard } from '../../utils/cards/model.ts';

/**
 * What the card asks of the world that it stands in: a page, the popup. What a world cannot do is
 * absent, and the card does not offer it. Each may reject: the card then says so.
 */
export interface CardServices {
  /** Another term's card, for look-ups within the card; null where the corpus has none. */
  card: (term: number) => Promise<TermCard | null>;
  /** The terms in a text, as the message `findTerms` answers. */
  findTerms: (text: string) => Promise<readonly number[]>;
  /** Opens the reader where `at` stands. */
  open: (at: Reference) => Promise<unknown>;
  /** Searches for words. */
  search?: (query: string) => Promise<unknown>;
  /** Marks a term, by its name, on no page any more, or again. */
  mute?: (name: string, muted: boolean) => Promise<unknown>;
  /** Keeps a term that was looked at in the history; never fails in the reader's sight. */
  noteLookUp?: (term: number) => void;
  /** Whether a term is starred; with `on`, stars it or takes the star away first. Null where nothing is kept. */
  star?: (term: number, on?: boolean) => Promise<boolean | null>;
  /** Takes a term's marks off this page until it is loaded again (此处不是这个意思). */
  dismissHere?: (term: number) => Promise<unknown>;
}
