import type { CardHost } from './host.tsx';

export interface HoldParts {
  /** A key in the card pins it. */
  onPin: () => void;
  /** The focus has left the card for the page. */
  onLeft: () => void;
}

/** A focus that leaves comes back at once where the card draws itself anew. Milliseconds. */
const leftMs = 300;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

/** Tells whether the reader is busy in the card, and hears the keys that are meant for all of it. */
export class Hold {
  readonly #host: CardHost;
  #isMenuOpen = false;

  constructor(host: CardHost, { onPin, onLeft }: HoldParts) {
    this.#host = host;
    const { frame } = host;
    // No event tells that a context menu has closed; while it is open the page gets none of these.
    const endMenu = (): void => {
      this.#isMenuOpen = false;
      for (const type of ['pointermove', 'pointerdown', 'keydown'])
        removeEventListener(type, endMenu, true);
    };
    frame.addEventListener('contextmenu', (event) => {
      if (!event.isTrusted) return;
      this.#isMenuOpen = true;
      for (const type of ['pointermove', 'pointerdown', 'keydown'])
        addEventListener(type, endMenu, { capture: true, passive: true });
    });
    frame.addEventListener('keydown', (event) => {
      if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
      // The card itself has the focus when it was opened by keys; on its buttons these keys press.
      const onCard = event.target instanceof Element && event.target.matches('.card');
      const pins = onCard ? ['Enter', ' ', 'p', 'P'] : ['p', 'P'];
      // The key that opened the card may still be down.
      if (event.repeat || !pins.includes(event.key) || isTyping(event.target)) return;
      event.preventDefault();
      onPin();
    });
    frame.addEventListener('focusout', () => {
      setTimeout(() => {
        if (host.isOpen && !host.hasFocus && document.hasFocus()) onLeft();
      }, leftMs);
    });
  }

  /** The focus came by keys, text is selected, the context menu is open. */
  get isHeld(): boolean {
    return this.#isMenuOpen || this.#host.hasKeyFocus || this.#host.hasSelection;
  }
}
