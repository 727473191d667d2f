import type { Choices } from '../../utils/settings/settings.ts';
import type { HistoryServices } from '../history/services.ts';

/** What the settings page needs of the rest of the extension. */
export interface OptionsServices {
  /** What holds where nothing was chosen. */
  fallbacks: Choices;
  read: () => Promise<Choices>;
  /** Keeps all of it or, where it rejects, nothing. */
  write: (choices: Partial<Choices>) => Promise<void>;
  reset: () => Promise<void>;
  /** Calls back when a choice was changed elsewhere; returns a function that stops it. */
  watch: (callback: () => void) => () => void;
  /** The keys of the extension's commands as the browser has them now; empty where none is set. */
  shortcuts: () => Promise<Readonly<Record<string, string>>>;
  /** Whether the keys are a Mac's, which have other names. */
  isMac: boolean;
  /** Opens the browser's own page for an extension's keys. */
  openShortcuts: () => Promise<unknown>;
  history: HistoryServices;
  /** Hands the reader a file. */
  save: (name: string, text: string) => void;
}
