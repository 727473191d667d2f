/** A tree of elements that tells what is selected in it: Chromium’s shadow roots do, Firefox’s do not. */
type Root = (Document | ShadowRoot) & { getSelection?: () => Selection | null };

/** Firefox has it since 142. */
type Composed = Selection & Partial<Pick<Selection, 'getComposedRanges'>>;

/**
 * The nodes where the selection begins and ends, looked for from within a tree; none where nothing is selected. Chromium hides
 * from the document what is in a shadow tree; Firefox does so since it lets a selection reach out of one, but in the
 * composed range.
 */
const selectedEnds = (root: Root): (Node | null)[] => {
  const selection: Composed | null = root.getSelection
    ? root.getSelection()
    : document.getSelection();
  if (!selection) return [];
  if (!root.getSelection && selection.getComposedRanges && root instanceof ShadowRoot)
    return selection
      .getComposedRanges({ shadowRoots: [root] })
      .filter(({ collapsed }) => !collapsed)
      .flatMap(({ startContainer, endContainer }) => [startContainer, endContainer]);
  return selection.isCollapsed ? [] : [selection.anchorNode];
};

/** Whether text is selected in an element, as after a pull of the pointer, which ends in a click too. */
export const isSelecting = (at: Element): boolean =>
  selectedEnds(at.getRootNode() as Root).some((node) => at.contains(node));
