import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asksSame, type Asked } from './asked.ts';
import { optionId } from './hit-list.tsx';
import { hitKey } from './keep-places.ts';
import type { Found } from './use-search.ts';

interface ListWalk {
  /** Index of the active result, -1 where none is listed. */
  active: number;
  choose: (index: number) => void;
  /** Chooses a result and brings it into view. */
  walkTo: (index: number) => void;
  /** Walks to a result that is still to be listed. */
  walkOnTo: (index: number) => void;
  /** Has the first result opened as soon as there is one: Enter may come before the results do. */
  hurry: () => void;
  /** Begins anew, for another search. */
  forget: () => void;
}

/**
 * Which of the results is the active one, wherever a later answer puts it.
 * @param held becomes true when the reader has pointed at a result or walked to one
 * @param box what scrolls; at its top again when another search is answered
 * @param onFirst opens the first result
 */
export const useList = (
  found: Found | undefined,
  asked: Asked,
  held: RefObject<boolean>,
  box: RefObject<HTMLElement | null>,
  onFirst: () => void,
): ListWalk => {
  const [chosen, setChosen] = useState<string>();
  const isHurried = useRef(false);
  const next = useRef<number>(undefined);
  const answered = useRef<Asked>(undefined);
  const hits = found?.hits ?? [];
  const place = chosen === undefined ? 0 : hits.findIndex((hit) => hitKey(hit) === chosen);

  const choose = (index: number): void => {
    const hit = hits[index];
    if (!hit) return;
    held.current = true;
    setChosen(hitKey(hit));
  };
  const walkTo = (index: number): void => {
    choose(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };

  useLayoutEffect(() => {
    const before = answered.current;
    answered.current = found?.asked;
    // Where nothing was listed nothing is scrolled; to say so would lay the page out.
    if (box.current && before && !(found && asksSame(before, found.asked)))
      box.current.scrollTop = 0;
    if (!found || !asksSame(found.asked, asked)) return;
    if (isHurried.current && hits.length > 0) {
      isHurried.current = false;
      onFirst();
    }
    if (next.current !== undefined && hits[next.current]) {
      walkTo(next.current);
      next.current = undefined;
    }
  }, [found]);

  return {
    active: hits.length === 0 ? -1 : Math.max(0, place),
    choose,
    walkTo,
    walkOnTo: (index) => {
      next.current = index;
    },
    hurry: () => {
      isHurried.current = true;
    },
    forget: () => {
      held.current = false;
      isHurried.current = false;
      next.current = undefined;
      setChosen(undefined);
    },
  };
};
