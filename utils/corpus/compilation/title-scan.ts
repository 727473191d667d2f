import {
  annexName,
  type ComparedTitle,
  compareTitle,
  isSameTitle,
  issuedBy,
  issuedInWords,
} from './document-titles.ts';
import type { SourceLine } from './lines.ts';
import { readMark } from './marks.ts';

/** What tells that a document begins. */
export type StartEvidence =
  'contents' | 'number' | 'notice' | 'issued' | 'annex' | 'interpretation' | 'restart' | 'first';

/** Where a document begins; indexes into the list of lines. */
export interface DocumentStart {
  /** Its first line: the title, or the 附件 mark before it. */
  index: number;
  titleStart: number;
  /** The first line behind the title. */
  titleEnd: number;
  title: string;
  evidence: StartEvidence;
}

/** 关于《甲》的说明: explains a text that its notice issues. */
export const explanation = /^关于《(.+)》的说明$/u;

// A text that goes on naming others announces none of them; bounds the comparisons for each line.
const mostPending = 40;

const isIn = (list: readonly ComparedTitle[], title: string): boolean => {
  const compared = compareTitle(title);
  return list.some((other) => isSameTitle(other, compared));
};

// Documents follow their contents page; so far ahead a title may be printed with other words.
const mostAhead = 40;

/** The titles of a contents page that no document has taken yet, in order. Mutable. */
class ListedTitles {
  readonly #titles: Set<ComparedTitle>;
  readonly #byFold = new Map<string, ComparedTitle[]>();

  constructor(titles: readonly ComparedTitle[]) {
    this.#titles = new Set(titles);
    for (const title of titles) {
      for (const fold of new Set([title.folded, title.bare])) {
        const same = this.#byFold.get(fold);
        if (same) same.push(title);
        else this.#byFold.set(fold, [title]);
      }
    }
  }

  /** The title of the page that this is a print of: word for word, or nearly so among the next. */
  find(title: ComparedTitle): ComparedTitle | undefined {
    for (const fold of [title.folded, title.bare]) {
      const [exact] = this.#byFold.get(fold) ?? [];
      if (exact && fold !== '') return exact;
    }
    let ahead = 0;
    for (const other of this.#titles) {
      if (isSameTitle(other, title)) return other;
      if (++ahead === mostAhead) break;
    }
    return undefined;
  }

  /** Takes a title out of the list, with its doubles; another edition of it stays. */
  take(title: ComparedTitle): void {
    const listed = this.find(title);
    if (!listed) return;
    const doubles = (this.#byFold.get(listed.folded) ?? []).filter(
      ({ folded }) => folded === listed.folded,
    );
    for (const taken of new Set([listed, ...doubles])) this.#titles.delete(taken);
    for (const fold of [listed.folded, listed.bare]) {
      const left = (this.#byFold.get(fold) ?? []).filter((other) => this.#titles.has(other));
      this.#byFold.set(fold, left);
    }
  }
}

/** What a reader of a compilation knows by a line: which titles are still to come. Mutable. */
export class TitleScan {
  readonly #listed: ListedTitles;
  /** Titles that the last notice announced. */
  #pending: ComparedTitle[] = [];
  /** Within the list of annexes below a text. */
  #inAnnexList = false;
  #chapters = 0;
  #articles = 0;

  /** @param titles what the contents page lists */
  constructor(titles: readonly string[]) {
    this.#listed = new ListedTitles(titles.map(compareTitle));
  }

  /** Whether the contents list a document of this title that has not begun yet. */
  isListed(title: string): boolean {
    return this.#listed.find(compareTitle(title)) !== undefined;
  }

  /** Whether the last notice announces a text of this title. */
  isPending(title: string): boolean {
    return isIn(this.#pending, title);
  }

  /** Whether a first chapter or article now begins another document: this one is past its first. */
  isPast(kind: 'chapter' | 'article'): boolean {
    return (kind === 'chapter' ? this.#chapters : this.#articles) > 1;
  }

  /** Takes note of a document that begins. */
  noteStart({ title, evidence }: DocumentStart): void {
    const compared = compareTitle(title);
    const others = (list: readonly ComparedTitle[]): ComparedTitle[] =>
      list.filter((other) => !isSameTitle(other, compared));
    if (evidence === 'contents') this.#listed.take(compared);
    // A text that was issued leaves the others of its notice to come; a notice brings its own.
    const isText = evidence === 'issued' || evidence === 'annex' || evidence === 'restart';
    if (!isText) this.#pending = issuedBy(title).map(compareTitle);
    else if (!explanation.test(title)) this.#pending = others(this.#pending);
    this.#inAnnexList = false;
    this.#chapters = 0;
    this.#articles = 0;
  }

  /** Takes note of a line within a document. */
  noteLine({ text, cells }: SourceLine): void {
    if (cells) return;
    const mark = readMark(text);
    if (/^附件?\s*[：:]/u.test(text)) this.#inAnnexList = true;
    else if (mark?.kind !== 'arabic') this.#inAnnexList = false;
    const names = this.#inAnnexList ? [annexName(text)] : issuedInWords(text);
    for (const name of names) if (!this.isPending(name)) this.#pending.push(compareTitle(name));
    if (this.#pending.length > mostPending) this.#pending = this.#pending.slice(-mostPending);
    if (mark?.kind === 'chapter') this.#chapters = mark.value;
    if (mark?.kind === 'article') this.#articles = mark.value;
  }
}
