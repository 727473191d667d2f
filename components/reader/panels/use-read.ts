import { useEffect, useState } from 'preact/hooks';

/** What was read, what is being read, or why it could not be. */
export type Read<T> = { state: 'reading' } | { state: 'read'; value: T } | { state: 'failed' };

/** Reads once for each `key`. What comes too late for its key is dropped. */
export const useRead = <T>(read: () => Promise<T>, key: string): Read<T> => {
  const [result, setResult] = useState<{ key: string; read: Read<T> }>();
  useEffect(() => {
    let isCurrent = true;
    const set = (read: Read<T>): void => {
      if (isCurrent) setResult({ key, read });
    };
    read().then(
      (value) => set({ state: 'read', value }),
      () => set({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return result?.key === key ? result.read : { state: 'reading' };
};
