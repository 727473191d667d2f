import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import { Failure } from './notices.tsx';
import { popupWords } from './words.ts';

interface LaterProps<P extends object> {
  /** Imports the script that has the component; the same function at each rendering. */
  load: () => Promise<ComponentType<P>>;
  props: P;
}

/**
 * A part of the popup whose script is read only when the part is wanted: the field must not wait for it.
 * Where the script cannot be read it says so.
 */
export const Later = <P extends object>({ load, props }: LaterProps<P>) => {
  const words = useWords(popupWords);
  const [part, setPart] = useState<{ Part: ComponentType<P> } | { reason: string }>();
  useEffect(() => {
    let isAwaited = true;
    const set = (next: NonNullable<typeof part>): void => {
      if (isAwaited) setPart(next);
    };
    load().then(
      (Part) => set({ Part }),
      (error: unknown) => set({ reason: reasonOf(error) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [load]);
  if (!part) return null;
  if ('reason' in part) return <Failure reason={part.reason}>{words.unreadPart}</Failure>;
  return <part.Part {...props} />;
};
