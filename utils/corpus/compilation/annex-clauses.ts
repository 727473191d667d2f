import { AnnexList } from './annex-list.ts';
import { appendToBlock, beginBlock } from './blocks.ts';
import type { ClauseWriter } from './clause-writer.ts';
import type { SourceLine } from './lines.ts';
import type { Mark } from './marks.ts';
import type { Outline } from './outline.ts';

/** Writes a document's list of annexes and their titles. Mutable. */
export class AnnexClauses {
  readonly #list = new AnnexList();
  readonly #writer: ClauseWriter;
  readonly #outline: Outline;
  /** The first line of the list, which the others belong to. */
  #head: string | undefined;

  constructor(writer: ClauseWriter, outline: Outline) {
    this.#writer = writer;
    this.#outline = outline;
  }

  /** Whether a line is 附件 2 alone or the title of an annex. */
  isTitle(text: string): boolean {
    return this.#list.isTitle(text);
  }

  /** Adds a line of the list; returns whether it is one. */
  addItem(line: SourceLine, mark: Mark | undefined): boolean {
    if (!this.#list.take(line, mark)) return false;
    const id = this.#writer.nextId(line.line);
    if (!mark) this.#head = id;
    this.#writer.begin({
      id,
      kind: mark ? 'item' : 'paragraph',
      label: mark?.label,
      parent: mark ? this.#head : undefined,
      path: [],
      block: beginBlock(line.line, line.text),
      open: true,
    });
    return true;
  }

  /**
   * Adds the title of an annex that print broke over several lines, where it stands at `index`.
   * @returns what it is called and how many lines it takes, if it does stand there
   */
  addBrokenTitle(
    lines: readonly SourceLine[],
    index: number,
  ): { title: string; count: number } | undefined {
    const count = this.#list.countTitleLines(lines, index);
    const [first, ...more] = lines.slice(index, index + count);
    if (!first) return undefined;
    const id = this.#writer.nextId(first.line);
    const block = beginBlock(first.line, first.text);
    for (const line of more) appendToBlock(block, line.line, line.text);
    const title = block.parts.join('');
    this.#outline.enterPlain(id, title);
    this.#writer.begin({ id, kind: 'heading', path: [], block, open: false });
    return { title, count };
  }
}
