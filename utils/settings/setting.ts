import { native } from '../native.ts';
import type { Accepts } from './accepts.ts';
import { mostBytes, SettingTooLong } from './too-long.ts';

interface Declared<T> {
  /** Its name in `storage.sync`, and in a file of exported settings. */
  readonly key: string;
  readonly accepts: Accepts<T>;
  /** What holds where nothing was chosen, or what is stored was written by no version of ours. */
  readonly fallback: T;
}

/** One thing that the user may choose, the same on all of their machines. */
export interface Setting<T> extends Declared<T> {
  /** @throws the browser's own error where its storage cannot be read */
  get: () => Promise<T>;
  /**
   * Keeps the choice; open pages follow at once.
   * @throws SettingTooLong where the browser would not keep so much, its own error as `get`
   */
  set: (value: T) => Promise<void>;
  /**
   * Calls back when the choice was changed, in whichever world or on whichever machine.
   * @returns stops
   */
  watch: (callback: () => void) => () => void;
}

const listen = (callback: () => void, isMeant: (key: string) => boolean): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && Object.keys(changes).some(isMeant)) callback();
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
};

/** What was read from storage, or the fallback where no version of ours wrote that. */
const accepted = <T>(
  { key, accepts, fallback }: Declared<T>,
  stored: Record<string, unknown>,
): T => {
  const value = stored[key];
  return accepts(value) ? value : fallback;
};

/** Writes all or nothing. */
const keep = async (items: Record<string, unknown>): Promise<void> => {
  const encoder = new TextEncoder();
  for (const [key, value] of Object.entries(items))
    if (encoder.encode(key + JSON.stringify(value)).length > mostBytes)
      throw new SettingTooLong(key);
  await native.storage.sync.set(items);
};

/** Declares a setting; see `settings.ts` for the list. */
export const setting = <T>(key: string, accepts: Accepts<T>, fallback: T): Setting<T> => {
  const self: Setting<T> = {
    key,
    accepts,
    fallback,
    get: async () => accepted(self, await native.storage.sync.get(key)),
    set: (value) => keep({ [key]: value }),
    watch: (callback) => listen(callback, (changed) => changed === key),
  };
  return self;
};

type List = Record<string, Declared<unknown>>;

type Values<L extends List> = { [K in keyof L]: L[K] extends Declared<infer T> ? T : never };

/** Settings that are read and written together. */
export interface SettingGroup<L extends List> {
  /** What holds where nothing was chosen. */
  readonly fallbacks: Values<L>;
  get: () => Promise<Values<L>>;
  /** Keeps all of the choices given or, where it throws, none; throws as `Setting.set`. */
  set: (values: Partial<Values<L>>) => Promise<void>;
  /** Forgets what was chosen. */
  reset: () => Promise<void>;
  watch: (callback: () => void) => () => void;
}

/**
 * Makes a group.
 * @param list the settings, each by its own key
 */
export const settingGroup = <const L extends List>(list: L): SettingGroup<L> => {
  const keys = Object.keys(list);
  const each = (value: (one: Declared<unknown>) => unknown): Values<L> =>
    Object.fromEntries(Object.entries(list).map(([key, one]) => [key, value(one)])) as Values<L>;
  return {
    fallbacks: each(({ fallback }) => fallback),
    async get() {
      const stored = await native.storage.sync.get(keys);
      return each((one) => accepted(one, stored));
    },
    set: keep,
    reset: () => native.storage.sync.remove(keys),
    watch: (callback) => listen(callback, (changed) => keys.includes(changed)),
  };
};
