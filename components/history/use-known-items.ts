import { useEffect, useState } from 'preact/hooks';
import { knownItems } from '../../utils/history/known.ts';
import { keyOf, type Item } from '../../utils/history/model.ts';
import type { HistoryServices } from './services.ts';

export interface KnownItems {
  /** Whether the corpus still has the item; undefined while that is not known, or where the corpus cannot be asked. */
  has: (item: Item) => boolean | undefined;
  /** The number of an item's term in this corpus, asked for where it is not known yet; undefined where the corpus cannot be asked. */
  termSoon: (item: Item) => Promise<number | undefined>;
}

/** Which of the items that are listed the corpus still has. A row that comes later is not known until it was asked for. */
export const useKnownItems = (
  items: readonly Item[],
  services: Pick<HistoryServices, 'findTerms' | 'spans'>,
): KnownItems => {
  const { findTerms, spans } = services;
  const [known, setKnown] = useState<{
    asked: Set<string>;
    found: Map<string, number | undefined>;
  }>();
  const keys = items.map(keyOf).join('\n');
  useEffect(() => {
    let isAsked = true;
    knownItems(items, { findTerms, spans }).then(
      (found) => {
        if (isAsked) setKnown({ asked: new Set(items.map(keyOf)), found });
      },
      () => {
        if (isAsked) setKnown(undefined);
      },
    );
    return () => {
      isAsked = false;
    };
  }, [keys, findTerms, spans]);
  return {
    has: (item) => (known?.asked.has(keyOf(item)) ? known.found.has(keyOf(item)) : undefined),
    termSoon: async (item) => {
      const found = known?.asked.has(keyOf(item))
        ? known.found
        : await knownItems([item], services).catch(() => undefined);
      return found?.get(keyOf(item));
    },
  };
};
