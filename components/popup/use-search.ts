import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer, SearchHit } from '../../utils/search/model.ts';
import { reasonOf } from '../reason.ts';
import { asksSame, type Asked } from './asked.ts';
import { keepPlaces } from './keep-places.ts';
import { inSight } from './hit-list.tsx';
import type { PopupServices } from './services.ts';

/** How much of the search data is there. */
export interface Loaded {
  stage: 'nothing' | 'names' | 'all';
  /** Why the rest will not come. */
  failure?: string;
}

/** The answer that is shown, with the search that it answers. */
export interface Found {
  asked: Asked;
  answer: SearchAnswer;
  hits: readonly SearchHit[];
}

export interface Search {
  loaded: Loaded;
  /** The last answer; while the next is awaited it still stands. Undefined where nothing is asked. */
  found: Found | undefined;
  /** True once `found` answers what is asked, out of all the data that will come. */
  settled: boolean;
}

/**
 * The results of a search, searched again when more of the search data has come. An answer to an earlier
 * search is dropped.
 * @param held whether the reader has pointed at or walked to one of the results: then they keep their
 *   places while the same search finds more
 */
export const useSearch = (
  engine: PopupServices['engine'],
  asked: Asked,
  held: RefObject<boolean>,
): Search => {
  const [loaded, setLoaded] = useState<Loaded>({ stage: 'nothing' });
  const [found, setFound] = useState<Found>();
  /** How much has come by now. What is drawn hears of it by the next answer; a failure alone is drawn at once. */
  const reached = useRef<Loaded>({ stage: 'nothing' });
  /** Searches for what is asked now, anew. */
  const again = useRef<() => void>(undefined);

  // With the first rendering, not after it: a failure would find nobody waiting.
  useLayoutEffect(() => {
    const reach = (now: Loaded): void => {
      const before = reached.current;
      reached.current = now;
      if (before.failure !== now.failure) setLoaded(now);
      again.current?.();
    };
    const come = (stage: Loaded['stage']) => () => {
      if (reached.current.stage !== 'all') reach({ stage });
    };
    const fail = (error: unknown): void =>
      reach({ stage: reached.current.stage, failure: reasonOf(error) });
    void engine.then(({ ready, full }) => {
      void ready.then(come('names'), fail);
      void full.then(come('all'), fail);
    }, fail);
  }, [engine]);

  useLayoutEffect(() => {
    if (asked.query === '') {
      setFound(undefined);
      return undefined;
    }
    /** The last of the searches: answers to others are dropped. */
    let last = 0;
    const search = async (): Promise<void> => {
      last += 1;
      const turn = last;
      const { stage, failure } = reached.current;
      if (stage === 'nothing') return;
      // Before the full text comes nobody sees more than the first names.
      const isFirst = stage === 'names' && failure === undefined;
      const request = isFirst ? { ...asked, limit: inSight, isFirst } : asked;
      try {
        const answer = await (await engine).search(request);
        if (turn !== last) return;
        setFound((before) => {
          const stays = before && asksSame(before.asked, asked) && held.current;
          const hits = stays ? keepPlaces(before.hits, answer.hits) : answer.hits;
          return { asked, answer, hits };
        });
      } catch (error) {
        if (turn !== last) return;
        reached.current = { ...reached.current, failure: reasonOf(error) };
        setLoaded(reached.current);
      }
    };
    again.current = () => void search();
    void search();
    return () => {
      last = -1;
      again.current = undefined;
    };
  }, [engine, asked]);

  return {
    loaded,
    found,
    settled:
      found !== undefined &&
      found.asked === asked &&
      (found.answer.stage === 'all' || loaded.failure !== undefined),
  };
};
