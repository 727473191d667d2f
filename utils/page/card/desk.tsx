import type { ComponentChild } from 'preact';
import { CardView } from '../../../components/card/card-view.tsx';
import type { Reference, TermCard } from '../../cards/model.ts';
import { CardHost } from './host.tsx';
import type { Desk, DeskParts } from '../desk.ts';
import type { Box, Point } from '../geometry.ts';
import type { PageMark } from '../mark-index.ts';
import { boxesOfMark } from '../term-at-point.ts';

/** What the reader is told where there is no card, or none that could be fetched. */
const failed = '查不到此词的资料，请重新加载本页。';
const readerFailed = '原文打不开，请重新加载本页后再试。';

const Notice = ({ text }: { text: string }) => (
  <div class="look card">
    <header>
      <output>{text}</output>
    </header>
  </div>
);

/** What is shown, or is to be. */
interface Shown {
  mark: PageMark;
  readonly pointer: Point;
  /** Contents that are here but not on the screen yet. */
  waiting?: ComponentChild;
}

/** Fetches and shows one card at a time; an answer that comes too late is dropped. */
export class CardDesk implements Desk {
  readonly #parts: DeskParts;
  /** Made with the first card: most pages are read without one. */
  #host: CardHost | undefined;
  #shown: Shown | undefined;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  get box(): Box | undefined {
    return this.#host?.box;
  }

  owns(target: EventTarget | null): boolean {
    return this.#host?.owns(target) ?? false;
  }

  async open(mark: PageMark, pointer: Point): Promise<void> {
    const wanted: Shown = { mark, pointer };
    this.#shown = wanted;
    const content = await this.#contentOf(mark);
    if (this.#shown !== wanted || !this.#parts.isAlive()) return;
    wanted.waiting = content;
    this.#draw(wanted);
  }

  adopt(mark: PageMark): void {
    if (!this.#shown) return;
    this.#shown.mark = mark;
    this.#draw(this.#shown);
  }

  follow(): void {
    if (!this.#shown || !this.#host?.isOpen) return;
    const { mark, pointer } = this.#shown;
    const [first, ...rest] = boxesOfMark(mark);
    if (first) this.#host.place([first, ...rest], pointer);
  }

  close(): void {
    this.#shown = undefined;
    this.#host?.hide();
  }

  /** Puts on the screen what waits for it; while the term's text is away, it goes on waiting. */
  #draw(shown: Shown): void {
    const { mark, pointer, waiting } = shown;
    if (waiting === undefined) return;
    const [first, ...rest] = boxesOfMark(mark);
    if (!first) return;
    delete shown.waiting;
    this.#host ??= new CardHost();
    this.#host.show(waiting, [first, ...rest], pointer);
  }

  async #contentOf({ term, words }: PageMark) {
    try {
      const card = await this.#parts.cards.get(term, words);
      return card ? this.#view(card) : <Notice text={failed} />;
    } catch {
      return <Notice text={failed} />;
    }
  }

  #view(card: TermCard) {
    return <CardView card={card} onOpen={(at) => void this.#openReader(at)} />;
  }

  async #openReader(at: Reference): Promise<void> {
    const shown = this.#shown;
    try {
      await this.#parts.open(at);
    } catch {
      if (!shown || shown !== this.#shown || !this.#parts.isAlive()) return;
      shown.waiting = <Notice text={readerFailed} />;
      this.#draw(shown);
    }
  }
}
