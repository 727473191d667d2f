/** Which elements hold no text that people read as the page's content, as far as markup tells. */

/** Not text, not the page's own text, or text that the reader enters. */
const unreadTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
  'input',
  'select',
  'option',
  'datalist',
  'button',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
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
 * Names that government sites give to what surrounds an article: the first word of a class or id.
 * Seen on www.gov.cn and the sites of Guangzhou, Guangdong and Nansha.
 */
const furnitureName =
  /(?:^|\s)(?:header|footer|foot|nav|navbar|mainnav|topnav|menu|mainmenu|crumbs?|breadcrumbs?|bdsharebuttonbox)(?=$|[\s_-])/iu;

/** A paragraph this long is prose, whatever the block around it is called. */
const proseLength = 100;

const holdsContent = (element: Element): boolean =>
  element.querySelector('h1, main, article') !== null ||
  Array.from(element.querySelectorAll('p')).some(
    (paragraph) => (paragraph.textContent ?? '').trim().length >= proseLength,
  );

const isFurniture = (element: Element): boolean => {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 3 || !furnitureName.test(names)) return false;
  return element.localName !== 'body' && !holdsContent(element);
};

const isEditable = (element: Element): boolean => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
};

/**
 * Whether nothing inside `element` is read: scripts, form fields, drawings, ruby readings, hidden
 * or editable text, navigation, headers and footers of the site. Looks at markup alone.
 */
export const isUnread = (element: Element): boolean => {
  if (unreadTags.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  return (
    (role !== null && unreadRoles.has(role.trim().toLowerCase())) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isEditable(element) ||
    isFurniture(element)
  );
};
