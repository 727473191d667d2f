import type { Desk, Opening, UncheckedParts } from './desk.ts';
import type { Box, Point } from './geometry.ts';
import type { PageMark } from './mark-index.ts';
import { handed } from './handed.ts';

export interface LazyDeskParts extends UncheckedParts {
  /** Runs `entrypoints/card.ts` in this frame, which sets `makeDesk`. */
  load: () => Promise<unknown>;
}

/**
 * The desk before it is there: most pages are read without a card, so its script is fetched when the
 * pointer first comes to a mark. What is asked meanwhile is done once it is here, unless given up.
 */
export class LazyDesk implements Desk {
  readonly #parts: LazyDeskParts;
  #desk: Desk | undefined;
  #loading: Promise<Desk> | undefined;
  /** What is to be shown once the script is here. */
  #wanted: { mark: PageMark; readonly pointer: Point; readonly opening: Opening } | undefined;
  /** Why the card's script could not be fetched, where it could not; the next card tries again. */
  failure: unknown;

  constructor(parts: LazyDeskParts) {
    this.#parts = parts;
  }

  get box(): Box | undefined {
    return this.#desk?.box;
  }

  get isOpen(): boolean {
    return this.#desk?.isOpen ?? false;
  }

  get isHeld(): boolean {
    return this.#desk?.isHeld ?? false;
  }

  owns(target: EventTarget | null): boolean {
    return this.#desk?.owns(target) ?? false;
  }

  ownsPinned(target: EventTarget | null): boolean {
    return this.#desk?.ownsPinned(target) ?? false;
  }

  isPinned(mark: PageMark): boolean {
    const { mark: wanted, opening } = this.#wanted ?? {};
    const isComing = opening?.pinned && wanted?.term === mark.term && wanted.words === mark.words;
    return (isComing || this.#desk?.isPinned(mark)) ?? false;
  }

  /**
   * Fetches the card's script, unless it is here.
   * @throws where it cannot be fetched, which `failure` then holds
   */
  async ready(): Promise<void> {
    await this.#load();
  }

  /** A card may be wanted soon. */
  prepare(): void {
    // A failure is noted, and shows when the card is opened, which tries again.
    this.#load().catch(() => undefined);
  }

  async open(mark: PageMark, pointer: Point, opening: Opening = {}): Promise<void> {
    if (this.#desk) return this.#desk.open(mark, pointer, opening);
    const wanted = { mark, pointer, opening: { ...opening } };
    this.#wanted = wanted;
    try {
      const desk = await this.#load();
      if (this.#wanted !== wanted) return undefined;
      this.#wanted = undefined;
      await desk.open(wanted.mark, pointer, wanted.opening);
    } catch {
      // `failure` holds it, which the popup tells.
    }
    return undefined;
  }

  pin(): void {
    if (this.#wanted) this.#wanted.opening.pinned = true;
    this.#desk?.pin();
  }

  unpin(): void {
    if (this.#wanted?.opening.pinned) this.#wanted = undefined;
    this.#desk?.unpin();
  }

  adopt(mark: PageMark): void {
    if (this.#wanted) this.#wanted.mark = mark;
    this.#desk?.adopt(mark);
  }

  follow(): void {
    this.#desk?.follow();
  }

  close(): void {
    if (!this.#wanted?.opening.pinned) this.#wanted = undefined;
    this.#desk?.close();
  }

  clear(): void {
    this.#wanted = undefined;
    this.#desk?.clear();
  }

  #load(): Promise<Desk> {
    this.#loading ??= this.#fetch().catch((error: unknown) => {
      this.#loading = undefined;
      this.failure = error;
      throw error;
    });
    return this.#loading;
  }

  async #fetch(): Promise<Desk> {
    if (!handed.makeDesk) await this.#parts.load();
    if (!handed.makeDesk) throw new Error('The card’s script did not run in this frame.');
    this.failure = undefined;
    this.#desk = handed.makeDesk(this.#parts);
    return this.#desk;
  }
}
