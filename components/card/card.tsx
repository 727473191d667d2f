import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermCard } from '../../utils/cards/model.ts';
import { copyQuote } from '../../utils/quote/copy.ts';
import type { Quote } from '../../utils/quote/quote.ts';
import { useWords } from '../language.ts';
import { CardActionsContext } from './actions.ts';
import { firstQuote } from './copy-button.tsx';
import { cardKey, CardView } from './card-view.tsx';
import { Foot, type Said } from './foot.tsx';
import { scrollByKey } from './scroll-keys.ts';
import type { CardServices } from './services.ts';
import { useHistory } from './use-history.ts';
import { useLinks } from './use-links.ts';
import { useTrail } from './use-trail.ts';
import { cardWords } from './words.ts';

interface CardProps {
  card: TermCard;
  services: CardServices;
  /** Buttons of the world that the card stands in, beside its name. */
  tools?: ComponentChild;
}

/** So long a word of what went well stands there. */
const saidMs = 4000;

const LiveCard = ({ card: first, services, tools }: CardProps) => {
  const words = useWords(cardWords);
  const [said, setSaid] = useState<Said>();
  const whole = useRef<HTMLDialogElement>(null);
  /** The look-up that is waited for: an answer to an earlier one is dropped. */
  const awaited = useRef(0);
  const trail = useTrail(first, whole);
  const { card, before } = trail;
  const links = useLinks(card, services.findTerms);

  useEffect(() => {
    if (!said || said.warn || said.undo) return undefined;
    const timer = setTimeout(() => setSaid(undefined), saidMs);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(
    () => () => {
      awaited.current = -1;
    },
    [],
  );

  /** Does what may fail, and says so where it does. */
  const attempt = async (what: Promise<unknown>, failed: string, done?: Said) => {
    try {
      await what;
      if (awaited.current >= 0 && done) setSaid(done);
    } catch {
      if (awaited.current >= 0) setSaid({ text: failed, warn: true });
    }
  };
  const lookUp = async (term: number) => {
    awaited.current += 1;
    const turn = awaited.current;
    let found: TermCard | null = null;
    try {
      found = await services.card(term);
    } catch {
      // Said below, as where there is none.
    }
    if (awaited.current !== turn) return;
    setSaid(found ? undefined : { text: words.failed.lookUp, warn: true });
    if (found) trail.go(found);
  };
  const back = () => {
    awaited.current += 1;
    setSaid(undefined);
    trail.back();
  };
  const copy = (quote: Quote) => {
    const taken = whole.current !== null && copyQuote(quote, whole.current);
    setSaid(taken ? { text: words.copied } : { text: words.notCopied, warn: true });
  };
  const { search, mute, dismissHere } = services;
  const { starred, look, setStar } = useHistory(card.term, services);
  const changeStar = (name: string, on: boolean): void => {
    const done = on
      ? { text: words.starred(name) }
      : { text: words.unstarred(name), undo: () => changeStar(name, true) };
    void attempt(setStar(on), words.failed.star, done);
  };
  const setMuted = (name: string, muted: boolean): void => {
    if (!mute) return;
    const done = muted
      ? { text: words.muted(name), undo: () => setMuted(name, false) }
      : { text: words.unmuted(name) };
    void attempt(mute(name, muted), words.failed.mute, done);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const root = whole.current;
    if (root && event.target === root && !event.altKey && scrollByKey(event.key, root)) {
      event.preventDefault();
      return;
    }
    // With caps lock it is a C.
    if (event.key.toLowerCase() === 'c' && !event.altKey) {
      // What stands first is what fits the page best.
      const quote = whole.current ? firstQuote(whole.current) : undefined;
      if (quote) copy(quote);
      return;
    }
    if (!before || event.key !== 'ArrowLeft' || !event.altKey) return;
    // The browser would leave the page.
    event.preventDefault();
    event.stopPropagation();
    back();
  };

  return (
    <CardActionsContext.Provider
      value={{
        open: (at) => void attempt(services.open(at), words.failed.open),
        lookUp: (term) => void lookUp(term),
        copy,
        links,
      }}
    >
      <CardView
        card={card}
        tools={tools}
        back={before && { name: before.name, go: back }}
        whole={whole}
        onKeyDown={onKeyDown}
        foot={
          <Foot
            key={cardKey(card)}
            said={said}
            onSearch={search && (() => void attempt(search(card.name), words.failed.search))}
            onOpen={look}
            starred={starred}
            onStar={starred === undefined ? undefined : () => changeStar(card.name, !starred)}
            onMute={mute && (() => setMuted(card.name, true))}
            // A term that was looked up from the card is not marked here.
            onDismiss={
              before || !dismissHere
                ? undefined
                : () =>
                    void attempt(dismissHere(card.term), words.failed.dismiss, {
                      text: words.dismissed,
                    })
            }
          />
        }
      />
    </CardActionsContext.Provider>
  );
};

/**
 * A term's card that can be used: other terms in it are looked up in its place, with a way back; its
 * texts are copied with their references; the term is searched for or marked no more. The same on a
 * page and in the popup.
 */
export const Card = (props: CardProps) => <LiveCard key={cardKey(props.card)} {...props} />;
