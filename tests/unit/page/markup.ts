import { parseHTML } from 'linkedom';
import type { Styles } from '../../../utils/page/styles.ts';

const inlineTags = new Set(
  'a abbr b big cite code em font i label mark q ruby rb s small span strong sub sup u'.split(' '),
);

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** What styles would say if pages had no sheets: tests have no layout. */
export const markupStyles: Styles = {
  box(element) {
    const display = /display:\s*([a-z-]+)/u.exec(styleOf(element))?.[1];
    if (display === 'none') return 'none';
    if (display) return display === 'inline' ? 'inline' : 'block';
    return inlineTags.has(element.localName) ? 'inline' : 'block';
  },
  shows: (element) => !/visibility:\s*hidden/u.test(styleOf(element)),
  keepsLines: (element) => element.closest('pre') !== null,
};

/** The body of a page, as a browser's types see it. */
export const bodyOf = (html: string): HTMLElement => {
  const whole = /<body[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document.body;
};

/** The first text node below `node` whose data holds `words`. */
export const textNodeWith = (node: Node, words: string): Text => {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3 && (child as Text).data.includes(words)) return child as Text;
    if (child.nodeType === 1 && child.textContent?.includes(words))
      return textNodeWith(child, words);
  }
  throw new Error(`no text node with ${words}`);
};
