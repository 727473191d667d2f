import type { Desk, DeskParts, Opening } from '../desk.ts';
import type { Box, Point } from '../geometry.ts';
import type { PageMark } from '../mark-index.ts';
import { PageCard } from './page-card.tsx';

/**
 * Holds at most one open card and one that is pinned. The open card goes on from term to term; a card
 * that is pinned leaves it and takes the place of what was pinned.
 */
export class CardDesk implements Desk {
  readonly #parts: DeskParts;
  /** Kept when it closes: the next term's card takes it up. */
  #open: PageCard | undefined;
  #pinned: PageCard | undefined;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  get box(): Box | undefined {
    return this.#open?.box;
  }

  get isOpen(): boolean {
    return this.#open?.isOpen ?? false;
  }

  get isHeld(): boolean {
    return this.#open?.isHeld ?? false;
  }

  owns(target: EventTarget | null): boolean {
    return (this.#open?.owns(target) ?? false) || this.ownsPinned(target);
  }

  ownsPinned(target: EventTarget | null): boolean {
    return this.#pinned?.owns(target) ?? false;
  }

  isPinned(mark: PageMark): boolean {
    return this.#pinned?.isOf(mark) ?? false;
  }

  async open(mark: PageMark, pointer: Point, opening: Opening = {}): Promise<void> {
    this.#open ??= this.#make(mark, pointer);
    const shown = this.#open.show(mark, pointer, opening);
    if (opening.pinned) this.pin();
    await shown;
  }

  pin(): void {
    if (!this.#open) return;
    this.#pinned?.close();
    this.#pinned = this.#open;
    this.#open = undefined;
    this.#pinned.pin();
  }

  unpin(): void {
    this.#pinned?.close();
    this.#pinned = undefined;
  }

  adopt(mark: PageMark): void {
    this.#open?.adopt(mark);
  }

  follow(): void {
    this.#open?.follow();
  }

  close(): void {
    this.#open?.close();
  }

  clear(): void {
    this.close();
    this.unpin();
  }

  #make(mark: PageMark, pointer: Point): PageCard {
    const card: PageCard = new PageCard(
      {
        ...this.#parts,
        onPin: () => {
          if (card !== this.#open) return;
          this.pin();
          this.#parts.onTaken();
        },
        onClose: () => {
          if (card === this.#pinned) {
            this.unpin();
            this.#parts.onUnpinned?.();
            return;
          }
          this.close();
          this.#parts.onTaken();
        },
      },
      mark,
      pointer,
    );
    return card;
  }
}
