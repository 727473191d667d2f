/**
 * What surrounds an article: headers, menus, share bars, footers, told by names, by the density of
 * links and by their words. General habits of government sites; no page's own ids.
 */

/** First words of a class or id: `header__content`, `footer_wrap`, `share-title`, `wap2022`. */
const firstWord =
  /^(?:(?:head|foot)ers?|foot|(?:main)?(?:nav|menu)|(?:head|top|nav|menu|tool|quick)bar|navigation|(?:bread)?crumbs?|(?:bd)?share[a-z]*|copyright|pagination|pager|sitemap|(?:go|back)top|qrcode|wap|btns?|buttons?|hotwords?)$/u;
/** Last words: `main-nav`, `pcnav`, `newfooter`, `content_share`, `header_toolbar`, `closeBtn`. */
const lastWord =
  /^(?:[a-z]*(?:nav|menu|footer|crumbs?|toolbar|btns?)|navbar|quickbar|share|pagination|pager|copyright|buttons?)$/u;
/** Whole names: `search` is a form with its hot words, `search-list` holds what was found. */
const wholeName = /^(?:search-?(?:bar|box|form)?|friend-?links?)$/u;
/** Most names have none of these. */
const quickTest =
  /head|foot|nav|menu|crumb|share|copyright|bar|pag|btn|button|map|top|qr|wap|hot|search|link/iu;

/** Copies for another width of the window: style sheets hide one, where they are there. */
const narrowCopy = /(?:^|\s)(?:pc-?hide|hide-?pc|(?:wap|m|mobile)-?only|visible-xs)(?=$|\s)/iu;
const wideCopy = /(?:^|\s)(?:(?:m|mobile)-?hide|hide-?(?:m|mobile)|pc-?only|hidden-xs)(?=$|\s)/iu;
/** Copies for paper. */
const printCopy = /(?:^|\s)(?:print-(?:title|only)|visible-print)(?=$|\s)/iu;
/** Pixels; most sheets change between 750 and 800. */
const narrowWindow = 768;

/** A title may be called header. */
const heading = /^h[1-6]$/u;

/** A paragraph this long is prose, whatever the block around it is called. */
const proseLength = 100;
/** So much text outside links is more than a footer has. */
const longText = 600;

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

const linkedLength = (element: Element): number =>
  Array.from(element.querySelectorAll('a')).reduce((sum, link) => sum + lengthOf(link), 0);

const holdsContent = (element: Element): boolean =>
  element.querySelector('h1,main,article') !== null ||
  Array.from(element.querySelectorAll('p')).some((p) => lengthOf(p) >= proseLength) ||
  lengthOf(element) - linkedLength(element) > longText;

const isFurnitureName = (name: string): boolean => {
  if (!quickTest.test(name)) return false;
  const words = name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replaceAll(/\d+/gu, '')
    .split(/[-_]+/u)
    .filter(Boolean);
  const [first = ''] = words;
  return (
    firstWord.test(first) || lastWord.test(words.at(-1) ?? '') || wholeName.test(words.join('-'))
  );
};

/** Links of a menu are named in so many characters on average; headlines are longer. */
const longestLabel = 8;
const fewestLinks = 3;
/** So much of a menu's text stands in its links, of the text that is not mere separators. */
const linkShare = 0.8;

const listTag = /^[uod]l$/u;

/** Whether an element is a list of links with short labels; a list of 《titles》 is read. */
const isLinkMenu = (element: Element): boolean => {
  const isList = listTag.test(element.localName);
  if (!isList && element.childElementCount < fewestLinks) return false;
  const links = isList
    ? Array.from(element.querySelectorAll('a'))
    : Array.from(element.children).filter(({ localName }) => localName === 'a');
  if (links.length < fewestLinks) return false;
  const labels = links.map((link) => (link.textContent ?? '').replaceAll(/\s+/gu, ''));
  if (labels.some((label) => label.includes('《'))) return false;
  const linked = labels.reduce((sum, { length }) => sum + length, 0);
  if (linked > links.length * longestLabel) return false;
  const all = (element.textContent ?? '').replaceAll(/[\s|｜·>＞/、：:»-]+/gu, '').length;
  return linked >= all * linkShare;
};

const locationWords = /^[【[]?[您你]?的?(?:当前|现在|所在){0,2}的?位置(?:是)?(?:[:：>＞»\]】]|$)/u;
/** A breadcrumb is no longer than this. */
const longestCrumb = 150;

/** So many nodes are looked at for an element's first words. */
const firstSteps = 8;

/** The first words inside an element, without going deep. */
const firstWords = (element: Element): string => {
  let node: Node | null = element.firstChild;
  for (let steps = 0; node && steps < firstSteps; steps += 1) {
    const words = node.nodeType === 3 ? (node.nodeValue ?? '').trim() : '';
    if (words !== '') return words;
    node = node.firstChild ?? node.nextSibling;
  }
  return '';
};

const isBreadcrumb = (element: Element): boolean => {
  const words = firstWords(element).slice(0, 12);
  // Most pages have none, and need not compile the expression.
  return words.includes('位置') && locationWords.test(words) && lengthOf(element) <= longestCrumb;
};

/**
 * Whether an element is furniture of the site and not text that people read for its contents.
 * A block that is named like furniture and holds a heading or prose is read.
 */
export const isFurniture = (element: Element): boolean => {
  if (element.localName === 'body') return false;
  const names = element.hasAttributes()
    ? `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    : '';
  if (names.length > 2) {
    // Outside a window, in tests, there is no width, and none is narrow.
    const isNarrow = globalThis.innerWidth < narrowWindow;
    if ((isNarrow ? wideCopy : narrowCopy).test(names) || printCopy.test(names)) return true;
    const isNamed = !heading.test(element.localName) && names.split(/\s+/u).some(isFurnitureName);
    if (isNamed && !holdsContent(element)) return true;
  }
  return isLinkMenu(element) || isBreadcrumb(element);
};
