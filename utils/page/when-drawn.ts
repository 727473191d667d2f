/**
 * Whether this page is drawn now, or is none: its root may be gone. A frame with `display: none` around it is not drawn;
 * all in it would read as hidden.
 */
const isDrawn = (): boolean =>
  !document.hidden && (document.documentElement as Element | null)?.checkVisibility() !== false;

/**
 * Does something at once, or as soon as the page is drawn. By an observer: when such a frame is shown, Chromium tells of
 * nothing else; and Firefox would end, with an error in the console, a script that a page's closing, which hides it, has
 * called. In Firefox a frame of another process than the page's is not drawn in its first moments.
 * @param work done even if it is wanted no longer by then
 */
export const whenDrawn = (work: () => unknown): void => {
  if (isDrawn()) work();
  else
    new IntersectionObserver((_, observer) => {
      if (!isDrawn()) return;
      observer.disconnect();
      work();
    }).observe(document.documentElement);
};
