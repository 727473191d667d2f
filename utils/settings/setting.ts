import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** One thing that the user may choose, the same on all of their machines. */
export interface Setting<T> {
  /** Its name in `storage.sync`, and in a file of exported settings. */
  readonly key: string;
  readonly schema: v.GenericSchema<unknown, T>;
  /** What holds where nothing was chosen, or what is stored was written by no version of ours. */
  readonly fallback: T;
  /** @throws the browser's own error where its storage cannot be read */
  get: () => Promise<T>;
  /** Keeps the choice; open pages follow at once. @throws as `get`; also where the choice is too long to keep */
  set: (value: T) => Promise<void>;
  /**
   * Calls back when the choice was changed, in whichever world or on whichever machine.
   * @returns stops
   */
  watch: (callback: () => void) => () => void;
}

/** Declares a setting; see `settings.ts` for the list. */
export const setting = <T>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
): Setting<T> => ({
  key,
  schema,
  fallback,
  async get() {
    const { [key]: stored } = await browser.storage.sync.get(key);
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : fallback;
  },
  set: (value) => browser.storage.sync.set({ [key]: value }),
  watch(callback) {
    const listener = (changes: Record<string, unknown>, area: string) => {
      if (area === 'sync' && key in changes) callback();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
});
