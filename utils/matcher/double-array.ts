/**
 * A double-array trie. A state is the number of its cell, 0 the root; from a state whose base is `b`, the code of
 * class `c` leads to the cell `b + c` if that cell's check has `c`. As no two states share a base, a cell need not
 * say whose child it is.
 *
 * Where one word alone goes on, behind its third code, the trie ends: a leaf's base is `~t`, and from `t` of the
 * tails stand the word's other codes, then `tailEnd` and what the word stands for in two numbers. Where a word ends and others go on, the cell of the state's own base is that leaf.
 */
import { AutomatonError } from './format.ts';

/** The trie's cells, and what stands behind its leaves. */
export interface DoubleArray {
  /** Of each cell the class that leads to it, times two; 1 more where a word ends there. */
  checks: Uint16Array;
  /** Of each cell where its children are counted from, or `~t`. */
  bases: Int32Array;
  tails: Uint16Array;
}

/** A word: two or more folded codes, and what it stands for. */
export interface Word {
  codes: readonly number[];
  value: number;
}

/** End of a tail; the value follows, its lower half first. No folded code is so small. */
export const tailEnd = 0;

/** Codes that every word passes cell by cell, if it has them: a search begins with so many. */
const walkedCodes = 3;

/** Largest class. */
export const largestClass = 0x7ffe;
/** The check of a cell that no class leads to. */
const freeCheck = (largestClass + 1) << 1;

/** After so many cells tried in vain, the first of them are not tried again: time stays linear. */
const mostTried = 512;

/** Grows by doubling; cells are free until taken. */
class Cells {
  checks = new Uint16Array(1 << 12).fill(freeCheck);
  bases = new Int32Array(1 << 12);
  /** 1 where a cell is taken, 2 where a state's children are counted from: no two states share a base. */
  #marks = new Uint8Array(1 << 12);
  #firstFree = 1;
  end = 1;

  reserve(length: number): void {
    if (length > this.checks.length) {
      const size = Math.max(length, this.checks.length * 2);
      const { checks, bases } = this;
      const marks = this.#marks;
      this.checks = new Uint16Array(size).fill(freeCheck);
      this.bases = new Int32Array(size);
      this.#marks = new Uint8Array(size);
      this.checks.set(checks);
      this.bases.set(bases);
      this.#marks.set(marks);
    }
    this.end = Math.max(this.end, length);
  }

  write(cell: number, base: number, check: number): void {
    this.bases[cell] = base;
    this.checks[cell] = check;
  }

  #isTaken(cell: number): boolean {
    return ((this.#marks[cell] ?? 0) & 1) !== 0;
  }

  /** Takes the lowest base of no other state at which all children (rising classes) fall on free cells. */
  place(children: readonly number[]): number {
    const [first = 1] = children;
    const last = children.at(-1) ?? first;
    while (this.#firstFree < this.end && this.#isTaken(this.#firstFree)) this.#firstFree++;
    const from = Math.max(this.#firstFree, first + 1);
    for (let cell = from; ; cell++) {
      const base = cell - first;
      this.reserve(base + last + 1);
      if (((this.#marks[base] ?? 0) & 2) !== 0) continue;
      if (children.some((child) => this.#isTaken(base + child))) continue;
      this.#marks[base] = (this.#marks[base] ?? 0) | 2;
      for (const child of children)
        this.#marks[base + child] = (this.#marks[base + child] ?? 0) | 1;
      if (cell - from > mostTried) this.#firstFree += mostTried >> 3;
      return base;
    }
  }
}

/** Tails, each once. */
class Tails {
  readonly codes: number[] = [];
  readonly #places = new Map<string, number>();

  add(rest: readonly number[], value: number): number {
    const tail = [...rest, tailEnd, value & 0xffff, value >>> 16];
    const key = String.fromCharCode(...tail);
    const place = this.#places.get(key) ?? this.codes.length;
    if (place === this.codes.length) this.codes.push(...tail);
    this.#places.set(key, place);
    return place;
  }
}

/**
 * Builds a double-array trie; the same words give the same cells.
 * @param words each once, sorted by the classes of their codes
 * @param classes the class of each code, from 1
 * @throws AutomatonError where there are more classes than a check can say
 */
export const buildDoubleArray = (
  words: readonly Word[],
  classes: ReadonlyMap<number, number>,
): DoubleArray => {
  if (classes.size > largestClass)
    throw new AutomatonError(`matcher: ${classes.size} classes: too many`);
  const cells = new Cells();
  const tails = new Tails();
  const queue = [{ state: 0, check: freeCheck, from: 0, to: words.length, depth: 0 }];
  const leaf = (cell: number, check: number, at: number, depth: number): void => {
    const { codes, value } = words[at] as Word;
    const tail = tails.add(codes.slice(depth), value);
    cells.write(cell, ~tail, check | (depth < codes.length ? 0 : 1));
  };
  for (const { state, check, from, to, depth } of queue) {
    // Of the words here only the first can end: the others are longer.
    const ends = words[from]?.codes.length === depth;
    if (to === from + 1 && (ends || depth >= walkedCodes)) {
      leaf(state, check, from, depth);
      continue;
    }
    const groups: { child: number; from: number; to: number }[] = [];
    for (let i = ends ? from + 1 : from; i < to; i++) {
      const child = classes.get(words[i]?.codes[depth] ?? 0) ?? 0;
      if (groups.at(-1)?.child === child) groups.at(-1)!.to = i + 1;
      else groups.push({ child, from: i, to: i + 1 });
    }
    const children = groups.map((group) => group.child);
    const base = cells.place(ends ? [0, ...children] : children);
    cells.write(state, base, check | (ends ? 1 : 0));
    if (ends) leaf(base, freeCheck, from, depth);
    for (const group of groups)
      queue.push({
        ...group,
        state: base + group.child,
        check: group.child << 1,
        depth: depth + 1,
      });
  }
  const length = cells.end + classes.size + 1;
  cells.reserve(length);
  return {
    checks: cells.checks.slice(0, length),
    bases: cells.bases.slice(0, length),
    tails: Uint16Array.from(tails.codes),
  };
};
