import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';
import { clauseAtHeight, readingTop, savePlace } from './scrolling.ts';

/** Milliseconds after the last scrolling until the place is noted. */
const settled = 150;

/** Pixels below the bar at which a clause counts as the one that is read. */
const readingLine = 24;

/**
 * Follows the reading: the id of the clause at the top of the window. Notes the place for the way
 * back as well.
 * @param page what holds the clauses
 */
export const useCurrent = (page: RefObject<HTMLElement | null>): string | undefined => {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      frame = 0;
      if (page.current) setCurrent(clauseAtHeight(page.current, readingTop() + readingLine)?.id);
    };
    const note = (): void => {
      if (page.current) savePlace(page.current);
    };
    const scrolled = (): void => {
      frame ||= requestAnimationFrame(look);
      clearTimeout(timer);
      timer = setTimeout(note, settled);
    };
    const stop = afterPaint(look);
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('pagehide', note);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
      removeEventListener('pagehide', note);
    };
  }, []);
  return current;
};
