/** Numbers of one mark: start, end, the term's id (until it is known, its packed value), the kind. */
export const markLength = 4;

const firstLength = 1 << 10;

/**
 * Marks as flat numbers, in memory that grows and is written over: an object for each mark costs as much
 * as finding it, in the garbage collector alone.
 */
export class MarkList {
  numbers = new Int32Array(firstLength);
  /** Numbers in use; what is behind is of no meaning. */
  length = 0;

  /** Adds a mark, its kind still to be written. */
  add(start: number, end: number, value: number): void {
    const { length } = this;
    this.reserve(1);
    this.numbers[length] = start;
    this.numbers[length + 1] = end;
    this.numbers[length + 2] = value;
    this.length = length + markLength;
  }

  /** The numbers in use from `from` on, copied. */
  copied(from: number): Int32Array {
    return this.numbers.slice(from, this.length);
  }

  /** Makes room for so many marks more. */
  reserve(count: number): void {
    const { numbers } = this;
    const needed = this.length + count * markLength;
    if (needed <= numbers.length) return;
    this.numbers = new Int32Array(Math.max(needed, numbers.length * 2));
    this.numbers.set(numbers);
  }
}
