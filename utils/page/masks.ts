/**
 * A form's fields stand in the place of the form's own properties of their name: in a form with a field named
 * nextSibling, that leads into the form for ever (https://html.spec.whatwg.org/multipage/forms.html#the-form-element; Chromium
 * shows it to content scripts). So the ways around a form are asked of what all nodes share, and forms of
 * which something else that we ask is masked are not read.
 */

/** What reading asks of an element besides its ways. */
const asked = [
  'nodeType',
  'localName',
  'hasAttributes',
  'getAttribute',
  'hasAttribute',
  'textContent',
  'children',
  'shadowRoot',
  'isConnected',
  'previousElementSibling',
  'nextElementSibling',
  'querySelector',
  'querySelectorAll',
  'getBoundingClientRect',
  'checkVisibility',
  'contains',
  'closest',
  'scrollBy',
];

/** A symbol is no field's name. */
const isForm = (node: Node): boolean =>
  (node as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'HTMLFormElement';

/** Whether a node is a form that cannot be asked what reading asks. */
export const isMasked = (node: Node): boolean =>
  isForm(node) && asked.some((name) => Object.hasOwn(node, name));

type Way = 'firstChild' | 'nextSibling' | 'previousSibling' | 'parentNode' | 'parentElement';

const way =
  <K extends Way>(name: K): ((node: Node) => Node[K]) =>
  (node) =>
    isForm(node) ? Reflect.get(Node.prototype, name, node) : node[name];

/** The ways around a node, whatever a form's fields are called. */
export const firstChildOf = way('firstChild');
export const nextSiblingOf = way('nextSibling');
export const previousSiblingOf = way('previousSibling');
export const parentOf = way('parentNode');
export const parentElementOf = way('parentElement');

const fragmentNode = 11;

/** The element around a node, out of a shadow tree as well. */
export const elementAbove = (node: Node): Element | null => {
  const element = parentElementOf(node);
  if (element) return element;
  const parent = node.nodeType === fragmentNode ? node : parentOf(node);
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null;
};
