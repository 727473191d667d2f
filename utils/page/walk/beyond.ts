/** What the Tab key goes to. */
const focusable =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

const isTabbable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true });

/**
 * Moves the focus to the first element behind a place of the page that takes it by the Tab key, or to the
 * last one before it. The browser's own Tab would go on from the end of the page, where our host is;
 * Chromium does not let a script say from where.
 * @returns false where there is none
 */
export const focusBeyond = (place: Node, isBack: boolean): boolean => {
  const wanted = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const found = Array.from(document.querySelectorAll<HTMLElement>(focusable)).filter(
    (element) =>
      place.compareDocumentPosition(element) & wanted &&
      !element.contains(place) &&
      isTabbable(element),
  );
  if (isBack) found.reverse();
  for (const element of found) {
    element.focus();
    // Disabled or inert: it does not take the focus.
    if (document.activeElement === element) return true;
  }
  return false;
};
