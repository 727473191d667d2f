import { native } from '../native.ts';
import type { Choices } from '../settings/settings.ts';
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

const keys = [
  'sitesOff',
  'muted',
  'repeats',
  'markStyle',
  'restDelay',
] as const satisfies (keyof Choices)[];

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/**
 * Reads what was chosen, by a few comparisons: what no version of ours wrote equals nothing here, and the hand
 * reads all of it with the checks of `settings.ts`.
 * @param host as `pageHost` gives it
 * @throws the browser's own error where its storage cannot be read
 */
export const readChoices = async (host: string): Promise<FirstChoices> => {
  const stored: Partial<Record<string, unknown>> = await native.storage.sync.get([...keys]);
  const { sitesOff, muted, repeats, markStyle, restDelay } = stored;
  const isHeld = markStyle === 'held';
  const look = markStyle === 'tint' ? 'tint' : 'underline';
  return {
    isOn: host !== '' && !(Array.isArray(sitesOff) && sitesOff.includes(host)),
    isPlain: !isFilled(muted) && repeats !== 'section' && !isHeld,
    look: isHeld ? 'none' : look,
    restDelay: typeof restDelay === 'number' ? restDelay : undefined,
  };
};

/** Calls back when the reader has chosen anew. */
export const watchChoices = (callback: () => void): void =>
  native.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') callback();
  });
