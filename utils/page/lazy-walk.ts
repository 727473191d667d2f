import type { Walk, WalkParts, Way } from './walk/model.ts';

interface LazyWalkParts extends WalkParts {
  /** Runs `entrypoints/card.ts` in this frame, which sets `makeWalk`, unless it was run before. */
  load: () => Promise<unknown>;
}

/** Walking before it is wanted: its script comes with the card's. */
export class LazyWalk implements Walk {
  readonly #parts: LazyWalkParts;
  #walk: Walk | undefined;

  constructor(parts: LazyWalkParts) {
    this.#parts = parts;
  }

  /** @throws where the script cannot be fetched; the next step tries again */
  async step(way: Way): Promise<void> {
    if (!this.#walk) {
      await this.#parts.load();
      if (!globalThis.makeWalk) throw new Error('The card’s script did not run in this frame.');
      this.#walk ??= globalThis.makeWalk(this.#parts);
    }
    await this.#walk.step(way);
  }

  follow(): void {
    this.#walk?.follow();
  }

  end(): void {
    this.#walk?.end();
  }
}
