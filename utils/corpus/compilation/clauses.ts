import type { CatalogueEntry, Clause, Furniture, LineMark } from '../model.ts';
import type { Block } from './blocks.ts';

/** An entry that a clause is, apart from its words. */
export interface EntryDraft {
  catalogue: string;
  path: string[];
  number: string;
  region?: string;
  /** What print lost of it. */
  lost?: CatalogueEntry['lost'];
  /** The columns' names of a table's row with several cells. */
  columns?: string[];
  /** Where its words begin in the clause's text. */
  words: number;
}

/** What a clause is, apart from its words. */
export interface ClauseData extends Pick<Clause, 'document' | 'kind'> {
  /** As `nextClauseId` gives it. */
  id: string;
  label?: string | undefined;
  division?: Clause['division'] | undefined;
  parent?: string | undefined;
  merged?: readonly number[];
  path: readonly string[];
}

/** The words of a clause with their place. */
export interface ClauseText {
  text: string;
  lines: readonly LineMark[];
  line: number;
  endLine: number;
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

  /** The id of the next clause that begins on a line; each call takes another one. */
  nextClauseId(line: number): string {
    return this.#id('clauses', line);
  }

  addClause(clause: ClauseData, { text, lines, line, endLine }: ClauseText): void {
    const { id, document, kind, label, division, parent, path, merged } = clause;
    this.clauses.push({
      id,
      source: this.#source,
      line,
      endLine,
      document,
      kind,
      ...(label === undefined || label === '' ? {} : { label }),
      ...(division === undefined ? {} : { division }),
      ...(parent === undefined ? {} : { parent }),
      path: [...path],
      text,
      ...(merged === undefined ? {} : { merged: [...merged] }),
      lines: [...lines],
    });
  }

  /** Puts the last paragraphs, as many as `count`, under another clause. */
  moveParagraphs(count: number, path: readonly string[], parent: string | undefined): void {
    for (const clause of this.clauses.slice(-count)) {
      if (clause.kind !== 'paragraph') continue;
      clause.path = [...path];
      if (parent === undefined) delete clause.parent;
      else clause.parent = parent;
    }
  }

  addEntry(
    document: string,
    entry: Omit<EntryDraft, 'words'>,
    text: string,
    place: Pick<Block, 'line' | 'endLine'>,
  ): void {
    const { catalogue, path, number, region, lost, columns } = entry;
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
      ...(columns === undefined ? {} : { columns }),
      ...(region === undefined ? {} : { region }),
      ...(lost === undefined ? {} : { lost }),
    });
  }

  /** Adds lines that are no policy text. */
  addFurniture(kind: Furniture['kind'], line: number, endLine: number): void {
    this.furniture.push({ kind, source: this.#source, line, endLine });
  }
}
