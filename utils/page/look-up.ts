import { native } from '../native.ts';
import { language } from '../settings/settings.ts';
import { ask } from './ask.ts';
import { callingWords } from './calling-words.ts';
import { CardSource } from './card-source.ts';
import type { Desk, UncheckedParts } from './desk.ts';
import type { Selected, SelectedTerm } from './look-up-model.ts';
import type { PageMark } from './mark-index.ts';
import { pageServices } from './page-services.ts';
import { selectionPlace } from './selection.ts';
import { handed } from './handed.ts';

/** A term of selected text as a mark, so that the desk can show its card there. */
export const markOf = (
  { term, kind, words }: SelectedTerm,
  places: PageMark['places'],
): PageMark => ({
  term,
  kind,
  ...callingWords(words),
  places,
});

const cardSource = (): CardSource<unknown> =>
  new CardSource(
    async (term, words) =>
      (await ask('card', { term, ...(words !== undefined && { words }) })).card,
  );

type MakeDesk = (parts: UncheckedParts) => Desk;

/** What the card needs on a page that is not marked. */
const unmarkedParts = (): UncheckedParts => ({
  ...pageServices,
  cards: cardSource(),
  isAlive: () => native.runtime?.id !== undefined,
  language: () => language.get().catch(() => language.fallback),
  onTaken: () => undefined,
});

/**
 * The desk of a page without marks, where nothing else follows the keys: Escape closes the card. What listens for
 * that goes with the card, however it closes.
 */
const makeOwnDesk = (makeDesk: MakeDesk): { desk: Desk; listen: () => void } => {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    deafen();
    desk.clear();
  };
  const deafen = (): void => removeEventListener('keydown', onKey, true);
  const desk = makeDesk({ ...unmarkedParts(), onUnpinned: deafen });
  return {
    desk,
    // The same listener again is one.
    listen: () => addEventListener('keydown', onKey, { capture: true, passive: true }),
  };
};

/**
 * Shows the cards of selected text on any page, marked or not. The card is pinned, with the focus in it:
 * it was asked for by name, so neither the pointer nor scrolling takes it away.
 * @param makeDesk makes the desk of a page that has no marks, once
 */
export const makeLookUp = (makeDesk: MakeDesk): ((selected: Selected) => void) => {
  let own: ReturnType<typeof makeOwnDesk> | undefined;
  const ownDesk = (): Desk => {
    own ??= makeOwnDesk(makeDesk);
    own.listen();
    return own.desk;
  };
  return (selected) => {
    const desk = handed.pageDesk?.() ?? ownDesk();
    const { places, point } = selectionPlace();
    const mark = markOf(selected.first, places);
    void desk.open(mark, point, { focus: true, pinned: true, selected });
  };
};
