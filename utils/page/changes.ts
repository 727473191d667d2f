import type { DirtyPlaces } from './dirty-places.ts';
import { hear } from './ears.ts';

/** Attributes that by themselves decide whether text is read. */
export const readAttributes = ['hidden', 'aria-hidden', 'contenteditable'];
/** Attributes that can bring hidden text into view, here or anywhere below or beside. */
export const lookAttributes = ['class', 'style', 'open'];

/** What, moving by itself, brings text into view; colours do not. */
const showing =
  /^(?:all|opacity|visibility|clip|clip-path|(?:max-)?(?:width|height)|left|top|translate|transform)$/u;

/** So many nodes added at one place are taken one by one; more as a change of the place. */
const mostAdded = 20;

export interface ChangeListener {
  dirty: DirtyPlaces;
  /** The data of a node changed: offsets into it are void. */
  onText(node: Text): void;
  /** Something hidden may have come into view. */
  onLook(): void;
  /** Called last for each batch of changes. */
  onBatch(): void;
}

const noteChildren = (record: MutationRecord, dirty: DirtyPlaces): void => {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (addedNodes.length > mostAdded) dirty.add(target);
  else for (const node of addedNodes) dirty.add(node);
  if (removedNodes.length === 0) return;
  if (previousSibling) dirty.addBeside(previousSibling);
  if (nextSibling) dirty.addBeside(nextSibling);
};

/**
 * Follows all changes of the document but those of the root element's own children, where the card
 * stands; a new body there is a change.
 * @returns stops following
 */
export const watchChanges = (listener: ChangeListener): (() => void) => {
  const { dirty } = listener;
  let { body } = document;
  const note = (record: MutationRecord): void => {
    const { target, type, attributeName } = record;
    if (type === 'characterData') {
      listener.onText(target as Text);
      dirty.add(target);
    } else if (type === 'attributes') {
      if (readAttributes.includes(attributeName ?? '')) dirty.add(target);
      else listener.onLook();
    } else if (target === document || target === document.documentElement) {
      // A document written anew (`document.open`) has lost all listeners.
      if (target === document) globalThis.ears?.renew();
      if (document.body !== body) dirty.addAll();
      ({ body } = document);
    } else noteChildren(record, dirty);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    listener.onBatch();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...readAttributes, ...lookAttributes],
  });
  /** A transition or an animation has ended: text that faded or unfolded is there now. */
  const onEnd = (event: Event): void => {
    if (event instanceof TransitionEvent && !showing.test(event.propertyName)) return;
    listener.onLook();
    listener.onBatch();
  };
  const ended = new AbortController();
  hear('transitionend', onEnd, ended.signal);
  hear('animationend', onEnd, ended.signal);
  return () => {
    observer.disconnect();
    ended.abort();
  };
};
