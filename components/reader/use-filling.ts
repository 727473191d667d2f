import { useEffect, useRef, useState } from 'preact/hooks';

/** Parts that are in the page: `from` up to, not including, `to`. */
export interface Filled {
  from: number;
  to: number;
}

/** Milliseconds of idle time that a slice needs at least. */
const slice = 4;

const grown = ({ from, to }: Filled, count: number): Filled => ({
  from: Math.max(0, from - 1),
  to: Math.min(count, to + 1),
});

/**
 * Fills a document's parts: at once those around the one asked for, the others while the browser is
 * idle, nearest first, so that the browser's own search finds all text soon after.
 * @param count of parts
 * @param asked the part that must be there now
 * @returns the parts to show, and a function that shows all
 */
export const useFilling = (count: number, asked: number): [Filled, () => void] => {
  const [state, setState] = useState<Filled>({ from: asked, to: asked });
  const shown = useRef(state);
  shown.current = {
    from: Math.max(0, Math.min(state.from, asked - 1)),
    to: Math.min(count, Math.max(state.to, asked + 2)),
  };
  const filled = shown.current;
  const isWhole = filled.from === 0 && filled.to === count;
  useEffect(() => {
    if (isWhole) return undefined;
    const grow = (deadline: IdleDeadline): void => {
      let next = grown(shown.current, count);
      // A part takes a few milliseconds.
      for (let left = deadline.timeRemaining() - slice; left > slice; left -= slice)
        next = grown(next, count);
      setState(next);
    };
    const request = requestIdleCallback(grow, { timeout: 200 });
    return () => cancelIdleCallback(request);
  }, [filled.from, filled.to, count, isWhole]);
  return [filled, () => setState({ from: 0, to: count })];
};
