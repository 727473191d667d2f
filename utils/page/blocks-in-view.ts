import { isMasked, parentElementOf } from './masks.ts';
import { blockOf } from './readable-text.ts';
import type { Styles } from './styles.ts';

/** Pages with less text than this are read in one go anyway. */
const smallPage = 60_000;
/** What is read ahead of the rest holds at most so much text, in so many blocks. */
const mostText = 20_000;
const mostBlocks = 200;

const lengthOf = (node: Node): number => node.textContent?.length ?? 0;

/** The highest element from `start` up that still holds little text. */
const place = (start: Element, body: Element): Element => {
  let at = start;
  for (;;) {
    const above = parentElementOf(at);
    if (!above || above === body || isMasked(above) || lengthOf(above) > mostText) return at;
    at = above;
  }
};

/**
 * On a long page, the blocks that stand in the window now, to be read first; none on a short page.
 * Reads layout.
 */
export const blocksInView = (styles: Styles): Element[] => {
  const { body } = document;
  if (!body || lengthOf(body) < smallPage) return [];
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const start = middle && body.contains(middle) && middle !== body ? blockOf(middle, styles) : null;
  if (!start || start === body || isMasked(start) || lengthOf(start) > mostText) return [];
  const first = place(start, body);
  const blocks: Element[] = [first];
  let text = lengthOf(first);
  const collect = (from: Element, next: (element: Element) => Element | null): void => {
    for (let at = next(from); at && blocks.length < mostBlocks; at = next(at)) {
      if (isMasked(at)) return;
      const box = at.getBoundingClientRect();
      text += lengthOf(at);
      if (box.bottom < 0 || box.top > innerHeight || text > mostText) return;
      if (styles.box(at) === 'block') blocks.push(at);
    }
  };
  collect(first, (element) => element.nextElementSibling);
  collect(first, (element) => element.previousElementSibling);
  return blocks;
};
