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

/** What a reader of a compilation knows by a line: which titles are still to come. Mutable. */
export class TitleScan {
  /** Titles of the contents that no document has taken yet. */
  #listed: ComparedTitle[];
  /** Titles that the last notice announced. */
  #pending: ComparedTitle[] = [];
  /** Within the list of annexes below a text. */
  #inAnnexList = false;
  #chapters = 0;
  #articles = 0;

  /** @param titles what the contents page lists */
  constructor(titles: readonly string[]) {
    this.#listed = titles.map(compareTitle);
  }

  /** Whether the contents list a document of this title that has not begun yet. */
  isListed(title: string): boolean {
    return isIn(this.#listed, title);
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
    if (evidence === 'contents') this.#listed = others(this.#listed);
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
