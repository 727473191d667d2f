import type { CatalogueEntry } from '../corpus/model.ts';
import { foldTerm, isWordCode } from '../matcher/fold.ts';
import type { Draft, Drafts } from './drafts.ts';

/** Strings by their first two characters; each string once. */
class Starts<T> {
  readonly #byStart = new Map<string, [string, T][]>();

  constructor(strings: Iterable<readonly [string, T]>) {
    for (const [string, value] of strings) {
      const start = string.slice(0, 2);
      const others = this.#byStart.get(start);
      if (others) others.push([string, value]);
      else this.#byStart.set(start, [[string, value]]);
    }
  }

  /** Every place in a text where one of the strings stands, overlapping ones included. */
  *find(text: string): Generator<{ start: number; end: number; value: T }> {
    for (let start = 0; start < text.length; start++)
      for (const [string, value] of this.#byStart.get(text.slice(start, start + 2)) ?? [])
        if (text.startsWith(string, start)) yield { start, end: start + string.length, value };
  }
}

const title = /《[^《》]*》/gu;

const cutsWord = (text: string, at: number): boolean =>
  isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));

/**
 * Puts every entry that names a term in its text on the card of the term, other than by chance: not
 * within a Latin word or number, nor within one of the longer words, nor within the title of a
 * document (《工业战略性新兴产业分类目录》) unless the term is one.
 */
export const attachEntries = (
  drafts: Drafts,
  entries: readonly CatalogueEntry[],
  longer: readonly string[],
): void => {
  const terms = new Starts<Draft>(drafts.forms());
  const chance = new Starts<undefined>(longer.map((word) => [foldTerm(word), undefined]));
  for (const { id, text } of entries) {
    const folded = foldTerm(text);
    const covered = [...chance.find(folded)];
    const titles = Array.from(folded.matchAll(title), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    for (const { start, end, value } of terms.find(folded))
      if (
        !cutsWord(folded, start) &&
        !cutsWord(folded, end) &&
        !covered.some((word) => word.start <= start && end <= word.end) &&
        (value.documents.size > 0 ||
          !titles.some((whole) => whole.start <= start && end <= whole.end))
      )
        value.entries.add(id);
  }
};
