/** Attributes that by themselves decide whether text is read. */
export const readAttributes: readonly (string | null)[] = [
  'hidden',
  'aria-hidden',
  'contenteditable',
];
/** Attributes that can bring hidden text into view, here or anywhere below or beside. */
const lookAttributes = ['class', 'style', 'open'];

/** Has all changes of a tree told that may change what is read of it. */
export const watch = (observer: MutationObserver, root: Node): void =>
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...readAttributes, ...lookAttributes] as string[],
  });
