import { Slice } from './slices.ts';

/** Counts the time of all tasks together. */
export class TimedSlice extends Slice {
  #spent = 0;

  override wait<T>(answer: Promise<T>): Promise<T> {
    this.#spent += this.worked;
    return super.wait(answer);
  }

  /** Milliseconds worked so far, without waiting. */
  get spent(): number {
    return this.#spent + this.worked;
  }
}
