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

/** Text cut down to a pixel, for screen readers (`.sr-only`) or with room for none. */
const clippedToNothing = /^(?:rect\([01]px(?:,? [01]px){3}\)|inset\((?:50|100)%\))$/u;

const cutsOff = (overflow: string): boolean => /hidden|clip/u.test(overflow);

/** Whether a box has no room to show its text, or stands where no scrolling reaches. Asks little of most. */
const isCutAway = (element: Element, style: CSSStyleDeclaration, positioned: boolean): boolean => {
  if (element === document.body) return false;
  if (positioned && (clippedToNothing.test(style.clip) || clippedToNothing.test(style.clipPath)))
    return true;
  if (!positioned && !cutsOff(style.overflow)) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (cutsOff(style.overflowX) && width <= 1) return true;
  if (cutsOff(style.overflowY) && height <= 1) return true;
  return positioned && (right + scrollX <= 0 || bottom + scrollY <= 0) && width > 0;
};

/** The last one that was asked for: an element and then the text right inside it. It follows all changes. */
let known: { element: Element; style: CSSStyleDeclaration } | undefined;

const styleOf = (element: Element): CSSStyleDeclaration => {
  if (known?.element !== element) known = { element, style: getComputedStyle(element) };
  return known.style;
};

/** Asks the computed styles of the page. */
export const computedStyles: Styles = {
  box(element) {
    const style = styleOf(element);
    const { display, position } = style;
    if (display === 'none') return 'none';
    const positioned = position === 'absolute' || position === 'fixed';
    if (!positioned && inlineDisplays.has(display)) return 'inline';
    return isCutAway(element, style, positioned) ? 'none' : 'block';
  },
  // Also false in a closed <details> and under content-visibility: hidden, which have no display of their own.
  shows: (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    styleOf(element).fontSize !== '0px',
  keepsLines: (element) => /^(?:pre|break)/u.test(styleOf(element).whiteSpace),
};
