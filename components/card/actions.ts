import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reference } from '../../utils/cards/model.ts';
import type { TermLink } from '../../utils/cards/term-links.ts';
import type { Quote } from '../../utils/quote/quote.ts';

/** What can be done from within a card's parts; what the card's world cannot do is absent. */
export interface CardActions {
  /** Opens the reader at a place. */
  open: (at: Reference) => void;
  /** Looks another term up in the same card. */
  lookUp?: (term: number) => void;
  /** Copies a quotation. */
  copy?: (quote: Quote) => void;
  /** The terms in the card's texts, by text. */
  links?: ReadonlyMap<string, readonly TermLink[]>;
}

export const CardActionsContext = createContext<CardActions>({ open: () => undefined });

/** What the parts of the card that they stand in can do. */
export const useActions = (): CardActions => useContext(CardActionsContext);
