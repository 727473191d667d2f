/** Tells of a table's rows, from the first on, which blank cells are one with the cell above (合并单元格). */
export class MergedCells {
  /** Columns in which a cell stands that may go on in the next row. */
  #open = new Set<number>();

  /**
   * Takes the next row.
   * @param cells as printed; blank ones are empty
   * @param isMerged whether a blank cell, by its column, belongs to the one above by the reading
   * @returns the columns, from 0, of the cells that are one with the cell above
   */
  next(cells: readonly string[], isMerged: (column: number) => boolean): number[] {
    const open = new Set<number>();
    const merged: number[] = [];
    for (const [column, cell] of cells.entries()) {
      if (cell === '' && this.#open.has(column) && isMerged(column)) merged.push(column);
      else if (cell === '') continue;
      open.add(column);
    }
    this.#open = open;
    return merged;
  }

  /** Begins anew: what stands between two rows ends every cell above it. */
  end(): void {
    this.#open.clear();
  }
}
