import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grown, partAt, runAround, type Part, type Run } from './parts.ts';
import { readPlace, showPlace, type SavedPlace } from './scrolling.ts';

/** Milliseconds of idle time that a slice needs at least. */
const slice = 4;

/**
 * Fills a document's text: at once what is in sight around the clause asked for, the rest while the browser
 * is idle, nearest first, so that the browser's own search finds all text soon after.
 * @param page what holds the text
 * @param tops where its clauses begin, by `topsOf`
 * @param asked index of the clause that must be there now
 * @param isDrawn false until what is there now has been drawn, which the rest must not hold up
 * @returns the clauses to show, and a function that shows all
 */
export const useFilling = (
  page: RefObject<HTMLElement | null>,
  parts: readonly Part[],
  tops: Float64Array,
  asked: number,
  isDrawn: boolean,
): [Run, () => void] => {
  const count = tops.length - 1;
  const [state, setState] = useState<Run>();
  const around = runAround(tops, asked, window.innerHeight);
  const filled = state
    ? { from: Math.min(state.from, around.from), to: Math.max(state.to, around.to) }
    : around;
  const shown = useRef(filled);
  shown.current = filled;
  const isWhole = filled.from === 0 && filled.to === count;
  const read = useRef<SavedPlace | undefined>(undefined);
  useLayoutEffect(() => {
    if (read.current) showPlace(read.current);
    read.current = undefined;
  }, [filled.from]);
  useEffect(() => {
    if (isWhole || !isDrawn) return undefined;
    const grow = (deadline: IdleDeadline): void => {
      let next = grown(parts, shown.current);
      // A part takes a few milliseconds.
      for (let left = deadline.timeRemaining() - slice; left > slice; left -= slice)
        next = grown(parts, next);
      // Browsers keep what is read where it is when text comes above it, but not when rows of its own table do.
      const isTable = parts[partAt(parts, shown.current.from)]?.table !== undefined;
      if (isTable && page.current) read.current = readPlace(page.current);
      setState(next);
    };
    const request = requestIdleCallback(grow, { timeout: 200 });
    return () => cancelIdleCallback(request);
  }, [filled.from, filled.to, isWhole, isDrawn, parts]);
  return [filled, () => setState({ from: 0, to: count })];
};
