import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermCard } from '../../utils/cards/model.ts';
import { joinTexts, shareLinks, textsOf, type TermLink } from '../../utils/cards/term-links.ts';
import type { CardServices } from './services.ts';

type Links = ReadonlyMap<string, readonly TermLink[]>;

const none: Links = new Map();

/** The terms in a card's texts, once they are found. The card is whole without them. */
export const useLinks = (card: TermCard, findTerms: CardServices['findTerms']): Links => {
  /** Of cards that one comes back to as well. */
  const known = useRef(new WeakMap<TermCard, Links>());
  const [, setFound] = useState<TermCard>();
  useEffect(() => {
    const texts = textsOf(card);
    if (known.current.has(card) || texts.length === 0) return undefined;
    let isCurrent = true;
    const find = async () => {
      const found = await findTerms(joinTexts(texts));
      known.current.set(card, shareLinks(texts, found, card.term));
      if (isCurrent) setFound(card);
    };
    // Without an answer nothing is underlined, and the card tells all the same.
    find().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [card, findTerms]);
  return known.current.get(card) ?? none;
};
