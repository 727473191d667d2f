import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchAnswer, SearchHit } from '../../utils/search/model.ts';
import { reasonOf } from '../reason.ts';
import { asksSame, type Asked } from './asked.ts';
import { keepPlaces } from './keep-places.ts';
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

  // With the first rendering, not after it: a failure would find nobody waiting.
  useLayoutEffect(() => {
    const fail = (error: unknown) =>
      setLoaded(({ stage }) => ({ stage, failure: reasonOf(error) }));
    void engine.then(({ ready, full }) => {
      void ready.then(
        () => setLoaded(({ stage }) => ({ stage: stage === 'all' ? 'all' : 'names' })),
        fail,
      );
      void full.then(() => setLoaded({ stage: 'all' }), fail);
    }, fail);
  }, [engine]);

  const { stage } = loaded;
  useLayoutEffect(() => {
    if (asked.query === '') {
      setFound(undefined);
      return undefined;
    }
    if (stage === 'nothing') return undefined;
    let awaited = true;
    const search = async (): Promise<void> => {
      try {
        const answer = await (await engine).search(asked);
        if (!awaited) return;
        setFound((before) => {
          const stays = before && asksSame(before.asked, asked) && held.current;
          const hits = stays ? keepPlaces(before.hits, answer.hits) : answer.hits;
          return { asked, answer, hits };
        });
      } catch (error) {
        if (awaited) setLoaded((now) => ({ ...now, failure: reasonOf(error) }));
      }
    };
    void search();
    return () => {
      awaited = false;
    };
  }, [engine, asked, stage]);

  return {
    loaded,
    found,
    settled:
      found !== undefined &&
      found.asked === asked &&
      (found.answer.stage === 'all' || loaded.failure !== undefined),
  };
};
