/** A term that selected text holds. */
export interface SelectedTerm {
  term: number;
  /** Index into `markKinds`. */
  kind: number;
  /** As it stands in the text. */
  words: string;
}

/** Selected text that holds terms. */
export interface Selected {
  text: string;
  /** The one to show first. */
  first: SelectedTerm;
  /** The others. */
  others: readonly SelectedTerm[];
}

declare global {
  interface Handed {
    /**
     * What `entrypoints/card.ts` leaves for the background: shows the first term's card at the selected
     * text.
     */
    lookUp?: ((selected: Selected) => void) | undefined;
  }
}
