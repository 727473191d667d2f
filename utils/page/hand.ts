import { allSettings, type Language } from '../settings/settings.ts';
import { ask } from './ask.ts';
import { CardSource, pageTopic } from './card-source.ts';
import { openEars } from './ears.ts';
import type { Hand, HandParts, HandWorld } from './hand-model.ts';
import { followHeldKey } from './held-key.ts';
import { LazyDesk } from './lazy-desk.ts';
import { LazyWalk } from './lazy-walk.ts';
import type { MarkLookup } from './mark-index.ts';
import { lookOf } from './mark-painter.ts';
import { termsOfNames } from './muted-terms.ts';
import { pageHost } from './page-host.ts';
import { pageServices } from './page-services.ts';
import { followPointer } from './pointer.ts';
import { findTerms, load } from './send.ts';
import { ShownMarks } from './shown-marks.ts';
import { handed } from './handed.ts';

const pageWorld = {
  services: pageServices,
  loadCard: () => load('card'),
  title: () => document.title,
  host: pageHost,
};

/** Begins to follow pointer, fingers and keys on a marked page. */
export const makeHand = (parts: HandParts): Hand => {
  const { index, painter, isAlive, walkParts } = parts;
  const world: HandWorld = parts.world ?? { ...pageWorld, drawn: painter };
  // Of old on pages of the web (`entrypoints/early.ts`); the reader page has no other scripts to come before.
  handed.ears ??= openEars();
  const ended = new AbortController();
  const { signal } = ended;
  const { fallbacks } = allSettings;
  let chosen = { ...fallbacks, restDelay: parts.restDelay?.() ?? fallbacks.restDelay };
  let isKeyHeld = false;
  const shown = new ShownMarks(index, world.drawn, { repeats: 'every', muted: new Set() });
  const restyle = (): void => painter.restyle(lookOf(chosen.markStyle, isKeyHeld));
  /** What is not drawn opens no card; the one that is open stays when the key is let go. */
  const lookup: MarkLookup = {
    get size() {
      return shown.size;
    },
    has: (mark) => shown.has(mark),
    at(node, offset) {
      const mark = shown.at(node, offset);
      return painter.look !== 'none' || mark === pointer.opened ? mark : undefined;
    },
  };
  const language = async (): Promise<Language> => {
    // Where it cannot be read, the fallback holds.
    await started.catch(() => undefined);
    return chosen.language;
  };
  const cards = new CardSource(async (term, words) => {
    const host = world.host();
    const { card } = await ask('card', {
      term,
      about: pageTopic(world.title(), index.all()),
      ...(host !== undefined && { host }),
      ...(words !== undefined && { words }),
    });
    return card;
  });
  const desk = new LazyDesk({
    ...world.services,
    cards,
    isAlive,
    load: world.loadCard,
    async dismissHere(term) {
      shown.dismiss(term);
      pointer.onMarks();
    },
    language,
    onTaken: () => pointer.onTaken(),
  });
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
  const walk = new LazyWalk(walkParts, () => desk.ready());
  followHeldKey({
    isWanted: () => chosen.markStyle === 'held' && shown.size > 0,
    onChange(held) {
      isKeyHeld = held;
      restyle();
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
  let runs = 0;
  const follow = async (): Promise<void> => {
    runs += 1;
    const run = runs;
    const next = await allSettings.get();
    // Where the names cannot be asked for, nothing can be marked either, and the marking says so.
    const muted = await termsOfNames(next.muted, findTerms).catch(() => new Set<number>());
    // The reader may have chosen again meanwhile, and answers may come in another order.
    if (run !== runs || signal.aborted) return;
    chosen = next;
    restyle();
    shown.settle({ repeats: chosen.repeats, muted });
    pointer.onMarks();
  };
  const started = follow();
  // Who waits for it is told; the page is of use without.
  started.catch(() => undefined);
  const unwatch = allSettings.watch(() => {
    // The extension is gone, which is seen at the pointer's next move; else what held goes on holding.
    follow().catch(() => isAlive());
  });
  return {
    started,
    language,
    shown,
    desk,
    get failure() {
      return desk.failure;
    },
    open: (mark) => pointer.openAt(mark, { focus: true }),
    walk: (way) => walk.step(way),
    onMarks() {
      settleSoon();
      pointer.onMarks();
      walk.follow();
    },
    stop() {
      unwatch();
      clearTimeout(settling);
      ended.abort();
      walk.end();
      desk.clear();
    },
  };
};
