import { blocksInView } from './blocks-in-view.ts';
import { watchChanges } from './changes.ts';
import { Concealed } from './concealed.ts';
import { DirtyPlaces } from './dirty-places.ts';
import { scanInto, type ScanParts, type ScanRun } from './page-scan.ts';
import { isReached } from './readable-text.ts';
import { ShadowTrees } from './shadow-trees.ts';
import { Slice } from './slices.ts';

/** Changes are gathered for so long before they are read … */
const gatherMs = 150;
/** … and for so many times as long as the last reading took, so that a restless page costs little. */
const restFactor = 10;
/** A question that failed is asked again after so long, each time twice as long as before. */
const retryMs = [500, 1_000, 2_000];

export interface ScannerParts extends Omit<ScanParts, 'onHidden' | 'onShadow'> {
  /** Asked before each reading; false ends the scanner. */
  isAlive: () => boolean;
  /** Marks are gone or new. */
  onMarks: () => void;
  /** The page has text in a shadow tree. */
  onShadows?: () => void;
}

/** Keeps the marks of a page up to date; rests while the page is hidden. */
export class Scanner {
  readonly #parts: ScannerParts;
  readonly #dirty = new DirtyPlaces();
  readonly #concealed = new Concealed();
  readonly #changed = new Set<Text>();
  readonly #shadows: ShadowTrees;
  #pending: (Element | ShadowRoot)[] = [];
  #looks = false;
  #running = false;
  #waiting = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = gatherMs;
  #failures = 0;
  #failure: Error | undefined;
  readonly #unwatch: () => void;

  /** Reads the whole page, what is in view first, and follows its changes. */
  constructor(parts: ScannerParts) {
    this.#parts = parts;
    this.#pending = blocksInView(parts.styles);
    this.#dirty.addAll();
    const onText = (node: Text): void => this.#forget(node);
    const onBatch = (): void => this.#plan(this.#delay);
    this.#shadows = new ShadowTrees({ onText, onBatch, onFirst: () => parts.onShadows?.() });
    this.#unwatch = watchChanges({
      dirty: this.#dirty,
      onText,
      onLook: () => {
        this.#looks = true;
      },
      onBatch,
    });
    this.#plan(0);
  }

  /** Why terms could not be found, where that is so. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Ends for good; the marks stay as they are. */
  stop(): void {
    this.#stopped = true;
    this.#unwatch();
    this.#shadows.stop();
    clearTimeout(this.#timer);
  }

  #forget(node: Text): void {
    this.#changed.add(node);
    const dropped = this.#parts.index.dropNode(node);
    this.#parts.painter.erase(dropped);
    if (dropped.length > 0) this.#parts.onMarks();
  }

  #going(): boolean {
    return !this.#stopped && !document.hidden;
  }

  #plan(delay: number): void {
    if (this.#stopped || this.#running || this.#timer !== undefined) return;
    const isIdle = this.#dirty.isEmpty && this.#shadows.isEmpty && this.#pending.length === 0;
    if (isIdle && !this.#looks) return;
    if (document.hidden) {
      this.#planWhenVisible();
      return;
    }
    if (delay === 0) {
      void this.#run();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, delay);
  }

  /**
   * Listens only while there is something to read: a page that is closed becomes hidden as well, and
   * Firefox then ends whatever script of it is running, with an error in the console.
   */
  #planWhenVisible(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    document.addEventListener(
      'visibilitychange',
      () => {
        this.#waiting = false;
        this.#plan(0);
      },
      { once: true },
    );
  }

  async #run(): Promise<void> {
    if (!this.#parts.isAlive()) return;
    this.#running = true;
    const slice = new Slice();
    try {
      await this.#readAll(slice);
      this.#failures = 0;
      this.#failure = undefined;
    } catch (error) {
      this.#failures += 1;
      this.#failure = error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#running = false;
      this.#delay = Math.max(gatherMs, slice.spent * restFactor);
    }
    this.#parts.onMarks();
    if (this.#failures === 0) this.#plan(this.#delay);
    else {
      const wait = retryMs[this.#failures - 1];
      if (wait !== undefined) this.#plan(wait);
    }
  }

  /** Reads all that is pending or dirty; what was not read whole stays pending. */
  async #readAll(slice: Slice): Promise<void> {
    if (!this.#going()) return;
    const { index, painter } = this.#parts;
    const run = {
      slice,
      changed: this.#changed,
      seen: new Set<Text>(),
      going: () => this.#going(),
    };
    const completed = new Set<Node>();
    this.#gather();
    try {
      for (let root = this.#pending.shift(); root; root = this.#pending.shift()) {
        if (!(await this.#readRoot(root, run))) return;
        completed.add(root);
      }
    } finally {
      // What was read before a failure is read for good: nothing looks there again.
      painter.erase(index.dropUnseen(completed, run.seen));
    }
  }

  /** Reads one element; false: not whole, and to be read again. */
  async #readRoot(root: Element | ShadowRoot, run: ScanRun): Promise<boolean> {
    this.#changed.clear();
    if (!isReached(root, this.#parts.styles)) return true;
    let whole = false;
    try {
      whole = await scanInto(root, this.#scanParts(), run);
    } finally {
      if (!whole) this.#touch(root);
    }
    return whole;
  }

  /** Turns what changed into elements to read. Reads styles. */
  #gather(): void {
    const { styles } = this.#parts;
    if (this.#looks) for (const element of this.#concealed.takeShown(styles)) this.#touch(element);
    this.#looks = false;
    if (!document.body) return;
    const known = new Set<Node>(this.#pending);
    for (const root of this.#shadows.take()) if (!known.has(root)) this.#pending.push(root);
    for (const element of this.#dirty.take(document.body, styles))
      if (!known.has(element)) this.#pending.push(element);
  }

  /** `node` is to be read again, with all of its shadow tree where it stands in one. */
  #touch(node: Node): void {
    const root = node.getRootNode();
    if ('host' in root) this.#shadows.touch(root as ShadowRoot);
    else this.#dirty.add(node);
  }

  #scanParts(): ScanParts {
    return {
      ...this.#parts,
      onHidden: (element) => this.#concealed.add(element),
      onShadow: (root) => this.#shadows.meet(root),
    };
  }
}
