import type { TermCard } from '../cards/model.ts';

/** Cards fetched last that are kept; a page's reader goes to and fro between a few. */
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
    if (kept) return kept;
    const card = this.#fetch(term);
    this.#kept.set(term, card);
    card.catch(() => this.#kept.delete(term));
    if (this.#kept.size > mostKept)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    return card;
  }
}
