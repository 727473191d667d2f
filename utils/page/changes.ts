import type { DirtyPlaces } from './dirty-places.ts';
import { readAttributes } from './watch.ts';

/** What, moving by itself, brings text into view; colours do not. */
const showing =
  /^(?:all|opacity|visibility|clip|clip-path|(?:max-)?(?:width|height)|left|top|translate|transform)$/u;

/** So many nodes added at one place are taken one by one; more as a change of the place. */
const mostAdded = 20;

const noteChildren = (record: MutationRecord, dirty: DirtyPlaces): void => {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (addedNodes.length > mostAdded) dirty.add(target);
  else for (const node of addedNodes) dirty.add(node);
  if (removedNodes.length === 0) return;
  if (previousSibling) dirty.addBeside(previousSibling);
  if (nextSibling) dirty.addBeside(nextSibling);
};

export interface ChangeListener {
  dirty: DirtyPlaces;
  /** Something hidden may have come into view. */
  onLook: () => void;
}

/**
 * Notes changes of the document but those of the root element's own children, where the card
 * stands; a new body there is a change.
 * @param body the one that was read last
 * @returns notes a change
 */
export const changeNoter = (
  { dirty, onLook }: ChangeListener,
  body: Element | null,
): ((record: MutationRecord) => void) => {
  let known = body;
  return (record) => {
    const { target, type, attributeName } = record;
    if (type === 'characterData') dirty.add(target);
    else if (type === 'attributes') {
      if (readAttributes.includes(attributeName)) dirty.add(target);
      else onLook();
    } else if (target === document || target === document.documentElement) {
      if (document.body !== known) dirty.addAll();
      known = document.body;
    } else noteChildren(record, dirty);
  };
};

/** Whether what has ended may have brought text into view. */
export const mayShow = (event: Event): boolean =>
  !(event instanceof TransitionEvent) || showing.test(event.propertyName);
