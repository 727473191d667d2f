/** What the popup shows when a key is pressed. */
export interface KeySituation {
  /** Index of the active result, -1 where none is. */
  active: number;
  /** How many results are listed. */
  count: number;
  /** Whether more of them can be listed. */
  more: boolean;
  /** Whether anything is asked, or stands in the search field. */
  asked: boolean;
  /** The caret stands before all that is in the field, and nothing is selected there. */
  atStart: boolean;
  /** How many narrowings can be taken away. */
  chips: number;
}

/** A key with those that are held with it. */
export interface Pressed {
  /** As `KeyboardEvent.key` names it. */
  key: string;
  /** Control, or Command on a Mac. */
  withCommand: boolean;
}

export type KeyAction =
  | { do: 'activate' | 'open' | 'read'; index: number }
  | { do: 'clear' | 'more' | 'drop-chip' | 'await' };

/**
 * What a key means in the search field: the arrows walk through the results and around at the ends, asking
 * for more at the last one; Enter opens the active one, with Control or Command in the reader; Backspace
 * before all that was typed takes the last narrowing away; Escape clears. Keys that an input method is still
 * composing with must not be asked about.
 * @returns null where the browser's own meaning stands; `await` where Enter came before any result
 */
export const keyAction = (
  { key, withCommand }: Pressed,
  { active, count, more, asked, atStart, chips }: KeySituation,
): KeyAction | null => {
  if (withCommand && key !== 'Enter') return null;
  const isListed = active >= 0 && active < count;
  switch (key) {
    case 'Escape':
      return asked ? { do: 'clear' } : null;
    case 'Backspace':
      return atStart && chips > 0 ? { do: 'drop-chip' } : null;
    case 'Enter':
      if (isListed) return { do: withCommand ? 'read' : 'open', index: active };
      return asked ? { do: 'await' } : null;
    case 'ArrowDown':
      if (count === 0) return null;
      if (active + 1 < count) return { do: 'activate', index: active + 1 };
      return more ? { do: 'more' } : { do: 'activate', index: 0 };
    case 'ArrowUp':
      if (count === 0) return null;
      return { do: 'activate', index: active > 0 ? active - 1 : count - 1 };
    default:
      return null;
  }
};
