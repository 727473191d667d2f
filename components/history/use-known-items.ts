import { useEffect, useState } from 'preact/hooks';
import { knownItems } from '../../utils/history/known.ts';
import { keyOf, type Item } from '../../utils/history/model.ts';
import type { HistoryServices } from './services.ts';

/**
 * Which of the items that are listed the corpus still has; undefined until that is known, and where the
 * corpus cannot be asked: then nothing is said of any.
 */
export const useKnownItems = (
  items: readonly Item[],
  { findTerms, spans }: Pick<HistoryServices, 'findTerms' | 'spans'>,
): Map<string, number | undefined> | undefined => {
  const [known, setKnown] = useState<Map<string, number | undefined>>();
  const keys = items.map(keyOf).join('\n');
  useEffect(() => {
    let isAsked = true;
    knownItems(items, { findTerms, spans }).then(
      (found) => {
        if (isAsked) setKnown(found);
      },
      () => {
        if (isAsked) setKnown(undefined);
      },
    );
    return () => {
      isAsked = false;
    };
  }, [keys, findTerms, spans]);
  return known;
};
