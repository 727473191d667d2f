import { changeNoter, mayShow } from './changes.ts';
import { conceal, takeShown } from './concealed.ts';
import { DirtyPlaces } from './dirty-places.ts';
import type { Follower, FollowerParts } from './follower-model.ts';
import { dropUnseen } from './mark-changes.ts';
import type { ScanRun } from './page-scan.ts';
import { isReached } from './reached.ts';
import { rescan } from './rescan.ts';
import { isObject, send } from './send.ts';
import { ShadowTrees } from './shadow-trees.ts';
import { TimedSlice } from './timed-slice.ts';
import { whenDrawn } from './when-drawn.ts';

/** Changes are gathered for so long before they are read … */
const gatherMs = 150;
/** … and for so many times as long as the last reading took, so that a restless page costs little. */
const restFactor = 10;
/** A question that failed is asked again after so long, each time twice as long as before. */
const retryMs = [500, 1_000, 2_000];

/** Keeps the marks of a page up to date; rests while the page is hidden. */
export class PageFollower implements Follower {
  readonly #parts: FollowerParts;
  readonly #dirty = new DirtyPlaces();
  readonly #hidden: Set<Element>;
  readonly #shadows: ShadowTrees;
  readonly #noteOne: (record: MutationRecord) => void;
  #pending: (Element | ShadowRoot)[] = [];
  #looks: boolean;
  #running = false;
  #stopped = false;
  /** Of the next run, until it begins. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = gatherMs;
  #failures = 0;
  #failure: Error | undefined;

  /** Follows a page that was read; begins with what was noted meanwhile. */
  constructor(parts: FollowerParts) {
    const { notes, forget, isAlive } = parts;
    this.#parts = parts;
    this.#hidden = notes.hidden;
    this.#looks = notes.isToLook;
    this.#shadows = new ShadowTrees({
      onText: forget,
      onBatch: () => this.#plan(this.#delay),
      // Chromium's document sheets hold for highlights in shadow trees. Without an answer they can be hovered all the same.
      onFirst: () => {
        if (import.meta.env.FIREFOX) send('styleShadows', {}, isObject).catch(isAlive);
      },
    });
    const onLook = (): void => {
      this.#looks = true;
    };
    this.#noteOne = changeNoter({ dirty: this.#dirty, onLook }, notes.body);
    if (notes.isAllDirty) this.#dirty.addAll();
    for (const record of notes.records) this.#noteOne(record);
    notes.records = [];
    for (const tree of notes.shadows) this.#shadows.meet(tree);
    this.#plan(0);
  }

  note(records: readonly MutationRecord[]): void {
    for (const record of records) this.#noteOne(record);
    this.#plan(this.#delay);
  }

  onEnd(event: Event): void {
    if (!mayShow(event)) return;
    this.#looks = true;
    this.#plan(this.#delay);
  }

  /** Why terms could not be found, where that is so. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Ends for good; the marks stay as they are. */
  stop(): void {
    this.#stopped = true;
    this.#shadows.stop();
    clearTimeout(this.#timer);
  }

  #going(): boolean {
    return !this.#stopped && !document.hidden;
  }

  #plan(delay: number): void {
    if (this.#stopped || this.#running || this.#timer !== undefined) return;
    const isIdle = this.#dirty.isEmpty && this.#shadows.isEmpty && this.#pending.length === 0;
    if (isIdle && !this.#looks) return;
    const begin = (): void => {
      this.#timer = undefined;
      void this.#run();
    };
    this.#timer = setTimeout(whenDrawn, delay, begin);
  }

  async #run(): Promise<void> {
    if (this.#stopped || !this.#parts.isAlive()) return;
    this.#running = true;
    const slice = new TimedSlice();
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
  async #readAll(slice: TimedSlice): Promise<void> {
    if (!this.#going()) return;
    const { index, painter } = this.#parts;
    const run = { slice, going: () => this.#going() };
    const seen = new Set<Text>();
    const completed = new Set<Node>();
    this.#gather();
    try {
      for (let root = this.#pending.shift(); root; root = this.#pending.shift()) {
        if (!(await this.#readRoot(root, run, seen))) return;
        completed.add(root);
      }
    } finally {
      // What was read before a failure is read for good: nothing looks there again.
      painter.erase(dropUnseen(index, completed, seen));
    }
  }

  /** Reads one element; false: not whole, and to be read again. */
  async #readRoot(root: Element | ShadowRoot, run: ScanRun, seen: Set<Text>): Promise<boolean> {
    if (!isReached(root, this.#parts)) return true;
    const parts = {
      ...this.#parts,
      onHidden: (element: Element) => conceal(this.#hidden, element),
      onShadow: (tree: ShadowRoot) => this.#shadows.meet(tree),
    };
    let whole = false;
    try {
      whole = await rescan(root, parts, run, seen);
    } finally {
      if (!whole) this.#touch(root);
    }
    return whole;
  }

  /** Turns what changed into elements to read. Reads styles. */
  #gather(): void {
    const { styles } = this.#parts;
    if (this.#looks) for (const element of takeShown(this.#hidden, styles)) this.#touch(element);
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
}
