import type { Styles } from './styles.ts';

/** So many hidden places are kept in mind; text hidden beyond them is found when its place changes. */
const mostConcealed = 500;

/** Keeps an element in mind that was passed over because it is not shown: tabs, folded parts, menus. */
export const conceal = (hidden: Set<Element>, element: Element): void => {
  if (hidden.size < mostConcealed) hidden.add(element);
};

/** Those that are shown now; forgets them, and those that have left the document. Reads styles. */
export const takeShown = (hidden: Set<Element>, styles: Styles): Element[] => {
  const shown: Element[] = [];
  for (const element of hidden) {
    const shows = element.isConnected && styles.shows(element);
    if (shows) shown.push(element);
    if (shows || !element.isConnected) hidden.delete(element);
  }
  return shown;
};
