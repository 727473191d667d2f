import type { TermCard } from '../cards/model.ts';

/** So many cards are kept, those asked for last; a page's reader goes to and fro between a few. */
const mostKept = 32;

/** Fetches cards once, while the pointer still rests. */
export class CardSource {
  readonly #kept = new Map<number, Promise<TermCard | null>>();
  readonly #fetch: (term: number) => Promise<TermCard | null>;

  constructor(fetch: (term: number) => Promise<TermCard | null>) {
    this.#fetch = fetch;
  }

  /**
   * The card of a term, or null where the corpus has none.
   * @throws what the fetching throws; the next call fetches again
   */
  get(term: number): Promise<TermCard | null> {
    const kept = this.#kept.get(term);
    const card = kept ?? this.#fetch(term);
    // The map's first is the one that was asked for longest ago.
    this.#kept.delete(term);
    this.#kept.set(term, card);
    if (kept) return kept;
    card.catch(() => {
      if (this.#kept.get(term) === card) this.#kept.delete(term);
    });
    if (this.#kept.size > mostKept)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    return card;
  }
}
