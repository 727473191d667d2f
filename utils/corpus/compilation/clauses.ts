import type { CatalogueEntry, Clause, ClauseKind, Furniture, LineMark } from '../model.ts';
import type { Block } from './blocks.ts';

/** An entry that a clause is, apart from its words. */
export interface EntryDraft {
  catalogue: string;
  path: string[];
  number: string;
  region?: string;
  /** Where its words begin in the clause's text. */
  words: number;
}

/** Collects what a source holds and gives it ids. Mutable; one for each source. */
export class Collector {
  readonly clauses: Clause[] = [];
  readonly entries: CatalogueEntry[] = [];
  readonly furniture: Furniture[] = [];
  readonly #source: string;
  readonly #ids = { clauses: new Map<number, number>(), entries: new Map<number, number>() };

  constructor(source: string) {
    this.#source = source;
  }

  #id(of: 'clauses' | 'entries', line: number): string {
    const count = (this.#ids[of].get(line) ?? 0) + 1;
    this.#ids[of].set(line, count);
    return count === 1 ? `${this.#source}:${line}` : `${this.#source}:${line}.${count}`;
  }

  addClause(
    document: string,
    kind: ClauseKind,
    block: { text: string; lines: readonly LineMark[]; line: number; endLine: number },
    path: readonly string[],
    label?: string,
  ): void {
    this.clauses.push({
      id: this.#id('clauses', block.line),
      source: this.#source,
      line: block.line,
      endLine: block.endLine,
      document,
      kind,
      ...(label === undefined || label === '' ? {} : { label }),
      path: [...path],
      text: block.text,
      lines: [...block.lines],
    });
  }

  addEntry(
    document: string,
    entry: Omit<EntryDraft, 'words'>,
    text: string,
    place: Pick<Block, 'line' | 'endLine'>,
  ): void {
    const { catalogue, path, number, region } = entry;
    this.entries.push({
      id: this.#id('entries', place.line),
      source: this.#source,
      line: place.line,
      endLine: place.endLine,
      catalogue,
      document,
      path: [...path],
      number,
      text,
      ...(region === undefined ? {} : { region }),
    });
  }

  /** Adds lines that are no policy text. */
  addFurniture(kind: Furniture['kind'], line: number, endLine: number): void {
    this.furniture.push({ kind, source: this.#source, line, endLine });
  }
}
