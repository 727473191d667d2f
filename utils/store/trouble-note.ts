import { native } from '../native.ts';

/** Why a database could not be used: the disk is full, or something else went wrong. */
export type Trouble = 'full' | 'failed';

const kindOf = (error: unknown): Trouble => {
  for (let at = error; at instanceof Error; at = (at as { inner?: unknown }).inner)
    if (at.name === 'QuotaExceededError') return 'full';
  return 'failed';
};

/** A note of trouble in `storage.local`, left by the world that met it for those that people see. */
export interface TroubleNote {
  /**
   * Notes that something went wrong. Never rejects: on a full disk this note may be impossible to keep as
   * well, and then the console alone has it.
   */
  report: (error: unknown) => Promise<void>;
  /** Forgets the trouble: all is well. @throws the browser's own error */
  clear: () => Promise<void>;
  /** The trouble noted last; undefined while all is well. @throws the browser's own error */
  current: () => Promise<Trouble | undefined>;
}

/**
 * @param key its name in `storage.local`
 * @param said what the console says beside the error
 */
export const troubleNote = (key: string, said: string): TroubleNote => ({
  async report(error) {
    console.warn(said, error);
    try {
      await native.storage.local.set({ [key]: kindOf(error) });
    } catch (second) {
      console.warn('The trouble could not be noted.', second);
    }
  },
  clear: () => native.storage.local.remove(key),
  async current() {
    const { [key]: trouble } = await native.storage.local.get(key);
    return trouble === 'full' || trouble === 'failed' ? trouble : undefined;
  },
});
