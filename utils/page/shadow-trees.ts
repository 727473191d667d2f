import { watch } from './watch.ts';

/** A page with more open shadow trees than this is one of components; its first ones are read. */
const mostTrees = 200;

export interface ShadowTreesParts {
  /** The data of a node changed: offsets into it are void. */
  onText: (node: Text) => void;
  /** Called last for each batch of changes. */
  onBatch: () => void;
  /** The first tree of the page was met. */
  onFirst: () => void;
}

/**
 * The open shadow trees that a page's reading has met. Each is read by itself, and as a whole again when something in it
 * changes. Closed trees cannot be seen; nor can one that is attached to an element after that was read, until something
 * changes beside it: no event tells of it.
 */
export class ShadowTrees {
  readonly #parts: ShadowTreesParts;
  readonly #watched = new Map<ShadowRoot, MutationObserver>();
  readonly #dirty = new Set<ShadowRoot>();

  constructor(parts: ShadowTreesParts) {
    this.#parts = parts;
  }

  /** Whether none is to be read. */
  get isEmpty(): boolean {
    return this.#dirty.size === 0;
  }

  /** A tree was met: it is to be read, unless it is known. */
  meet(root: ShadowRoot): void {
    if (this.#watched.has(root) || this.#watched.size >= mostTrees) return;
    if (this.#watched.size === 0) this.#parts.onFirst();
    const observer = new MutationObserver((records) => {
      for (const { type, target } of records)
        if (type === 'characterData') this.#parts.onText(target as Text);
      this.touch(root);
      this.#parts.onBatch();
    });
    watch(observer, root);
    this.#watched.set(root, observer);
    this.touch(root);
  }

  /** A known tree is to be read again. */
  touch(root: ShadowRoot): void {
    if (this.#watched.has(root)) this.#dirty.add(root);
  }

  /** The trees to be read; forgets them, and all that have left the document. */
  take(): ShadowRoot[] {
    for (const [root, observer] of this.#watched)
      if (!root.host.isConnected) {
        observer.disconnect();
        this.#watched.delete(root);
        this.#dirty.delete(root);
      }
    const taken = [...this.#dirty];
    this.#dirty.clear();
    return taken;
  }

  stop(): void {
    for (const observer of this.#watched.values()) observer.disconnect();
  }
}
