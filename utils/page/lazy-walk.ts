import type { Walk, WalkParts, Way } from './walk/model.ts';
import { handed } from './handed.ts';

/** Walking before it is wanted: its script comes with the card's. */
export class LazyWalk implements Walk {
  readonly #parts: WalkParts;
  readonly #load: () => Promise<unknown>;

  /** @param load runs `entrypoints/card.ts` in this frame, which sets `makeWalk`, unless it was run before */
  constructor(parts: WalkParts, load: () => Promise<unknown>) {
    this.#parts = parts;
    this.#load = load;
  }

  /** @throws where the script cannot be fetched; the next step tries again */
  async step(way: Way): Promise<void> {
    if (!this.#parts.walk) await this.#load();
    if (!handed.makeWalk) throw new Error('The card’s script did not run in this frame.');
    await handed.makeWalk(this.#parts).step(way);
  }

  follow(): void {
    this.#parts.walk?.follow();
  }

  end(): void {
    this.#parts.walk?.end();
  }
}
