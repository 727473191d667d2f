import { isMasked, parentElementOf } from './masks.ts';
import { blockOf } from './readable-text.ts';
import type { Styles } from './styles.ts';

/** Pages with less text than this are read in one go anyway. */
const smallPage = 60_000;
/** What is read ahead of the rest holds at most so much text, in so many blocks. */
const mostText = 20_000;
const mostBlocks = 200;

const lengthOf = (node: Node): number => node.textContent?.length ?? 0;

/**
 * On a long page, the blocks that stand in the window now, to be read first, one of them maybe twice; none on a short
 * page. Reads layout.
 */
export const blocksInView = (styles: Styles): Element[] => {
  const { body } = document;
  const blocks: Element[] = [];
  if (!body || lengthOf(body) < smallPage) return blocks;
  const isSmall = (element: Element | null): element is Element =>
    element !== null &&
    element !== body &&
    body.contains(element) &&
    !isMasked(element) &&
    lengthOf(element) <= mostText;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  let first = middle && blockOf(middle, styles);
  if (!isSmall(first)) return blocks;
  // The highest element that still holds little text.
  for (let above = parentElementOf(first); isSmall(above); above = parentElementOf(above))
    first = above;
  let text = 0;
  for (const way of ['nextElementSibling', 'previousElementSibling'] as const)
    for (let at: Element | null = first; isSmall(at) && blocks.length < mostBlocks; at = at[way]) {
      const { top, bottom } = at.getBoundingClientRect();
      text += lengthOf(at);
      if (bottom < 0 || top > innerHeight || text > 2 * mostText) break;
      if (styles.box(at) === 'block') blocks.push(at);
    }
  return blocks;
};
