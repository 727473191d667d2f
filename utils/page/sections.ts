import { firstChildOf, nextSiblingOf, parentOf } from './masks.ts';

/**
 * The sections of a page, for marking a term once in each. A section is the text under one heading:
 * h1 to h6, or a line that is headed 第三章, 第十条 or 一、. A page with fewer than two headings (its
 * title) is cut after every ten lines.
 */

/** Where a text node stands: sections and nodes are counted from 0 in the order of the document. */
export interface NodePlace {
  readonly order: number;
  readonly section: number;
}

const linesPerSection = 10;
/** A page with one heading has a title and no sections. */
const fewestHeadings = 2;

const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blockTags = new Set(
  `p div li td th dd dt dl ul ol table tr section article main header blockquote pre figcaption caption center form
   fieldset details summary`
    .split(/\s+/u)
    .concat(...headingTags),
);

const headed =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,8}[编篇章节条]|[一二三四五六七八九十]{1,3}、)/u;
/** So many characters tell whether a line is headed. */
const headLength = 12;

const textless = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea']);

const elementNode = 1;
const textNode = 3;

/** Numbers the nodes of one line after another. */
class Counter {
  readonly #places = new Map<Text, { order: number; line: number; heading: number }>();
  #line = 0;
  #headings = 0;
  #head = '';
  #nodes: Text[] = [];

  add(node: Text): void {
    if (node.data.trim() === '') return;
    if (this.#head.length < headLength)
      this.#head += node.data.slice(0, 200).replaceAll(/[\s\u200b-\u200f\ufeff]+/gu, '');
    this.#nodes.push(node);
  }

  endLine(isHeading: boolean): void {
    if (this.#nodes.length === 0) return;
    if (isHeading || headed.test(this.#head)) this.#headings += 1;
    for (const node of this.#nodes)
      this.#places.set(node, {
        order: this.#places.size,
        line: this.#line,
        heading: this.#headings,
      });
    this.#line += 1;
    this.#head = '';
    this.#nodes = [];
  }

  places(): Map<Text, NodePlace> {
    const byHeading = this.#headings >= fewestHeadings;
    return new Map(
      Array.from(this.#places, ([node, { order, line, heading }]) => [
        node,
        { order, section: byHeading ? heading : Math.floor(line / linesPerSection) },
      ]),
    );
  }
}

/**
 * The place of every text node inside `root` that is not blank. Looks at markup alone; linear in
 * the number of nodes.
 */
export const sectionsOf = (root: Element): ReadonlyMap<Text, NodePlace> => {
  const counter = new Counter();
  let node: Node | null = root;
  let entering = true;
  while (node) {
    const name: string = node.nodeType === elementNode ? (node as Element).localName : '';
    if (name === 'br' || blockTags.has(name)) counter.endLine(!entering && headingTags.has(name));
    if (entering && node.nodeType === textNode) counter.add(node as Text);
    const child: Node | null = entering && !textless.has(name) ? firstChildOf(node) : null;
    if (child) {
      node = child;
      continue;
    }
    if (node === root) break;
    const next: Node | null = nextSiblingOf(node);
    entering = next !== null;
    node = next ?? parentOf(node);
  }
  counter.endLine(false);
  return counter.places();
};
