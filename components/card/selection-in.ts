/** A tree of elements that tells what is selected in it: Chromium’s shadow roots do, Firefox’s do not. */
type Root = (Document | ShadowRoot) & { getSelection?: () => Selection | null };

/** What is selected, looked for from within a tree: Chromium hides it from the document where it is in a shadow tree. */
export const selectionIn = (root: Root): Selection | null =>
  root.getSelection ? root.getSelection() : document.getSelection();

/** Whether text is selected, as after a pull of the pointer, which ends in a click too. */
export const isSelecting = (at: Element): boolean => {
  const selection = selectionIn(at.getRootNode() as Root);
  return selection !== null && !selection.isCollapsed && at.contains(selection.anchorNode);
};
