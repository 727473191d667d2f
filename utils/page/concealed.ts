import type { Styles } from './styles.ts';

/** So many hidden places are kept in mind; text hidden beyond them is found when its place changes. */
const mostConcealed = 500;

/** Elements passed over because they were not shown: tabs, folded parts, menus. */
export class Concealed {
  readonly #elements = new Set<Element>();

  add(element: Element): void {
    if (this.#elements.size < mostConcealed) this.#elements.add(element);
  }

  /** Those that are shown now; forgets them, and those that have left the document. Reads styles. */
  takeShown(styles: Styles): Element[] {
    const shown: Element[] = [];
    for (const element of this.#elements) {
      const shows = element.isConnected && styles.shows(element);
      if (shows) shown.push(element);
      if (shows || !element.isConnected) this.#elements.delete(element);
    }
    return shown;
  }
}
