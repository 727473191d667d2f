/** What the reader does on the card is none of the page's business. */
const keptEvents = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mouseover',
  'mouseout',
  'mousemove',
  'pointerdown',
  'pointerup',
  'pointerover',
  'pointerout',
  'pointermove',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'copy',
  'selectstart',
  'dragstart',
  'focusin',
  'focusout',
];

const stop = (event: Event): void => event.stopPropagation();

/** What would press, type or submit something in the card. */
const drivingEvents = [
  'click',
  'auxclick',
  'dblclick',
  'keydown',
  'keyup',
  'input',
  'change',
  'submit',
];

/**
 * Firefox hands the page nodes out of closed shadow trees (`event.originalTarget`, `caretPositionFromPoint`,
 * selections; seen in 140): it must not press our buttons by that.
 */
const refuseMadeUp = (event: Event): void => {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
};

const canScroll = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible';

/** Where nothing on the card scrolls under the pointer, the page must not scroll in its stead. */
const keepWheel = (event: Event): void => {
  const path = event.composedPath();
  const inside = path.slice(0, path.findIndex((at) => at === event.currentTarget) + 1);
  if (!inside.some((at) => at instanceof Element && canScroll(at))) event.preventDefault();
};

/**
 * Keeps a card's events to itself: what the reader does on it goes no further than `host`, what the page makes up
 * does not reach what is in `root`, and the wheel on `frame` never scrolls the page.
 */
export const seclude = (host: HTMLElement, root: ShadowRoot, frame: HTMLElement): void => {
  frame.addEventListener('wheel', keepWheel, { passive: false });
  for (const type of drivingEvents) root.addEventListener(type, refuseMadeUp, true);
  for (const type of keptEvents) host.addEventListener(type, stop);
};
