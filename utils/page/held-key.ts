import { hear } from './ears.ts';

/** Alt: no page's text needs it, no browser scrolls or types by it, and one hand finds it blindly. */
const key = 'Alt';

interface HeldKeyParts {
  /** Whether the key means anything on this page now. */
  isWanted: () => boolean;
  onChange: (held: boolean) => void;
  signal: AbortSignal;
}

/**
 * Tells whether the reader holds the key down alone. What the page makes up counts for nothing, and a
 * window that loses the focus hears of no release. The key's own meaning in the browser (its menu bar)
 * is kept from coming up while it is ours.
 */
export const followHeldKey = ({ isWanted, onChange, signal }: HeldKeyParts): void => {
  let held = false;
  const set = (now: boolean): void => {
    if (held === now) return;
    held = now;
    onChange(now);
  };
  const isPlain = (event: KeyboardEvent): boolean =>
    !event.ctrlKey && !event.shiftKey && !event.metaKey;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== key) {
      // Alt with another key is the browser's or the page's.
      set(false);
      return;
    }
    const down = event.type === 'keydown' && isPlain(event) && isWanted();
    if (down || held) event.preventDefault();
    set(down);
  };
  const release = (): void => set(false);
  hear('keydown', onKey, signal);
  hear('keyup', onKey, signal);
  addEventListener('blur', release, { signal });
  document.addEventListener('visibilitychange', release, { signal });
};
