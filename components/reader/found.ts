import { findWords, foldWords } from './find.ts';

/** Words found in the page. */
export interface Found {
  /** The element whose words they are. */
  text: Element;
  range: Range;
}

/** The highlights of words found: see reader.css. */
const names = { all: 'reader-found', current: 'reader-found-current' } as const;

/** A range over characters `start` to `end` of an element's text. */
const rangeIn = (text: Element, start: number, end: number): Range => {
  const range = document.createRange();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) {
      range.setEnd(node, end - before);
      break;
    }
    before += length;
  }
  return range;
};

/** All places in the page that hold the words, in order; none for words that are empty. */
export const findInPage = (page: HTMLElement, words: string): Found[] => {
  const folded = foldWords(words);
  if (folded === '') return [];
  return [...page.querySelectorAll('.text')].flatMap((text) =>
    findWords(text.textContent, folded).map(([start, end]) => ({
      text,
      range: rangeIn(text, start, end),
    })),
  );
};

/** Paints what was found, and the current one stronger; nothing where nothing was. */
export const paintFound = (found: readonly Found[], current: number): void => {
  const now = found[current];
  if (!now) {
    CSS.highlights.delete(names.all);
    CSS.highlights.delete(names.current);
    return;
  }
  const one = new Highlight(now.range);
  one.priority = 2;
  const all = new Highlight(...found.map(({ range }) => range));
  all.priority = 1;
  CSS.highlights.set(names.all, all);
  CSS.highlights.set(names.current, one);
};

/**
 * The first of what was found that is not above the window, as a browser's own search has it.
 * @param top where the window's text begins, in CSS pixels
 * @returns its index; 0 where all are above, -1 where nothing was found
 */
export const firstInSight = (found: readonly Found[], top: number): number => {
  if (found.length === 0) return -1;
  // Asking a word of a part out of sight for its place would have the whole part laid out.
  const ends = new Map<Element | null, number>();
  const index = found.findIndex(({ text, range }) => {
    const part = text.closest('.part');
    const end = ends.get(part) ?? part?.getBoundingClientRect().bottom ?? 0;
    ends.set(part, end);
    return end > top && range.getBoundingClientRect().bottom > top;
  });
  return Math.max(0, index);
};

/** Brings what was found to the middle of the window; does nothing where it is in sight already. */
export const showFound = ({ text, range }: Found, top: number): void => {
  const { top: from, bottom: to } = range.getBoundingClientRect();
  if (from >= top && to <= window.innerHeight && to > from) return;
  text.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { top: now } = range.getBoundingClientRect();
  if (now < top || now > window.innerHeight) window.scrollBy(0, now - window.innerHeight / 2);
};
