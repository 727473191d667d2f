import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardServices } from './services.ts';

/** So long a card must stand to count as a look-up: a pointer that passes by opens cards too. Milliseconds. */
const lookedAtMs = 1000;

/**
 * Has a card that stands for a second kept in the history, and follows the star of its term.
 * `starred` is undefined until `look` was called, and where nothing can be starred.
 */
export const useHistory = (term: number, { noteLookUp, star }: CardServices) => {
  const [known, setKnown] = useState<{ term: number; starred: boolean }>();
  useEffect(() => {
    if (!noteLookUp) return undefined;
    const timer = setTimeout(() => noteLookUp(term), lookedAtMs);
    return () => clearTimeout(timer);
    // The services are made anew with each drawing; what they do is the same.
  }, [term]);
  const ask = useCallback(
    async (on?: boolean) => {
      const starred = (await star?.(term, on)) ?? undefined;
      setKnown(starred === undefined ? undefined : { term, starred });
    },
    [star, term],
  );
  return {
    starred: known?.term === term ? known.starred : undefined,
    /** Asks whether the term is starred; where that cannot be told nothing is offered. */
    look: () => void ask().catch(() => setKnown(undefined)),
    /** Rejects where the star cannot be kept. */
    setStar: (on: boolean) => ask(on),
  };
};
