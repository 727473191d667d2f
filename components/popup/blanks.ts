/**
 * Takes away what stands between a page's elements: blanks and comments. Preact takes elements over where they stand, but
 * moves them to before a text that it does not know; a field that is moved loses the focus, and what an input method is
 * composing there.
 * @param root whose texts are nothing but blanks, or alone in their elements
 */
export const removeBlanks = (root: Node): void => {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType === node.ELEMENT_NODE) removeBlanks(node);
    else if (node.nodeType === node.COMMENT_NODE || node.textContent?.trim() === '') node.remove();
  }
};
