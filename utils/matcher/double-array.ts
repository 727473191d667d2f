import {
  AutomatonError,
  freeCell,
  largestBase,
  largestClass,
  noClass,
  packCell,
} from './format.ts';

/** A word of the trie: its classes (1 and above) and what its end says (above 0). */
export interface TrieWord {
  classes: readonly number[];
  value: number;
}

/** Grows by doubling; cells are free until taken. */
class Cells {
  cells = new Int32Array(1 << 12).fill(freeCell);
  values = new Int32Array(1 << 12);
  /** 1 where a state's children are counted from: no two states share a base. */
  bases = new Uint8Array(1 << 12);
  /** Cells below are all taken, or not worth trying again. */
  firstFree = 1;
  end = 1;

  reserve(length: number): void {
    if (length > this.cells.length) {
      const size = Math.max(length, this.cells.length * 2);
      const { cells, values, bases } = this;
      this.cells = new Int32Array(size).fill(freeCell);
      this.values = new Int32Array(size);
      this.bases = new Uint8Array(size);
      this.cells.set(cells);
      this.values.set(values);
      this.bases.set(bases);
    }
    this.end = Math.max(this.end, length);
  }

  /** The lowest base of no other state at which all children (rising classes) fall on free cells. */
  place(children: readonly number[]): number {
    const [first = 1] = children;
    const last = children.at(-1) ?? first;
    while (this.cells[this.firstFree] !== freeCell && this.firstFree < this.end) this.firstFree++;
    for (let cell = Math.max(this.firstFree, first); ; cell++) {
      const base = cell - first;
      this.reserve(base + last + 1);
      if (this.bases[base] === 1) continue;
      if (children.some((child) => this.cells[base + child] !== freeCell)) continue;
      this.bases[base] = 1;
      return base;
    }
  }
}

/**
 * Builds a double-array trie. A state is the number of its cell, 0 the root; from a state whose base is
 * `b`, class `c` leads to the cell `b + c` if that cell's class is `c`. As no two states share a base, a
 * cell need not say whose child it is. `b + c` is within the array for every state and class.
 * @param words sorted by their classes, none twice, none empty
 * @param classCount the largest class
 * @returns cells, see `packCell`, and what ends at each: the word's value, or 0
 * @throws AutomatonError where the trie has more cells or classes than a cell can say
 */
export const buildDoubleArray = (
  words: readonly TrieWord[],
  classCount: number,
): { cells: Int32Array; values: Int32Array } => {
  const built = new Cells();
  const queue = [{ state: 0, child: noClass, from: 0, to: words.length, depth: 0 }];
  const leaves: { state: number; child: number }[] = [];
  for (const { state, child, from, to, depth } of queue) {
    const groups: { child: number; from: number; to: number }[] = [];
    for (let i = from; i < to; i++) {
      const word = words[i];
      const next = word?.classes[depth];
      if (next === undefined) built.values[state] = word?.value ?? 0;
      else if (groups.at(-1)?.child === next) groups.at(-1)!.to = i + 1;
      else groups.push({ child: next, from: i, to: i + 1 });
    }
    if (groups.length === 0) {
      leaves.push({ state, child });
      continue;
    }
    const base = built.place(groups.map((group) => group.child));
    built.cells[state] = packCell(base, child, built.values[state] !== 0);
    // Taken, until their turn comes.
    for (const group of groups) built.cells[base + group.child] = packCell(0, group.child, false);
    for (const group of groups)
      queue.push({ ...group, state: base + group.child, depth: depth + 1 });
  }
  const { end } = built;
  if (end > largestBase || classCount > largestClass)
    throw new AutomatonError(`matcher: ${end} cells of ${classCount} classes are too many`);
  const length = end + classCount + 1;
  built.reserve(length);
  // Behind the last cell all are free: nothing leads on from a state without children.
  for (const { state, child } of leaves) built.cells[state] = packCell(end, child, true);
  return { cells: built.cells.slice(0, length), values: built.values.slice(0, length) };
};
