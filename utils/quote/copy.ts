import type { Quote } from './quote.ts';

/**
 * Puts a quotation into the clipboard as plain and rich text. By a `copy` event and not by
 * `navigator.clipboard`, which pages over http lack, and a page's permissions policy may deny: one way
 * works everywhere. The event is the browser's own, caught where the words are, and goes no further.
 *
 * Must be called while the browser still counts the user's click or key; needs no permission then.
 * @param near an element of the card; the words stand in it for the moment of copying
 * @returns whether the clipboard has them now
 */
export const copyQuote = ({ plain, html }: Quote, near: HTMLElement): boolean => {
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement;
  // The event comes to what is selected. Not the quotation itself: a page can read what is selected in a
  // field of a closed shadow root too (`getSelection().toString()`, both browsers).
  const words = document.createElement('textarea');
  words.value = ' ';
  words.readOnly = true;
  words.spellcheck = false;
  words.tabIndex = -1;
  words.ariaHidden = 'true';
  // Not hidden, or nothing in it is selected; 16 pixels keep phones from zooming in.
  words.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; padding: 0; border: 0; opacity: 0; font-size: 16px';
  /** False where a script of the page keeps the event from coming here. */
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    if (!event.clipboardData || !event.isTrusted) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    isTaken = true;
  };
  words.addEventListener('copy', take);
  near.append(words);
  try {
    words.focus({ preventScroll: true });
    words.select();
    // Deprecated in the standard for want of a specification; both browsers keep it, and nothing else works without a secure page.
    return document.execCommand('copy') && isTaken;
  } finally {
    words.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
};
