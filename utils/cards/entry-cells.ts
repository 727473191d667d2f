import type { CardEntry } from './model.ts';

/** A cell of a table's row that is an entry. */
export interface EntryCell {
  /** Its column's name as printed; '' where it is not known. */
  column: string;
  text: string;
}

/** The words of an entry, cell by cell; what was printed as one is one cell. Empty cells are left out. */
export const cellsOf = ({ text, columns = [] }: Pick<CardEntry, 'text' | 'columns'>): EntryCell[] =>
  text
    .split('\t')
    .map((cell, at) => ({ column: columns[at] ?? '', text: cell.trim() }))
    .filter((cell) => cell.text !== '');
