import { native } from '../native.ts';
import type { Choices } from '../settings/settings.ts';
import { handed } from './handed.ts';
import type { Look } from './mark-painter.ts';

/** What marking begins with; the rest of what the reader chose is the hand's affair. */
export interface FirstChoices {
  /** Whether pages of this host are marked. */
  isOn: boolean;
  /** All marks are shown, and always: so most readers have it. */
  isPlain: boolean;
  look: Look;
  /** Milliseconds that the pointer rests before a card opens; undefined where nothing, or nothing of ours, was chosen. */
  restDelay: number | undefined;
}

type Stored = Partial<Record<keyof Choices, unknown>>;

declare global {
  /** Left by `entrypoints/early.ts` for `entrypoints/marker.ts`, in the extension's world. */
  interface Handed {
    /** What was chosen, as the browser keeps it now; rejects with its own error where that cannot be read. */
    chosen?: Promise<Stored> | undefined;
    /** Told when the reader has chosen anew, or has come back to a page whose questions are lost. */
    onChosen?: ((isLost?: boolean) => void) | undefined;
  }
}

/**
 * Begins to read what was chosen, and reads it again whenever that changes: it is to be here when a page's first text is,
 * as nothing may be asked about before.
 */
export const keepChoices = (): void => {
  const read = (isLost?: boolean): void => {
    handed.chosen = native.storage.sync.get();
    // Who asks for them is told.
    handed.chosen.catch(() => undefined);
    handed.onChosen?.(isLost);
  };
  native.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') read();
  });
  // What is answered while a page is left, but kept for the way back, is neither told nor refused in both browsers.
  // Firefox writes "Promise resolved while context is inactive" (`wrapPromise` in its ExtensionCommon.sys.mjs).
  addEventListener('pageshow', (event) => {
    if (event.isTrusted && event.persisted) read(true);
  });
  read();
};

const listIn = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : []);

/**
 * What was chosen, by a few comparisons: what no version of ours wrote equals nothing here, and the hand
 * reads all of it with the checks of `settings.ts`.
 * @param host as `pageHost` gives it
 * @throws the browser's own error where its storage cannot be read
 */
export const readChoices = async (host: string): Promise<FirstChoices> => {
  // Where `early.ts` was not run, nothing is known of the site's switch, and nothing is marked.
  const { sitesOff, muted, repeats, markStyle, restDelay } = (await handed.chosen) as Stored;
  const isHeld = markStyle === 'held';
  const look = markStyle === 'tint' ? 'tint' : 'underline';
  return {
    isOn: host !== '' && !listIn(sitesOff).includes(host),
    isPlain: listIn(muted).length === 0 && repeats !== 'section' && !isHeld,
    look: isHeld ? 'none' : look,
    restDelay: typeof restDelay === 'number' ? restDelay : undefined,
  };
};
