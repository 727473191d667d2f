import { isMasked, parentElementOf } from './masks.ts';
import { blockOf } from './readable-text.ts';
import { isReached, type Walked } from './reached.ts';

/** An element that is read ahead of the rest holds at most so much text, and all of them twice as much. */
const mostText = 20_000;
/** Each counts for so much more: one costs as much to look at, however empty. */
const blockCost = 200;

const lengthOf = (node: Node): number => node.textContent?.length ?? 0;

/**
 * The blocks of a long page that stand in the window now, to be read first, one of them maybe twice. Reads layout, once the
 * browser has time: Firefox lays a long page out in steps, but all at once for who asks.
 */
export const blocksInView = async (walked: Walked): Promise<Element[]> => {
  const { styles } = walked;
  // The page may have taken it away.
  const body = document.body as HTMLElement | null;
  const blocks: Element[] = [];
  if (!body) return blocks;
  await new Promise((resolve) => {
    // A page may leave it none, so for half a second at most.
    requestIdleCallback(resolve, { timeout: 500 });
  });
  const isSmall = (element: Element | null): element is Element =>
    body.contains(element) &&
    element !== body &&
    !isMasked(element as Element) &&
    lengthOf(element as Element) <= mostText;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  let first = middle && blockOf(middle, styles);
  if (!isSmall(first)) return blocks;
  // The highest element that still holds little text.
  for (let above = parentElementOf(first); isSmall(above); above = parentElementOf(above))
    first = above;
  let text = 0;
  for (const way of ['nextElementSibling', 'previousElementSibling'] as const)
    for (let at: Element | null = first; isSmall(at); at = at[way]) {
      const { top, bottom } = at.getBoundingClientRect();
      text += blockCost + lengthOf(at);
      if (bottom < 0 || top > innerHeight || text > 2 * mostText) break;
      if (styles.box(at) === 'block' && isReached(at, walked)) blocks.push(at);
    }
  return blocks;
};
