import type { WentTo } from '../../page-terms/model.ts';
import type { Language } from '../../settings/settings.ts';
import type { PageMark } from '../mark-index.ts';
import { boxesOfMark } from '../term-at-point.ts';
import { focusBeyond } from './beyond.ts';
import { bringIntoView } from './into-view.ts';
import type { Walk, WalkParts, Way } from './model.ts';
import { inOrder } from './order.ts';
import { firstFrom, lifted, readersPlace } from './place.ts';
import { Ring } from './ring.ts';
import { words, type WalkWords } from './words.ts';

const htmlLang: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const wordsOf = ({ places }: PageMark): string =>
  places.map(({ node, from, to }) => node.data.slice(from, to)).join('');

/** What a mark is called, and its kind. */
const naming = (mark: PageMark, { kinds }: WalkWords): string[] => [
  wordsOf(mark),
  kinds[mark.kind] ?? '',
];

interface Step {
  mark: PageMark;
  /** Index among all marks. */
  at: number;
  of: number;
  /** The page's end was passed on the way. */
  isAround: boolean;
}

/** The next mark from index `from` on that can be seen now, around the ends of the page. */
const shownFrom = (marks: readonly PageMark[], from: number, way: Way): Step | undefined => {
  const of = marks.length;
  for (let passed = 0; passed < of; passed += 1) {
    const index = way === 'next' ? from + passed : from - passed;
    const at = ((index % of) + of) % of;
    const mark = marks[at];
    if (mark && boxesOfMark(mark).length > 0) return { mark, at, of, isAround: index !== at };
  }
  return undefined;
};

/** Walks through marks: a ring that has the focus, and the card from there. */
export class PageWalk implements Walk {
  readonly #parts: WalkParts;
  readonly #ring: Ring;
  /** The mark within the ring, and which one of all it was. */
  #current: { mark: PageMark; at: number } | undefined;
  /** What had the focus before the walk. */
  #before: Element | null = null;
  #frame = 0;
  /** Ends with the walk. */
  #walking: AbortController | undefined;

  constructor(parts: WalkParts) {
    this.#parts = parts;
    this.#ring = new Ring({
      onPress: () => {
        if (this.#current) parts.hand.hand?.open(this.#current.mark);
      },
      onKey: (event) => this.#onKey(event),
      onLeft: (to) => {
        // Into the card that was opened from here, the walk goes on; anywhere else it is over.
        if (!this.#isOnCard(to)) this.#stop();
      },
    });
  }

  async step(way: Way): Promise<void> {
    const language = await this.#language();
    const said = words[language];
    const lang = htmlLang[language];
    const marks = inOrder(this.#parts.marks(), document.documentElement);
    const step = shownFrom(marks, this.#startOf(marks, way), way);
    if (!step) {
      this.end();
      this.#ring.say(lang, said.nothing);
      return;
    }
    const { mark, at, of, isAround } = step;
    const told = [...naming(mark, said), said.place(at + 1, of)];
    if (isAround) told.unshift(said.around[way]);
    this.#show(mark, at, told, language);
  }

  /** Goes to a mark of a term: see `goToTerm`. */
  async goTo(term: number, from: number): Promise<WentTo | null> {
    const language = await this.#language();
    const said = words[language];
    const marks = inOrder(this.#parts.marks(), document.documentElement);
    const own = marks.filter((mark) => mark.term === term);
    const at = own.findIndex((mark, index) => index >= from && boxesOfMark(mark).length > 0);
    const mark = own[at];
    if (!mark) return null;
    const of = own.length;
    this.#show(
      mark,
      marks.indexOf(mark),
      [...naming(mark, said), said.place(at + 1, of)],
      language,
    );
    return { at, of };
  }

  follow(): void {
    if (!this.#current || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#current) this.#ring.place(boxesOfMark(this.#current.mark));
    });
  }

  end(): void {
    const { mark } = this.#current ?? {};
    const before = this.#before;
    this.#stop();
    if (!mark) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else this.#leaveCaret(mark);
  }

  /** Asked before each step; where the popup steps, what opens cards on the way may not be here yet. */
  async #language(): Promise<Language> {
    return (await this.#parts.hand.ready()).language();
  }

  #isOnCard(target: EventTarget | null): boolean {
    return this.#parts.hand.hand?.desk.owns(target) ?? false;
  }

  /** Brings a mark into view with the ring around it; `at`: which one of all it is. */
  #show(mark: PageMark, at: number, said: readonly string[], language: Language): void {
    const { comma, hint } = words[language];
    const isFirst = this.#current === undefined;
    if (isFirst) this.#begin();
    else this.#parts.hand.hand?.desk.close();
    this.#current = { mark, at };
    bringIntoView(mark);
    this.#ring.show(
      boxesOfMark(mark),
      htmlLang[language],
      said.join(comma),
      isFirst ? hint : undefined,
    );
  }

  /** Where to begin to look for the next mark; may lie beyond the ends. */
  #startOf(marks: readonly PageMark[], way: Way): number {
    const by = way === 'next' ? 1 : -1;
    if (this.#current) {
      const at = marks.indexOf(this.#current.mark);
      // Written anew meanwhile: what stands in its place now is new to the reader.
      if (at < 0) return way === 'next' ? this.#current.at : this.#current.at - 1;
      return at + by;
    }
    return firstFrom(marks, way, readersPlace()) ?? (way === 'next' ? marks.length : -1);
  }

  #begin(): void {
    const { activeElement } = document;
    this.#before = activeElement === document.body ? null : activeElement;
    this.#walking = new AbortController();
    const { signal } = this.#walking;
    const follow = (): void => this.follow();
    addEventListener('scroll', follow, { capture: true, passive: true, signal });
    addEventListener('resize', follow, { passive: true, signal });
    // From the card the focus may go to the page.
    const onFocus = ({ target }: FocusEvent): void => {
      if (!this.#ring.owns(target) && !this.#isOnCard(target)) this.#stop();
    };
    addEventListener('focusin', onFocus, { capture: true, signal });
    // What loads late moves what is below it.
    const sizes = new ResizeObserver(follow);
    for (const element of [document.documentElement, document.body]) sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #stop(): void {
    this.#walking?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#current = undefined;
    this.#before = null;
    this.#ring.hide();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.end();
    } else if (event.key === 'Tab' && this.#current) {
      const { mark } = this.#current;
      this.#stop();
      this.#leaveCaret(mark);
      if (focusBeyond(lifted(mark.places[0].node), event.shiftKey)) event.preventDefault();
    }
  }

  /**
   * Leaves the caret in the term, where Tab and the next walk go on from. Text that the reader has
   * selected stays selected.
   */
  #leaveCaret({ places: [{ node, from, to }] }: PageMark): void {
    const selection = document.getSelection();
    if (selection?.isCollapsed) selection.collapse(node, Math.min(from + 1, to));
  }
}
