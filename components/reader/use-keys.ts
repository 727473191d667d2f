import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { clauseAtHeight, readingTop } from './scrolling.ts';

/** Where j and k stop: articles and headings, else, in a table or list without them, every clause. */
const stops = '.is-article, .is-heading, .is-box-heading, .is-title';

/** The clause that comes after, or before, the one with the focus or at the top of the window. */
const neighbour = (page: HTMLElement, by: 1 | -1): HTMLElement | undefined => {
  const some = page.querySelectorAll<HTMLElement>(`:is(${stops})[data-clause]`);
  const all = some.length > 1 ? some : page.querySelectorAll<HTMLElement>('[data-clause]');
  const focused = document.activeElement?.closest<HTMLElement>('[data-clause]');
  const from = focused ?? clauseAtHeight(page, readingTop() + 24);
  if (!from) return all[0];
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  const list = [...all];
  return by > 0
    ? list.find((one) => one !== from && from.compareDocumentPosition(one) & following)
    : list.findLast((one) => one !== from && !(from.compareDocumentPosition(one) & following));
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** What keys do. */
export interface KeyActions {
  /** Gives a clause the focus and brings it into sight. */
  goTo: (clause: HTMLElement) => void;
  find: () => void;
  outline: () => void;
  /** Closes what is open above the text. */
  close: () => void;
}

/** `j` and `k` go to the next and the previous article or heading, `/` to the search, `o` to the outline. */
export const useKeys = (page: RefObject<HTMLElement | null>, actions: KeyActions): void => {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') latest.current.close();
      if (isTyping(event.target) || !page.current) return;
      if (event.key === '/') latest.current.find();
      else if (event.key === 'o') latest.current.outline();
      else if (event.key === 'j' || event.key === 'k') {
        const clause = neighbour(page.current, event.key === 'j' ? 1 : -1);
        if (clause) latest.current.goTo(clause);
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  }, []);
};
