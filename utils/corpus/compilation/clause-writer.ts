import type { ClauseKind, PolicyDocument } from '../model.ts';
import { appendToBlock, beginBlock, type Block } from './blocks.ts';
import type { Collector, EntryDraft } from './clauses.ts';
import { readInlineList } from './inline-list.ts';
import type { SourceLine } from './lines.ts';

/** A clause that further lines may still belong to. */
export interface ClauseDraft {
  kind: ClauseKind;
  label?: string;
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

  /** Begins a clause, which ends the one before. */
  begin(draft: ClauseDraft): void {
    this.end();
    this.#draft = draft;
  }

  /** Adds one line as a clause that does not grow. */
  add(line: SourceLine, kind: ClauseKind, path: string[]): void {
    this.begin({ kind, path, block: beginBlock(line.line, line.text), open: false });
  }

  /** Appends words to the clause that may grow; returns whether there is one. */
  append(line: number, words: string): boolean {
    if (!this.#draft?.open) return false;
    appendToBlock(this.#draft.block, line, words);
    return true;
  }

  /** Hands the last clause and its entries over. */
  end(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    const { id, title } = this.#document;
    const { kind, block, path, label, entry } = draft;
    const text = block.parts.join('');
    this.#collector.addClause(id, kind, { ...block, text }, path, label);
    if (entry) this.#collector.addEntry(id, entry, text.slice(entry.words).trim(), block);
    else if (kind === 'item') {
      for (const item of readInlineList(text)) {
        const listed = { catalogue: title, path, number: item.label };
        this.#collector.addEntry(id, listed, text.slice(item.words, item.end), block);
      }
    }
  }
}
