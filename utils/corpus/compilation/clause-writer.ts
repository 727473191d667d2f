import type { ClauseKind, PolicyDocument } from '../model.ts';
import { appendToBlock, beginBlock, type Block } from './blocks.ts';
import type { ClauseData, Collector, EntryDraft } from './clauses.ts';
import { readInlineList } from './inline-list.ts';
import type { SourceLine } from './lines.ts';

/** A clause that further lines may still belong to. */
export interface ClauseDraft extends Omit<ClauseData, 'document' | 'path'> {
  path: string[];
  block: Block;
  entry?: EntryDraft;
  /** Whether a line without a mark may go on with it. */
  open: boolean;
}

/** Writes the clauses of one document one after the other; the last may still grow. Mutable. */
export class ClauseWriter {
  readonly #collector: Collector;
  readonly #document: PolicyDocument;
  #draft: ClauseDraft | undefined;

  constructor(collector: Collector, document: PolicyDocument) {
    this.#collector = collector;
    this.#document = document;
  }

  /** The words of the clause that may grow, if there is one. */
  get openBlock(): Block | undefined {
    return this.#draft?.open ? this.#draft.block : undefined;
  }

  /**
   * The paragraph before, if items behind it belong to it: where it announces them (…如下：), and in an
   * article, whose paragraphs (款) have items (项) of their own.
   */
  leadOfItems(inArticle: boolean): string | undefined {
    const draft = this.#draft;
    if (!draft?.open || draft.kind !== 'paragraph') return undefined;
    return inArticle || /[：:]$/u.test(draft.block.end) ? draft.id : undefined;
  }

  /** The id for the next clause that begins on a line. */
  nextId(line: number): string {
    return this.#collector.nextClauseId(line);
  }

  /** Begins a clause, which ends the one before. */
  begin(draft: ClauseDraft): void {
    this.end();
    this.#draft = draft;
  }

  /** Adds one line as a clause that does not grow. */
  add(
    line: SourceLine,
    kind: ClauseKind,
    path: string[],
    { id = this.nextId(line.line), parent }: { id?: string; parent?: string | undefined } = {},
  ): void {
    this.begin({ id, kind, path, parent, block: beginBlock(line.line, line.text), open: false });
  }

  /** Appends words to the clause that may grow; returns whether there is one. */
  append(line: number, words: string): boolean {
    if (!this.#draft?.open) return false;
    appendToBlock(this.#draft.block, line, words);
    return true;
  }

  /** Puts the last paragraphs, as many as `count`, under another clause. */
  move(count: number, path: readonly string[], parent: string | undefined): void {
    this.end();
    this.#collector.moveParagraphs(count, path, parent);
  }

  /** Hands the last clause and its entries over. */
  end(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    const { id: document, title } = this.#document;
    const { kind, block, path, entry } = draft;
    const text = block.parts.join('');
    this.#collector.addClause({ ...draft, document }, { ...block, text });
    if (entry) this.#collector.addEntry(document, entry, text.slice(entry.words).trim(), block);
    else if (kind === 'item') {
      for (const item of readInlineList(text)) {
        const listed = { catalogue: title, path, number: item.label };
        this.#collector.addEntry(document, listed, text.slice(item.words, item.end), block);
      }
    }
  }
}
