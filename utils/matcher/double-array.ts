import {
  AutomatonError,
  freeCell,
  largestBase,
  largestClass,
  noClass,
  packCell,
} from './format.ts';

/** After so many cells tried in vain, the first of them are not tried again: time stays linear. */
const mostTried = 512;

/** Grows by doubling; cells are free until taken. */
class Cells {
  cells = new Int32Array(1 << 12).fill(freeCell);
  /** 1 where a state's children are counted from: no two states share a base. */
  bases = new Uint8Array(1 << 12);
  /** Cells below are all taken, or not worth trying again. */
  firstFree = 1;
  end = 1;

  reserve(length: number): void {
    if (length > this.cells.length) {
      const size = Math.max(length, this.cells.length * 2);
      const { cells, bases } = this;
      this.cells = new Int32Array(size).fill(freeCell);
      this.bases = new Uint8Array(size);
      this.cells.set(cells);
      this.bases.set(bases);
    }
    this.end = Math.max(this.end, length);
  }

  /** The lowest base of no other state at which all children (rising classes) fall on free cells. */
  place(children: readonly number[]): number {
    const [first = 1] = children;
    const last = children.at(-1) ?? first;
    while (this.cells[this.firstFree] !== freeCell && this.firstFree < this.end) this.firstFree++;
    const from = Math.max(this.firstFree, first);
    for (let cell = from; ; cell++) {
      const base = cell - first;
      this.reserve(base + last + 1);
      if (this.bases[base] === 1) continue;
      if (children.some((child) => this.cells[base + child] !== freeCell)) continue;
      this.bases[base] = 1;
      if (cell - from > mostTried) this.firstFree += mostTried >> 3;
      return base;
    }
  }
}

const leaf = { isEnd: true, isLeaf: true };

/**
 * Builds a double-array trie. A state is the number of its cell, 0 the root; from a state whose base is
 * `b`, class `c` leads to the cell `b + c` if that cell's class is `c`. As no two states share a base, a
 * cell need not say whose child it is. A word ends at a leaf, whose base is the word's place in `words`; where longer words
 * go on, at a state whose class `classCount + 1` leads to that leaf. `b + c` is within the array for every state
 * that is no leaf and every class.
 * @param words sorted by their classes, none twice, none empty
 * @param classCount the largest class
 * @returns cells, see `packCell`
 * @throws AutomatonError where the trie has more words, cells or classes than a cell can say
 */
export const buildDoubleArray = (
  words: readonly (readonly number[])[],
  classCount: number,
): Int32Array => {
  const endClass = classCount + 1;
  const built = new Cells();
  const queue = [{ state: 0, child: noClass, from: 0, to: words.length, depth: 0 }];
  for (const { state, child, from, to, depth } of queue) {
    // Of the words here only the first can end: the others are longer.
    const ends = words[from]?.length === depth;
    if (ends && to === from + 1) {
      built.cells[state] = packCell(from, child, leaf);
      continue;
    }
    const groups: { child: number; from: number; to: number }[] = [];
    for (let i = ends ? from + 1 : from; i < to; i++) {
      const next = words[i]?.[depth] ?? 0;
      if (groups.at(-1)?.child === next) groups.at(-1)!.to = i + 1;
      else groups.push({ child: next, from: i, to: i + 1 });
    }
    const children = groups.map((group) => group.child);
    const base = built.place(ends ? [...children, endClass] : children);
    built.cells[state] = packCell(base, child, { isEnd: ends, isLeaf: false });
    if (ends) built.cells[base + endClass] = packCell(from, endClass, leaf);
    for (const group of groups) {
      const next = base + group.child;
      // Taken, until its turn comes.
      built.cells[next] = packCell(0, group.child, { isEnd: false, isLeaf: false });
      queue.push({ ...group, state: next, depth: depth + 1 });
    }
  }
  const { end } = built;
  if (Math.max(end, words.length) > largestBase || endClass > largestClass)
    throw new AutomatonError(
      `matcher: ${words.length} words, ${end} cells, ${classCount} classes: too many`,
    );
  const length = end + endClass + 1;
  built.reserve(length);
  return built.cells.slice(0, length);
};
