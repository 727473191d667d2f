import { elementAbove, isMasked } from './masks.ts';
import type { Styles } from './styles.ts';
import type { isUnread } from './unread.ts';

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** How a walk through a page decides, which `entrypoints/follow.ts` need not bring along. */
export interface Walked {
  styles: Styles;
  isUnread: typeof isUnread;
}

/** Whether the walk from the document's root down to `root` would reach it. */
export const isReached = (root: Element | ShadowRoot, { styles, isUnread }: Walked): boolean => {
  const first = isElement(root) ? root : elementAbove(root);
  for (let at = first; at; at = elementAbove(at))
    if (isMasked(at) || isUnread(at) || styles.box(at) === 'none') return false;
  return first?.isConnected ?? false;
};
