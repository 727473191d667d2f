/** What the corpus can explain, as the lexicon names it. Plain data. */

export type TermKind = 'definition' | 'entry' | 'document' | 'expression';

/** A term (术语): one card, reached by its name or any of its variants. */
export interface Term {
  /** Position in the list sorted by name; stable within one corpus version only. */
  id: number;
  /** As the card shows it. */
  name: string;
  /** Other strings that mean the same and are marked too, without the name. */
  variants: string[];
  /** What the corpus has of it; `expression` for an established policy expression (政策表述). */
  kinds: TermKind[];
  /** Ids into the corpus, in the order of the corpus. */
  definitions: string[];
  entries: string[];
  documents: string[];
  /** Documents that the corpus knows only by citation. */
  cited: string[];
}
