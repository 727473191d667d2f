/** Frames in which a place is held: parts that come into sight get their real height meanwhile. */
const frames = 20;

const userActs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Puts something where it belongs, and again in the next frames while parts above it still change
 * their heights; a user who scrolls is not held.
 * @param put brings it there; is to do nothing where it is there already
 * @returns ends it
 */
export const hold = (put: () => void): (() => void) => {
  let left = frames;
  let request = 0;
  const stop = (): void => {
    cancelAnimationFrame(request);
    for (const act of userActs) removeEventListener(act, stop, true);
  };
  const again = (): void => {
    put();
    left -= 1;
    if (left > 0) request = requestAnimationFrame(again);
    else stop();
  };
  for (const act of userActs) addEventListener(act, stop, { capture: true, passive: true });
  again();
  return stop;
};

/** Brings a clause to the middle of the window, or to its top where it is a long one. */
export const showClause = (clause: HTMLElement): void => {
  const fits = clause.getBoundingClientRect().height < window.innerHeight / 2;
  clause.scrollIntoView({ block: fits ? 'center' : 'start', inline: 'nearest' });
};

/** A place in a document that survives another width of the window. */
export interface SavedPlace {
  /** The clause at the top of the window, by its id, and where its top is, in CSS pixels. */
  id: string;
  top: number;
}

/** Scrolls a place back to where it was. */
export const showPlace = ({ id, top }: SavedPlace): void => {
  const clause = document.getElementById(id);
  if (!clause) return;
  const away = clause.getBoundingClientRect().top - top;
  if (Math.abs(away) >= 1) window.scrollBy(0, away);
};

/** The first element of a list, in the order of the page, that ends below `y`; the last where none does. */
const firstBelow = (elements: ArrayLike<HTMLElement>, y: number): HTMLElement | undefined => {
  let from = 0;
  let to = elements.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle] as HTMLElement).getBoundingClientRect().bottom > y) to = middle;
    else from = middle + 1;
  }
  return elements[from];
};

/** The clause that is read at a height of the window, in CSS pixels; undefined where there is none. */
export const clauseAtHeight = (page: HTMLElement, y: number): HTMLElement | undefined => {
  const part = firstBelow(page.querySelectorAll<HTMLElement>('.part'), y);
  return part && firstBelow(part.querySelectorAll<HTMLElement>('[data-clause]'), y);
};

/** The place that is read; undefined where no clause is there. */
export const readPlace = (page: HTMLElement): SavedPlace | undefined => {
  const clause = clauseAtHeight(page, readingTop());
  return clause && { id: clause.id, top: clause.getBoundingClientRect().top };
};

/** The height at which reading begins: below the bar. */
export const readingTop = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

const isSaved = (state: unknown): state is { place: SavedPlace } =>
  typeof state === 'object' && state !== null && 'place' in state;

/** The place that the current entry of the tab's history was left at; undefined for a new one. */
export const savedPlace = (): SavedPlace | undefined => {
  const state: unknown = history.state;
  return isSaved(state) ? state.place : undefined;
};

/** Notes the place that is read in the current entry of the tab's history. */
export const savePlace = (page: HTMLElement): void => {
  const place = readPlace(page);
  if (place) history.replaceState({ place }, '');
};
