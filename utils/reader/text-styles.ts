import type { Styles } from '../page/styles.ts';

/** What the reader page sets within a line of text. */
const inlineTags = new Set(['a', 'b', 'em', 'mark', 'span', 'sub', 'sup']);

/** The elements that hold the words of the source, as the reader page marks them. */
const words = '.text';

const isText = (element: Element): boolean => element.closest(words) !== null;

/**
 * The reader page's own text, told by its markup: styles of what is far from the window are never asked
 * for, so that the browser need not work them out. Line numbers, buttons and notes are no text.
 */
export const textStyles: Styles = {
  box(element) {
    if (isText(element)) return inlineTags.has(element.localName) ? 'inline' : 'block';
    return element.querySelector(words) ? 'block' : 'none';
  },
  shows: isText,
  keepsLines: () => true,
};
