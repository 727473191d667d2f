import type { Clause } from '../../utils/corpus/model.ts';

/** Rows as one table. */
export interface TableBlock {
  kind: 'table';
  /** Rows of its head, mostly one. */
  heads: Clause[];
  /** True where the head stands above an earlier run of the same table's rows. */
  repeated: boolean;
  rows: Clause[];
}

/** What the reader sets as one piece: a clause by itself, rows as a table, a box (专栏, a case) with all that is in it. */
export type Block =
  | { kind: 'clause'; clause: Clause }
  | TableBlock
  | { kind: 'box'; heading: Clause; blocks: Block[] };

/** Rows of tables, and entries of catalogues that are printed as tables. */
const isTabular = ({ kind, text }: Clause): boolean =>
  kind === 'table-head' || kind === 'table-row' || (kind === 'entry' && text.includes('\t'));

const width = ({ text }: Clause): number => text.split('\t').length;

/** Whether rows that follow a heading within a table belong under the head above it. */
const fits = (heads: readonly Clause[], row: Clause): boolean =>
  heads[0] !== undefined && Math.abs(width(heads[0]) - width(row)) <= 1;

/** Puts blocks together, clause by clause. */
class Writer {
  readonly blocks: Block[] = [];
  /** The head that was last read in the document. */
  #heads: Clause[] = [];

  add(clause: Clause, to: Block[]): void {
    const last = to.at(-1);
    if (!isTabular(clause)) to.push({ kind: 'clause', clause });
    else if (clause.kind === 'table-head') this.#addHead(clause, last, to);
    else if (last?.kind === 'table') last.rows.push(clause);
    else {
      const repeated = fits(this.#heads, clause);
      to.push({ kind: 'table', heads: repeated ? this.#heads : [], repeated, rows: [clause] });
    }
  }

  #addHead(clause: Clause, last: Block | undefined, to: Block[]): void {
    if (last?.kind === 'table' && last.rows.length === 0 && !last.repeated) last.heads.push(clause);
    else {
      this.#heads = [clause];
      to.push({ kind: 'table', heads: this.#heads, repeated: false, rows: [] });
    }
  }
}

/**
 * Puts the clauses of a document together as blocks: what stands below a box's heading in the
 * document's tree is in the box.
 * @param clauses of one document, in order
 */
export const blocksOf = (clauses: readonly Clause[]): Block[] => {
  const writer = new Writer();
  /** The box that each clause stands in, by its heading's id. */
  const boxes = new Map<string, string>();
  for (const clause of clauses) {
    const above = clause.parent === undefined ? undefined : boxes.get(clause.parent);
    if (above !== undefined) boxes.set(clause.id, above);
    const open = writer.blocks.at(-1);
    if (above !== undefined && open?.kind === 'box' && open.heading.id === above)
      writer.add(clause, open.blocks);
    else if (clause.kind === 'box-heading') {
      boxes.set(clause.id, clause.id);
      writer.blocks.push({ kind: 'box', heading: clause, blocks: [] });
    } else writer.add(clause, writer.blocks);
  }
  return writer.blocks;
};

/** The clauses of a block, in order; those of a head that is shown again are not its own. */
export const clausesOfBlock = (block: Block): Clause[] => {
  if (block.kind === 'clause') return [block.clause];
  if (block.kind === 'table') return [...(block.repeated ? [] : block.heads), ...block.rows];
  return [block.heading, ...block.blocks.flatMap(clausesOfBlock)];
};
