import { cellWords } from './format.ts';

/** A word of the trie: its classes (1 and above) and what its end says (above 0). */
export interface TrieWord {
  classes: readonly number[];
  value: number;
}

/** Stands in `check` for the root's parent: the root is taken, and no state's child. */
const noParent = -2;

/** Grows by doubling; cells are free until taken. */
class Cells {
  base = new Int32Array(1 << 12);
  check = new Int32Array(1 << 12).fill(-1);
  value = new Int32Array(1 << 12);
  /** Cells below are all taken, or not worth trying again. */
  firstFree = 1;
  end = 1;

  reserve(length: number): void {
    if (length > this.check.length) {
      const size = Math.max(length, this.check.length * 2);
      const check = new Int32Array(size).fill(-1);
      check.set(this.check);
      this.check = check;
      for (const name of ['base', 'value'] as const) {
        const grown = new Int32Array(size);
        grown.set(this[name]);
        this[name] = grown;
      }
    }
    this.end = Math.max(this.end, length);
  }

  /** The lowest base at which all children (rising classes) fall on free cells. */
  place(children: readonly number[]): number {
    const [first = 1] = children;
    const last = children.at(-1) ?? first;
    while (this.check[this.firstFree] !== -1 && this.firstFree < this.end) this.firstFree++;
    for (let cell = Math.max(this.firstFree, first); ; cell++) {
      const base = cell - first;
      this.reserve(base + last + 1);
      if (children.every((child) => this.check[base + child] === -1)) return base;
    }
  }
}

/** Puts what a cell holds side by side; states and bases become offsets. */
const interleaved = ({ base, check, value }: Cells, length: number): Int32Array => {
  const words = new Int32Array(length * cellWords);
  for (let cell = 0; cell < length; cell++)
    words.set(
      [(base[cell] ?? 0) * cellWords, (check[cell] ?? 0) * cellWords, value[cell] ?? 0],
      cell * cellWords,
    );
  return words;
};

/**
 * Builds a double-array trie. State 0 is the root; from state `s`, class `c` leads to
 * `t = cells[s] + c * cellWords` if `cells[t + 1] === s`; class 0 leads nowhere. `cells[t + 2]` is the
 * value. `t` is within the array for every state and class.
 * @param words sorted by their classes, none twice, none empty
 * @param classCount the largest class
 */
export const buildDoubleArray = (words: readonly TrieWord[], classCount: number): Int32Array => {
  const cells = new Cells();
  cells.check[0] = noParent;
  const queue = [{ state: 0, from: 0, to: words.length, depth: 0 }];
  for (const { state, from, to, depth } of queue) {
    const groups: { child: number; from: number; to: number }[] = [];
    for (let i = from; i < to; i++) {
      const word = words[i];
      const child = word?.classes[depth];
      if (child === undefined) cells.value[state] = word?.value ?? 0;
      else if (groups.at(-1)?.child === child) groups.at(-1)!.to = i + 1;
      else groups.push({ child, from: i, to: i + 1 });
    }
    if (groups.length === 0) continue;
    const base = cells.place(groups.map((group) => group.child));
    cells.base[state] = base;
    for (const group of groups) cells.check[base + group.child] = state;
    for (const { child, from, to } of groups)
      queue.push({ state: base + child, from, to, depth: depth + 1 });
  }
  const length = cells.end + classCount + 1;
  cells.reserve(length);
  return interleaved(cells, length);
};
