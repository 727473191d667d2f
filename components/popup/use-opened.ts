import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { reasonOf } from '../reason.ts';
import type { Opened } from './opened.ts';

export interface Opening {
  opened: Opened | undefined;
  /** Shows what `reading` gives, unless something else is opened or closed meanwhile. */
  open: (reading: Promise<Opened>) => Promise<void>;
  /** Does what leads out of the popup, and says so where it fails. */
  leave: (leaving: Promise<unknown>) => Promise<void>;
  close: () => void;
}

/** What stands in the place of the list, or beside it, once something is opened. */
export const useOpened = (): Opening => {
  const [opened, setOpened] = useState<Opened>();
  /** The opening that is waited for: an answer to an earlier one is dropped. */
  const awaited = useRef(0);
  useLayoutEffect(
    () => () => {
      awaited.current = -1;
    },
    [],
  );
  const open = useCallback(async (reading: Promise<Opened>) => {
    awaited.current += 1;
    const turn = awaited.current;
    const next = await reading;
    if (awaited.current === turn) setOpened(next);
  }, []);
  const leave = useCallback(async (leaving: Promise<unknown>) => {
    try {
      await leaving;
    } catch (error) {
      setOpened({ kind: 'failed', reason: reasonOf(error) });
    }
  }, []);
  const close = useCallback(() => {
    awaited.current += 1;
    setOpened(undefined);
  }, []);
  return { opened, open, leave, close };
};
