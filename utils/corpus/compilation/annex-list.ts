import { foldTitle } from '../text/titles.ts';
import { annexName, areSameTitle, longestTitle } from './document-titles.ts';
import type { SourceLine } from './lines.ts';
import { isAnnexMark, type Mark } from './marks.ts';

// A list of annexes is short; bounds the comparisons with each later line.
const mostAnnexes = 40;
const mostTitleLines = 3;

/**
 * The list of annexes of a document (附件：1. 甲, 2. 乙). It names what follows the text and is no part of
 * its outline. Mutable.
 */
export class AnnexList {
  readonly #names: string[] = [];
  readonly #folded: string[] = [];
  #isOpen = false;

  /** Takes a line in if it belongs to the list; returns whether it does. */
  take(line: SourceLine, mark: Mark | undefined): boolean {
    const begins = /^附件?\s*[：:]/u.test(line.text) && line.heading === 0;
    this.#isOpen = begins || (this.#isOpen && mark?.kind === 'arabic' && line.heading === 0);
    if (this.#isOpen && line.text.length <= longestTitle && this.#names.length < mostAnnexes) {
      const name = annexName(line.text);
      this.#names.push(name);
      this.#folded.push(foldTitle(name));
    }
    return this.#isOpen;
  }

  /** Whether a line is 附件 2 alone or the title of an annex. */
  isTitle(text: string): boolean {
    if (text.length > longestTitle) return false;
    return isAnnexMark(text) || this.#names.some((name) => areSameTitle(name, text));
  }
  /** How many lines from `index` on are together the title of an annex that print broke; else 0. */
  countTitleLines(lines: readonly SourceLine[], index: number): number {
    let title = '';
    for (let count = 1; count <= mostTitleLines; count++) {
      const line = lines[index + count - 1];
      if (!line || line.cells) return 0;
      title += foldTitle(line.text.slice(0, longestTitle));
      const begun = this.#folded.filter((name) => name.startsWith(title));
      if (begun.length === 0) return 0;
      if (count > 1 && begun.includes(title)) return count;
    }
    return 0;
  }
}
