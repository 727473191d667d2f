import type { PageTopic } from '../cards/relevance.ts';
import { longestTitle, mostPageTerms } from '../messages/limits.ts';

/** So many cards are kept, those asked for last; a page's reader goes to and fro between a few. */
const mostKept = 32;

type Fetch<C> = (term: number, words?: string) => Promise<C>;

/** What is marked once may be named by the way. */
const leastMarked = 2;

/**
 * What a page is about: its title and the terms that are marked most often, for the order of what a
 * card tells. One page's, not one mark's: a term has the same card all over a page.
 * @param title `document.title`
 * @param marks the page's marks that are made by now, in any order
 */
export const pageTopic = (title: string, marks: Iterable<{ readonly term: number }>): PageTopic => {
  const counts = new Map<number, number>();
  for (const { term } of marks) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts]
    .filter(([, count]) => count >= leastMarked)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([term]) => term);
  return { title: title.trim().slice(0, longestTitle), terms: terms.slice(0, mostPageTerms) };
};

/** Fetches cards once, while the pointer still rests. */
export class CardSource<C> {
  /** By term, and the words that call an article. */
  readonly #kept = new Map<string, Promise<C>>();
  readonly #fetch: Fetch<C>;

  constructor(fetch: Fetch<C>) {
    this.#fetch = fetch;
  }

  /**
   * The card of a term or null where the corpus has none.
   * @param words the mark's words where they call an article, which the card then shows
   * @throws what the fetching throws; the next call fetches again
   */
  get(term: number, words?: string): Promise<C> {
    const key = `${term} ${words ?? ''}`;
    const kept = this.#kept.get(key);
    const card = kept ?? this.#fetch(term, words);
    // The map's first is the one that was asked for longest ago.
    this.#kept.delete(key);
    this.#kept.set(key, card);
    if (kept) return kept;
    card.catch(() => {
      if (this.#kept.get(key) === card) this.#kept.delete(key);
    });
    if (this.#kept.size > mostKept)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    return card;
  }
}
