import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { askedOf, hashOf } from './address.ts';
import { withQuery, type Asked } from './asked.ts';

export interface Asking {
  asked: Asked;
  /** What stands in the field; while an input method composes, not asked yet. */
  typed: string;
  /** Searches for something else; the field follows. */
  ask: (next: Asked) => void;
  type: (text: string, settled: boolean) => void;
}

/**
 * What is asked, kept in the page's address, so that a search can be bookmarked.
 * @param early what was typed before this came
 */
export const useAsked = (early: string): Asking => {
  const [asked, setAsked] = useState(() => {
    const addressed = askedOf(location.hash);
    return early.trim() === '' ? addressed : withQuery(addressed, early.trim());
  });
  const [typed, setTyped] = useState(early === '' ? asked.query : early);
  const ask = useCallback((next: Asked) => {
    setAsked(next);
    setTyped(next.query);
  }, []);
  const type = useCallback(
    (text: string, settled: boolean) => {
      setTyped(text);
      if (settled && text.trim() !== asked.query) setAsked(withQuery(asked, text.trim()));
    },
    [asked],
  );
  // Not a new place in the tab's history with each letter, and not before what was typed is shown.
  useEffect(() => {
    if (hashOf(asked) !== hashOf(askedOf(location.hash)))
      history.replaceState(null, '', location.pathname + location.search + hashOf(asked));
  }, [asked]);
  useLayoutEffect(() => {
    const follow = () => ask(askedOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ask]);
  return { asked, typed, ask, type };
};
