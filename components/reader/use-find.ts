import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findInPage, firstInSight, paintFound, showFound, type Found } from './found.ts';
import { hold, readingTop } from './scrolling.ts';

/** Search within the document. */
export interface Find {
  words: string;
  /** How many places hold the words, and which of them is shown, from 0; -1 for none yet. */
  count: number;
  current: number;
  look: (words: string) => void;
  /** Shows the next one, or the one before. */
  step: (by: 1 | -1) => void;
}

/**
 * Finds words in the document's text in the page.
 * @param page what holds the text
 * @param fill brings all of the text into the page
 * @param filled changes when more of the text is in the page
 */
export const useFind = (
  page: RefObject<HTMLElement | null>,
  fill: () => void,
  filled: number,
): Find => {
  const [words, setWords] = useState('');
  const [state, setState] = useState<{ found: Found[]; current: number }>({
    found: [],
    current: -1,
  });
  const release = useRef<(() => void) | undefined>(undefined);
  const show = (found: Found[], current: number): void => {
    setState({ found, current });
    const one = found[current];
    release.current?.();
    if (one) release.current = hold(() => showFound(one, readingTop()));
  };
  useEffect(() => {
    if (!page.current) return;
    const found = findInPage(page.current, words);
    show(found, firstInSight(found, readingTop()));
  }, [words, filled]);
  useEffect(() => paintFound(state.found, state.current), [state]);
  useEffect(() => () => paintFound([], -1), []);
  return {
    words,
    count: state.found.length,
    current: state.current,
    look: (asked) => {
      if (asked !== '') fill();
      setWords(asked);
    },
    step: (by) => {
      const { found, current } = state;
      if (found.length > 0) show(found, (current + by + found.length) % found.length);
    },
  };
};
