/** What the popup shows when a key is pressed. */
export interface KeySituation {
  /** Index of the active result, -1 where none is. */
  active: number;
  /** How many results are listed. */
  count: number;
  /** Whether anything stands in the search field. */
  typed: boolean;
  /** A result is open in the place of the list. */
  viewing: boolean;
}

export type KeyAction =
  { do: 'activate'; index: number } | { do: 'open'; index: number } | { do: 'clear' | 'back' };

/**
 * What a key means in the popup: the arrows walk through the results and around at the ends, Enter
 * opens the active one, Escape goes back from an open result or clears the field. Keys that an
 * input method is still composing with must not be asked about.
 * @param key as `KeyboardEvent.key` names it
 * @returns null where the browser's own meaning stands
 */
export const keyAction = (
  key: string,
  { active, count, typed, viewing }: KeySituation,
): KeyAction | null => {
  if (key === 'Escape') {
    if (viewing) return { do: 'back' };
    return typed ? { do: 'clear' } : null;
  }
  if (viewing || count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return { do: 'activate', index: active + 1 < count ? active + 1 : 0 };
    case 'ArrowUp':
      return { do: 'activate', index: active > 0 ? active - 1 : count - 1 };
    case 'Enter':
      return active >= 0 && active < count ? { do: 'open', index: active } : null;
    default:
      return null;
  }
};
