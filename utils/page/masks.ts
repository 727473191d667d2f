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

const around = <K extends Way>(form: Node, way: K): Node[K] =>
  Reflect.get(Node.prototype, way, form);

/*
 * The ways around a node, whatever a form's fields are called. Each by its name: every node is asked, and a property
 * whose name is a variable is looked up anew each time.
 */
export const firstChildOf = (node: Node): ChildNode | null =>
  isForm(node) ? around(node, 'firstChild') : node.firstChild;
export const nextSiblingOf = (node: Node): ChildNode | null =>
  isForm(node) ? around(node, 'nextSibling') : node.nextSibling;
export const previousSiblingOf = (node: Node): ChildNode | null =>
  isForm(node) ? around(node, 'previousSibling') : node.previousSibling;
export const parentOf = (node: Node): ParentNode | null =>
  isForm(node) ? around(node, 'parentNode') : node.parentNode;
export const parentElementOf = (node: Node): HTMLElement | null =>
  isForm(node) ? around(node, 'parentElement') : node.parentElement;

export const fragmentNode = 11;

/** The element around a node, out of a shadow tree as well. */
export const elementAbove = (node: Node): Element | null => {
  const element = parentElementOf(node);
  if (element) return element;
  const parent = node.nodeType === fragmentNode ? node : parentOf(node);
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null;
};
