import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { SearchEngine } from '../../utils/search/engine.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import { reasonOf } from '../reason.ts';

/** How much of the search data is there. */
export interface Loaded {
  stage: 'nothing' | 'names' | 'all';
  /** Why the rest will not come. */
  failure?: string;
}

/**
 * The results for a query, searched again when more of the search data has come.
 * @param query as typed, spaces around it aside
 */
export const useSearch = (
  engine: SearchEngine,
  query: string,
): { loaded: Loaded; hits: SearchHit[] } => {
  const [loaded, setLoaded] = useState<Loaded>({ stage: 'nothing' });
  // With the first rendering, not after it: a failure would find nobody waiting.
  useLayoutEffect(() => {
    const fail = (error: unknown) =>
      setLoaded(({ stage }) => ({ stage, failure: reasonOf(error) }));
    void engine.ready.then(() => {
      setLoaded(({ stage }) => ({ stage: stage === 'all' ? 'all' : 'names' }));
    }, fail);
    void engine.full.then(() => setLoaded({ stage: 'all' }), fail);
  }, [engine]);
  const hits = useMemo(
    () => (query === '' || loaded.stage === 'nothing' ? [] : engine.search(query)),
    [engine, query, loaded.stage],
  );
  return { loaded, hits };
};
