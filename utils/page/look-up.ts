import { browser } from 'wxt/browser';
import { calledArticles } from '../cards/article-labels.ts';
import { ask } from '../messages/send.ts';
import { setMuted } from '../settings/muted.ts';
import { language } from '../settings/settings.ts';
import { CardSource } from './card-source.ts';
import type { Desk, DeskParts } from './desk.ts';
import type { Selected, SelectedTerm } from './look-up-model.ts';
import type { PageMark } from './mark-index.ts';
import { selectionPlace } from './selection.ts';

/** A term of selected text as a mark, so that the desk can show its card there. */
export const markOf = (
  { term, kind, words }: SelectedTerm,
  places: PageMark['places'],
): PageMark => ({
  term,
  kind,
  ...(calledArticles(words).length > 0 && { words }),
  places,
});

const cardSource = (): CardSource =>
  new CardSource(
    async (term, words) =>
      (await ask('card', { term, ...(words !== undefined && { words }) })).card,
  );

/** What the card needs on a page that is not marked. */
const unmarkedParts = (): DeskParts => ({
  cards: cardSource(),
  isAlive: () => browser.runtime?.id !== undefined,
  open: ({ source, line }) => ask('openReader', { source, line }),
  findTerms: async (text) => (await ask('findTerms', { text })).marks,
  search: (query) => ask('openSearch', { query }),
  mute: setMuted,
  language: () => language.get().catch(() => language.fallback),
  onTaken: () => undefined,
});

/** On a page without marks nothing follows the keys: Escape closes the card, and then nothing is left. */
const closeByKey = (desk: Desk): void => {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    removeEventListener('keydown', onKey, true);
    desk.clear();
  };
  addEventListener('keydown', onKey, { capture: true, passive: true });
};

/**
 * Shows the cards of selected text on any page, marked or not. The card is pinned, with the focus in it:
 * it was asked for by name, so neither the pointer nor scrolling takes it away.
 * @param makeDesk makes the desk of a page that has no marks, once
 */
export const makeLookUp = (
  makeDesk: (parts: DeskParts) => Desk,
): ((selected: Selected) => void) => {
  let own: Desk | undefined;
  const ownDesk = (): Desk => {
    own ??= makeDesk(unmarkedParts());
    closeByKey(own);
    return own;
  };
  return (selected) => {
    const desk = globalThis.pageDesk ?? ownDesk();
    const { places, point } = selectionPlace();
    const mark = markOf(selected.first, places);
    void desk.open(mark, point, { focus: true, pinned: true, selected });
  };
};
