import { annexName, areSameTitle, longestTitle } from './document-titles.ts';
import type { SourceLine } from './lines.ts';
import { isAnnexMark, type Mark } from './marks.ts';

// A list of annexes is short; bounds the comparisons with each later line.
const mostAnnexes = 40;

/**
 * The list of annexes of a document (附件：1. 甲, 2. 乙). It names what follows the text and is no part of
 * its outline. Mutable.
 */
export class AnnexList {
  readonly #names: string[] = [];
  #isOpen = false;

  /** Takes a line in if it belongs to the list; returns whether it does. */
  take(line: SourceLine, mark: Mark | undefined): boolean {
    const begins = /^附件?\s*[：:]/u.test(line.text) && line.heading === 0;
    this.#isOpen = begins || (this.#isOpen && mark?.kind === 'arabic' && line.heading === 0);
    if (this.#isOpen && line.text.length <= longestTitle && this.#names.length < mostAnnexes) {
      this.#names.push(annexName(line.text));
    }
    return this.#isOpen;
  }

  /** Whether a line is 附件 2 alone or the title of an annex. */
  isTitle(text: string): boolean {
    if (text.length > longestTitle) return false;
    return isAnnexMark(text) || this.#names.some((name) => areSameTitle(name, text));
  }
}
