import { isFurniture } from './furniture.ts';

/** Which elements hold no text that people read as the page's content, as far as markup tells. */

/** Not text, not the page's own text, or text that the reader enters. */
const unreadTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'input',
  'select',
  'datalist',
  'button',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'map',
  'svg',
  'math',
  'rt',
  'rp',
  'nav',
  'footer',
  'menu',
]);

/** Roles of navigation and of controls (WAI-ARIA 1.2, landmark and widget roles). */
const unreadRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'menuitem',
  'tablist',
  'tab',
  'toolbar',
  'button',
  'combobox',
  'listbox',
  'option',
  'textbox',
  'searchbox',
  'tree',
  'tooltip',
]);

/**
 * Whether nothing inside `element` is read: scripts, form fields, buttons, drawings, ruby readings,
 * hidden or editable text, what assistive technology is told to pass over (icons, second copies),
 * and furniture of the site. Looks at markup alone.
 */
export const isUnread = (element: Element): boolean => {
  if (unreadTags.has(element.localName)) return true;
  if (element.hasAttributes()) {
    const value = (name: string): string => (element.getAttribute(name) ?? '').trim().toLowerCase();
    if (
      unreadRoles.has(value('role')) ||
      element.hasAttribute('hidden') ||
      value('aria-hidden') === 'true' ||
      (element.hasAttribute('contenteditable') && value('contenteditable') !== 'false')
    )
      return true;
  }
  return isFurniture(element);
};
