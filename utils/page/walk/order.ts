import type { PageMark } from '../mark-index.ts';
import { firstChildOf, nextSiblingOf, parentOf } from '../masks.ts';

const elementNode = 1;
const textNode = 3;
const fragmentNode = 11;

const firstWithin = (node: Node): Node | null =>
  (node.nodeType === elementNode && (node as Element).shadowRoot?.firstChild) || firstChildOf(node);

/** The host of an open shadow root; undefined for any other node. (A link has a `host` too: its address's.) */
const hostOf = (node: Node | null): Element | undefined =>
  node?.nodeType === fragmentNode ? (node as ShadowRoot).host : undefined;

/** The node after `node` and all that is in it; what is in an open shadow root comes before the rest. */
const behind = (node: Node): Node | null => {
  for (let at: Node | null = node; at;) {
    const next = nextSiblingOf(at);
    if (next) return next;
    const parent: Node | null = parentOf(at);
    const host = hostOf(parent);
    if (host?.firstChild) return host.firstChild;
    at = host ?? parent;
  }
  return null;
};

/**
 * Marks in the order in which the document holds them. Linear in the number of nodes.
 * @param root the document element
 */
export const inOrder = (marks: Iterable<PageMark>, root: Node): PageMark[] => {
  const byNode = new Map<Text, PageMark[]>();
  for (const mark of marks) {
    const [{ node }] = mark.places;
    const others = byNode.get(node);
    if (others) others.push(mark);
    else byNode.set(node, [mark]);
  }
  const ordered: PageMark[] = [];
  for (let node: Node | null = root; node && byNode.size > 0;) {
    if (node.nodeType === textNode) {
      const here = byNode.get(node as Text);
      if (here) ordered.push(...here.toSorted((a, b) => a.places[0].from - b.places[0].from));
      byNode.delete(node as Text);
    }
    node = firstWithin(node) ?? behind(node);
  }
  return ordered;
};
