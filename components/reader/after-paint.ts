import { useEffect, useState } from 'preact/hooks';

/** Where no frame is drawn (a tab opened behind another), in ms. */
const longest = 200;

/**
 * Does something once, after what is in the page now has been drawn: when the frame after it has begun.
 * @returns takes it back
 */
export const afterPaint = (work: () => void): (() => void) => {
  let request = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    cancelAnimationFrame(request);
    clearTimeout(timer);
  };
  const start = (): void => {
    stop();
    // Not in the frame itself, which is not to be held up either.
    timer = setTimeout(work);
  };
  timer = setTimeout(start, longest);
  request = requestAnimationFrame(() => {
    request = requestAnimationFrame(start);
  });
  return stop;
};

/** False in the first rendering, true once that has been drawn: what it need not show comes then. */
export const useDrawn = (): boolean => {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => afterPaint(() => setDrawn(true)), []);
  return isDrawn;
};
