/** A question that failed is asked again after so long, each time twice as long as before. */
const retryMs = [500, 1_000, 2_000];

/** Parts this much of a window's height above and below it are near. */
const margin = '100% 0px';

interface PartReadingParts {
  /** Reads a part and draws its marks. @throws where its terms cannot be found */
  read: (part: HTMLElement) => Promise<void>;
  /** A part has come near the window, or gone from there. */
  onMove: (part: HTMLElement, isNear: boolean) => void;
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Resolves when the browser has nothing better to do, or after a second. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });

/** Reads the parts of a text one after the other: those near the window first, the others while the browser is idle. */
export class PartReading {
  readonly #parts: PartReadingParts;
  /** Not read yet, in the order in which they came. */
  readonly #waiting = new Set<HTMLElement>();
  readonly #near = new Set<HTMLElement>();
  readonly #observer: IntersectionObserver;
  #isRunning = false;
  #failures = 0;

  constructor(parts: PartReadingParts) {
    this.#parts = parts;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          this.#move(target as HTMLElement, isIntersecting);
        this.#failures = 0;
        void this.#run();
      },
      { rootMargin: margin },
    );
  }

  /** `part` has come into the page; read once the browser has told where it stands. */
  add(part: HTMLElement): void {
    this.#waiting.add(part);
    this.#observer.observe(part);
  }

  /** `part` has left the page. */
  remove(part: HTMLElement): void {
    this.#observer.unobserve(part);
    this.#waiting.delete(part);
    this.#near.delete(part);
  }

  #move(part: HTMLElement, isNear: boolean): void {
    // It may have left the page since this was seen.
    if (!part.isConnected) return;
    if (isNear) this.#near.add(part);
    else this.#near.delete(part);
    this.#parts.onMove(part, isNear);
  }

  #next(): { part: HTMLElement; isNear: boolean } | undefined {
    let first: HTMLElement | undefined;
    for (const part of this.#waiting) {
      if (this.#near.has(part)) return { part, isNear: true };
      first ??= part;
    }
    return first && { part: first, isNear: false };
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#next(); next; next = this.#next()) {
      if (!next.isNear) {
        await idle();
        // Another may have come near meanwhile.
        next = this.#next();
        if (!next) break;
      }
      const { part } = next;
      this.#waiting.delete(part);
      try {
        await this.#parts.read(part);
        this.#failures = 0;
      } catch (error) {
        if (part.isConnected) this.#waiting.add(part);
        const pause = retryMs[this.#failures];
        this.#failures += 1;
        if (pause === undefined) {
          // Scrolling tries again; until then the text is unmarked, and the browser's list of errors says why.
          reportError(error);
          break;
        }
        await wait(pause);
      }
    }
    this.#isRunning = false;
  }
}
