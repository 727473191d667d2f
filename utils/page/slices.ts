/** A task on the page's thread takes at most about so long before others get their turn. */
const sliceMs = 8;

/** Lets the page's own tasks run. Timers, unlike frames, also come to an end in frames out of view. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Counts the time of the running task. */
export class Slice {
  #began = performance.now();

  /** Milliseconds since the task began. */
  get worked(): number {
    return performance.now() - this.#began;
  }

  /** Resolves at once while there is time left, else in a later task. */
  async rest(): Promise<void> {
    if (this.worked >= sliceMs) await this.wait(nextTask());
  }

  /** Waits for `answer`; the time until then is not counted. */
  async wait<T>(answer: Promise<T>): Promise<T> {
    const answered = await answer;
    this.#began = performance.now();
    return answered;
  }
}
