import { keysOfTitle, titleKey } from './title-key.ts';

/** What is agreed on behind a title: （以下简称《条例》）, （国发〔2019〕6号，以下称“《意见》”）; folded. */
const agreed =
  /^ ?\((?:[^()《》]*(?:\([^()]*\)[^()《》]*)*[,;])? ?(?:以下|下文|下)[统简]?称[为作]?:? ?"?[《〈]([^《》〈〉]{1,20})[》〉]"?\)/u;

/** Codes behind a title in which a short title is looked for. */
export const agreedReach = 100;

/**
 * The short titles that a text agrees on, in the order of reading: behind 《安徽省专利条例》（以下简称《条例》） a
 * 《条例》 means that one. Before, and where two titles go by one short title, it means none.
 */
export class ShortTitles {
  readonly #meant = new Map<string, number>();

  /** Forgets all, for another text. */
  clear(): void {
    this.#meant.clear();
  }

  /**
   * Takes what is agreed on behind a title.
   * @param value the title's; 0 for one that is not known, so that its short title means none
   * @param behind what stands behind the title's mark, folded
   */
  take(value: number, behind: string): void {
    const short = agreed.exec(behind)?.[1];
    if (short === undefined) return;
    const key = titleKey(short);
    const known = this.#meant.get(key);
    this.#meant.set(key, known === undefined || known === value ? value : 0);
  }

  /** The value that a title has by agreement; 0 where it has none, or an edition or number beside it. */
  find(...title: Parameters<typeof keysOfTitle>): number {
    if (this.#meant.size === 0) return 0;
    const key = titleKey(title[0]);
    const value = this.#meant.get(key) ?? 0;
    return value > 0 && keysOfTitle(...title)[0] === key ? value : 0;
  }
}
