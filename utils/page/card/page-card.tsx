import type { ComponentChild } from 'preact';
import { Card } from '../../../components/card/card.tsx';
import type { CardServices } from '../../../components/card/services.ts';
import { LanguageContext } from '../../../components/language.ts';
import type { TermCard } from '../../cards/model.ts';
import { ask } from '../ask.ts';
import type { Language } from '../../settings/settings.ts';
import type { DeskParts, Opening } from '../desk.ts';
import type { Box, Point } from '../geometry.ts';
import { markOf } from '../look-up.ts';
import type { Selected } from '../look-up-model.ts';
import type { PageMark } from '../mark-index.ts';
import { boxesOfMark } from '../term-at-point.ts';
import { dragBy } from './drag.ts';
import { Hold } from './hold.ts';
import { CardHost } from './host.tsx';
import { patiently } from './patience.ts';
import type { Side } from './place.ts';
import { schemeAt } from './scheme.ts';
import { SelectedTerms } from './selected-terms.tsx';
import { Tools } from './tools.tsx';
import { Notice, Waiting } from './views.tsx';

/** A card that is waited for stands where one of this size has room. Pixels. */
const usual = { width: 420, height: 320 };

type Content = { card: TermCard } | { say: 'lost' } | 'waiting';

export interface PageCardParts extends DeskParts {
  /** The reader pins the card, by its button or a key in it. */
  onPin: () => void;
  /** The reader closes it, by its button or by leaving it with the keys. */
  onClose: () => void;
}

/** What the card itself asks for; where that fails as the extension has gone, everything of it is taken down. */
const servicesOf = ({ cards, isAlive, ...parts }: DeskParts): CardServices => {
  const checked = async <T,>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      isAlive();
      throw error;
    }
  };
  return {
    ...parts,
    card: (term) => checked(cards.get(term)),
    open: (at) => checked(parts.open(at)),
    noteLookUp(term) {
      // The background says why in the history; where there is none, nothing is kept.
      ask('noteLookUp', { term }).catch(() => isAlive());
    },
    star: async (term, on) =>
      (await checked(ask('star', { term, ...(on !== undefined && { on }) }))).starred,
  };
};

/** One card on the page: what it shows, where it stands, what is done with it. */
export class PageCard {
  readonly #parts: PageCardParts;
  readonly #services: CardServices;
  readonly #host = new CardHost();
  readonly #hold: Hold;
  #mark: PageMark;
  #pointer: Point;
  /** Told apart from what was asked before, whose answers are stale. */
  #turn = 0;
  #content: Content | undefined;
  /** What was looked up, where that is why the card is here. */
  #selected: Selected | undefined;
  /** Contents that are here but not on the screen yet, as the term's text is away. */
  #isDue = false;
  #language: Language = 'zh';
  #side: Side | undefined;
  /** Where a pinned card's corner is to be. */
  #corner: Point | undefined;
  #wasMoved = false;
  #isPinned = false;
  /** Opened by keys: what had the focus before, and gets it back. */
  #before: Element | null | undefined;

  constructor(parts: PageCardParts, mark: PageMark, pointer: Point) {
    this.#parts = parts;
    this.#services = servicesOf(parts);
    this.#mark = mark;
    this.#pointer = pointer;
    const { frame } = this.#host;
    this.#hold = new Hold(this.#host, {
      onPin: () => parts.onPin(),
      onLeft: () => {
        if (this.#before !== undefined && !this.#isPinned) parts.onClose();
      },
    });
    dragBy(frame, {
      isHandle: (target) => target.closest('.head') !== null,
      corner: () => this.#corner,
      putAt: (corner) => this.#putAt(corner),
    });
    // What unfolds must not grow out of the window.
    new ResizeObserver(() => this.#keepInside()).observe(frame);
  }

  get box(): Box | undefined {
    return this.#host.box;
  }

  get isOpen(): boolean {
    return this.#host.isOpen;
  }

