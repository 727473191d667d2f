/** What the scanner asks of styles; the browser answers below, tests answer from markup. */
export interface Styles {
  /** How the element stands among others; `inline` covers all that does not part text. */
  box(element: Element): 'none' | 'inline' | 'block';
  /** Whether text right inside the element is shown. */
  shows(element: Element): boolean;
  /** Whether a line feed in text right inside the element parts lines. */
  keepsLines(element: Element): boolean;
}

const inlineDisplays = new Set(['inline', 'contents', 'ruby', 'ruby-base']);

/** Asks the computed styles of the page. */
export const computedStyles: Styles = {
  box(element) {
    const { display } = getComputedStyle(element);
    if (display === 'none') return 'none';
    return inlineDisplays.has(display) ? 'inline' : 'block';
  },
  // Also false in a closed <details> and under content-visibility: hidden, which have no display of their own.
  shows: (element) => element.checkVisibility({ visibilityProperty: true }),
  keepsLines: (element) => /^(?:pre|break-spaces)/u.test(getComputedStyle(element).whiteSpace),
};
