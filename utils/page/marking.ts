import { ask } from '../messages/send.ts';
import { setMuted } from '../settings/muted.ts';
import type { Choices } from '../settings/settings.ts';
import { CardSource, pageTopic } from './card-source.ts';
import { followHeldKey } from './held-key.ts';
import { LazyDesk } from './lazy-desk.ts';
import { LazyWalk } from './lazy-walk.ts';
import { MarkIndex, type MarkLookup } from './mark-index.ts';
import { MarkPainter, type Look } from './mark-painter.ts';
import { pageHost } from './page-host.ts';
import { followPointer } from './pointer.ts';
import { Scanner } from './scanner.ts';
import { ShownMarks, type Wishes } from './shown-marks.ts';
import { computedStyles } from './styles.ts';
import type { Way } from './walk/model.ts';

/** Marking of one page, from its start until the site is switched off or the extension goes. */
export interface Marking {
  /** @throws what keeps the page from being marked, where something does */
  counts(): { marks: number; terms: number };
  /** The reader chose anew: takes effect at once. */
  follow(chosen: Chosen): void;
  /** Goes to the next or previous mark. @throws as `counts`; where what it needs cannot be fetched */
  walk(way: Way): Promise<void>;
  stop(): void;
}

/** What the reader chose that matters on a page. */
export type Chosen = Wishes & Pick<Choices, 'markStyle' | 'restDelay' | 'language'>;

/** The terms of a text, as the message `findTerms` answers. */
export const findTerms = async (text: string): Promise<readonly number[]> =>
  (await ask('findTerms', { text })).marks;

/** Starts to read and mark the page. */
export const startMarking = (isAlive: () => boolean, first: Chosen): Marking => {
  let chosen = first;
  let isKeyHeld = false;
  const look = (): Look => {
    if (chosen.markStyle !== 'held') return chosen.markStyle;
    return isKeyHeld ? 'underline' : 'none';
  };
  const ended = new AbortController();
  const { signal } = ended;
  const index = new MarkIndex();
  const painter = new MarkPainter();
  const shown = new ShownMarks(index, painter, chosen);
  painter.restyle(look());
  /** What is not drawn opens no card; the one that is open stays when the key is let go. */
  const lookup: MarkLookup = {
    get size() {
      return shown.size;
    },
    has: (mark) => shown.has(mark),
    at(node, offset) {
      const mark = shown.at(node, offset);
      return look() !== 'none' || mark === pointer.opened ? mark : undefined;
    },
  };
  const cards = new CardSource(
    async (term, words) =>
      (
        await ask('card', {
          term,
          host: pageHost(),
          about: pageTopic(document.title, index.all()),
          ...(words !== undefined && { words }),
        })
      ).card,
  );
  const desk = new LazyDesk({
    cards,
    isAlive,
    load: () => ask('loadCard', {}),
    open: ({ source, line }) => ask('openReader', { source, line }),
    findTerms,
    search: (query) => ask('openSearch', { query }),
    mute: setMuted,
    async dismissHere(term) {
      shown.dismiss(term);
      pointer.onMarks();
    },
    language: async () => chosen.language,
    onTaken: () => pointer.onTaken(),
  });
  globalThis.pageDesk = desk;
  const pointer = followPointer({
    index: lookup,
    restDelay: () => chosen.restDelay,
    desk,
    signal,
    isAlive() {
      painter.repair();
      return isAlive();
    },
    onShift: () => painter.refresh(),
    // A failure shows when the card is opened, which asks again.
    prepare({ term, words }) {
      desk.prepare();
      void cards.get(term, words);
    },
  });
  const walk = new LazyWalk({
    load: () => desk.ready(),
    marks: () => shown.all(),
    open: (mark) => pointer.openAt(mark, { focus: true }),
    close: () => desk.close(),
    owns: (target) => desk.owns(target),
    language: async () => chosen.language,
  });
  followHeldKey({
    isWanted: () => chosen.markStyle === 'held' && shown.size > 0,
    onChange(held) {
      isKeyHeld = held;
      painter.restyle(look());
      pointer.onMarks();
    },
    signal,
  });
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Many nodes may lose their marks at once. */
  const settleSoon = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      shown.settle();
    }, 0);
  };
  const scanner = new Scanner({
    styles: computedStyles,
    index,
    painter: shown,
    isAlive,
    find: findTerms,
    // Chromium's document sheets hold for highlights in shadow trees. Without an answer they can be hovered all the same.
    onShadows: () => {
      if (import.meta.env.FIREFOX) ask('styleShadows', {}).catch(() => isAlive());
    },
    onMarks() {
      settleSoon();
      pointer.onMarks();
      walk.follow();
    },
  });
  const counts = (): { marks: number; terms: number } => {
    const failure = scanner.failure ?? desk.failure;
    if (failure !== undefined) throw failure;
    return { marks: shown.size, terms: shown.terms() };
  };
  return {
    counts,
    async walk(way) {
      if (shown.size === 0) counts();
      await walk.step(way);
    },
    follow(next) {
      chosen = next;
      painter.restyle(look());
      shown.settle(chosen);
      pointer.onMarks();
    },
    stop() {
      scanner.stop();
      clearTimeout(settling);
      ended.abort();
      walk.end();
      globalThis.pageDesk = undefined;
      desk.clear();
      painter.clear();
      index.clear();
    },
  };
};
