import { useLayoutEffect, useRef } from 'preact/hooks';
import { hold, savedPlace, showClause, showPlace } from './scrolling.ts';

/**
 * Brings what the address asks for into sight: the clause, or on the way back and forward the place
 * that was left.
 * @param visit changes with each address that is gone to
 * @param id of the clause asked for; undefined where the document has none
 * @returns brings a clause into sight and gives it the focus
 */
export const usePlace = (visit: unknown, id: string | undefined): ((to: HTMLElement) => void) => {
  const release = useRef<(() => void) | undefined>(undefined);
  const keep = (put: () => void): void => {
    release.current?.();
    release.current = hold(put);
  };
  const goTo = (to: HTMLElement): void => {
    keep(() => showClause(to));
    // Afterwards: focus() wants the page laid out, which the scrolling changes once more.
    to.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    const left = savedPlace();
    const here = id === undefined ? null : document.getElementById(id);
    if (left && document.getElementById(left.id)) keep(() => showPlace(left));
    else if (here) goTo(here);
    else window.scrollTo(0, 0);
  }, [visit]);
  useLayoutEffect(() => () => release.current?.(), []);
  return goTo;
};