  get isHeld(): boolean {
    const openedByKeys = this.#before !== undefined && this.#host.hasFocus;
    return this.isOpen && (openedByKeys || this.#hold.isHeld);
  }

  owns(target: EventTarget | null): boolean {
    return this.#host.owns(target);
  }

  /** Whether it was opened for this term. */
  isOf({ term, words }: PageMark): boolean {
    return this.#mark.term === term && this.#mark.words === words;
  }

  /** Shows the mark's card once it is here, in the place of what was shown. */
  async show(mark: PageMark, pointer: Point, { focus = false, selected }: Opening): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isStale = (): boolean => turn !== this.#turn || !this.#parts.isAlive();
    this.#mark = mark;
    this.#pointer = pointer;
    this.#selected = selected;
    if (focus) this.#before ??= document.activeElement;
    else this.#before = undefined;
    let wasLate = false;
    const fetched = Promise.all([this.#fetch(mark), this.#parts.language()]);
    const [content, language] = await patiently(fetched, () => {
      if (isStale()) return;
      wasLate = true;
      this.#side = undefined;
      this.#show('waiting');
    });
    if (isStale()) return;
    this.#language = language;
    if (!wasLate) this.#side = undefined;
    this.#show(content);
  }

  /** The card stays where it is from now on. */
  pin(): void {
    this.#isPinned = true;
    if (typeof this.#content === 'object' && 'card' in this.#content)
      this.#services.noteLookUp?.(this.#content.card.term);
    addEventListener('resize', this.#keepInside);
    if (this.isOpen) {
      this.#draw();
      this.#standPinned();
    } else if (this.#isDue) this.#show();
  }

  /** The same term stands elsewhere on the page now. */
  adopt(mark: PageMark): void {
    this.#mark = mark;
    if (this.#isDue) this.#show();
  }

  /** Moves an open card that is not pinned to where its term is now. */
  follow(): void {
    if (!this.isOpen || this.#isPinned) return;
    const [first, ...rest] = boxesOfMark(this.#mark);
    if (first) this.#side = this.#host.place([first, ...rest], this.#pointer, this.#side);
  }

  close(): void {
    this.#turn += 1;
    this.#isDue = false;
    removeEventListener('resize', this.#keepInside);
    const hadFocus = this.#host.hasFocus;
    this.#host.hide();
    if (hadFocus && this.#before instanceof HTMLElement && this.#before.isConnected)
      this.#before.focus({ preventScroll: true });
    this.#before = undefined;
  }

  async #fetch({ term, words }: PageMark): Promise<Content> {
    try {
      const card = await this.#parts.cards.get(term, words);
      return card ? { card } : { say: 'lost' };
    } catch {
      return { say: 'lost' };
    }
  }

  /** Puts on the screen what there is to show; while the term's text is away, it waits for that. */
  #show(content = this.#content): void {
    this.#content = content;
    const [first, ...rest] = boxesOfMark(this.#mark);
    this.#isDue = !first && !this.#isPinned;
    if (this.#isDue) return;
    const { x, y } = this.#pointer;
    const term = first ?? { left: x, right: x, top: y, bottom: y };
    const hadFocus = this.#host.hasFocus;
    this.#draw();
    if (!this.#corner) {
      const least = content === 'waiting' ? usual : undefined;
      this.#side = this.#host.place([term, ...rest], this.#pointer, this.#side, least);
    }
    if (this.#isPinned) this.#standPinned();
    if (hadFocus || this.#before !== undefined) this.#host.focus();
  }

  #draw(): void {
    const { frame } = this.#host;
    frame.classList.toggle('pinned', this.#isPinned);
    frame.style.colorScheme = schemeAt(this.#mark.places[0].node.parentElement);
    this.#host.draw(
      <LanguageContext.Provider value={this.#language}>{this.#view()}</LanguageContext.Provider>,
    );
  }

  #view(): ComponentChild {
    const content = this.#content;
    if (content === undefined || content === 'waiting') return <Waiting />;
    const tools = (
      <>
        <Tools
          pinned={this.#isPinned}
          onPin={() => this.#parts.onPin()}
          onClose={() => this.#parts.onClose()}
          onMove={(by) => this.#moveBy(by)}
        />
        {this.#selectedTerms()}
      </>
    );
    if ('say' in content) return <Notice say={content.say} tools={tools} />;
    return <Card card={content.card} services={this.#services} tools={tools} />;
  }

  #selectedTerms(): ComponentChild {
    const selected = this.#selected;
    if (!selected) return null;
    const { places } = this.#mark;
    const { search } = this.#parts;
    return (
      <SelectedTerms
        selected={selected}
        current={this.#mark.term}
        onChoose={(one) =>
          void this.show(markOf(one, places), this.#pointer, { focus: true, selected })
        }
        onSearch={search && ((text) => void search(text))}
      />
    );
  }

  #standPinned(): void {
    const { box } = this;
    // What is waited for is larger, and would have to cover the term there.
    if (this.#content === 'waiting') return;
    if (!this.#corner && box) this.#corner = { x: box.left, y: box.top };
    this.#keepInside();
  }

  /** The window became smaller, or the card larger: it comes back inside, and goes back after that. */
  readonly #keepInside = (): void => {
    if (this.#corner && this.isOpen) this.#host.putAt(this.#corner, !this.#wasMoved);
  };

  #putAt(corner: Point): void {
    this.#wasMoved = true;
    this.#corner = this.#host.putAt(corner);
  }

  #moveBy(by: Point): void {
    const { box } = this;
    if (box) this.#putAt({ x: box.left + by.x, y: box.top + by.y });
  }
}
