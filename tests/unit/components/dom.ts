import { parseHTML } from 'linkedom';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';

const turn = () => new Promise<void>((done) => setTimeout(done));

/**
 * Lets renderings, effects and answers that are under way come to their end: effects run when an
 * `act` ends, and what they ask for is answered in the next one.
 */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) await act(turn);
};

const places: Element[] = [];

// The document stays: an effect may come to its turn when its test is over.
afterEach(() => {
  for (const place of places.splice(0)) render(null, place);
});

/** linkedom lays nothing out: nothing has a size, and there is no place to scroll to. */
const layout = {
  scrollIntoView: () => undefined,
  getBoundingClientRect: () => ({ height: 0 }),
};

/**
 * Renders into a document of its own; gives the element that holds it.
 * @param body what the page holds before: a `div` for the element, and in it what may be there already
 * @param before is called with the element before anything is rendered into it
 */
export const mount = (
  content: ComponentChild,
  body = '<div></div>',
  before?: (place: HTMLElement) => void,
): HTMLElement => {
  const { document, window } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  Object.assign(window, { scrollBy: () => undefined });
  Object.assign(document, { getSelection: () => null });
  Object.assign(window.HTMLElement.prototype, layout);
  const place = document.querySelector('div') as HTMLElement;
  places.push(place);
  before?.(place);
  void act(() => render(content, place));
  return place;
};

/** An event as a browser sends it, with what else a handler reads from it. */
export const send = (
  target: EventTarget,
  type: string,
  more: Record<string, unknown> = {},
): Event => {
  const event = new window.Event(type, { bubbles: true, cancelable: true });
  for (const [name, value] of Object.entries(more)) Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
  return event;
};
