import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { TermCard } from '../../utils/cards/model.ts';

/** How a card was left: how far it was scrolled, what was unfolded, which of its terms had the focus. */
interface Left {
  tops: number[];
  open: number[];
  term: number;
}

interface Stop {
  card: TermCard;
  left?: Left;
}

const scrollersOf = (whole: Element): Element[] => [whole, ...whole.querySelectorAll('.body')];
const foldsOf = (whole: Element) => whole.querySelectorAll<HTMLDetailsElement>('.body details');
const termsOf = (whole: Element) => whole.querySelectorAll<HTMLElement>('.term');

const leftOf = (whole: Element): Left => {
  const { activeElement } = whole.getRootNode() as Document | ShadowRoot;
  return {
    tops: scrollersOf(whole).map(({ scrollTop }) => scrollTop),
    open: Array.from(foldsOf(whole)).flatMap((one, index) => (one.open ? index : [])),
    term: Array.from(termsOf(whole)).findIndex((one) => one === activeElement),
  };
};

const comeBack = (whole: HTMLElement, { tops, open, term }: Left): void => {
  foldsOf(whole).forEach((one, index) => {
    one.open = open.includes(index);
  });
  scrollersOf(whole).forEach((one, index) => {
    one.scrollTop = tops[index] ?? 0;
  });
  (termsOf(whole)[term] ?? whole).focus({ preventScroll: true });
};

/**
 * The cards that were looked up one from another. What had the focus goes with the card that it stood in, so the next
 * card gets it; one that is come back to stands as it was left.
 * @param whole the card's outermost element
 */
export const useTrail = (first: TermCard, whole: RefObject<HTMLElement | null>) => {
  const [trail, setTrail] = useState<readonly Stop[]>([{ card: first }]);
  const last = useRef(trail.length);
  const stop = trail.at(-1) ?? { card: first };
  useLayoutEffect(() => {
    if (last.current === trail.length) return;
    last.current = trail.length;
    if (!whole.current) return;
    if (stop.left) comeBack(whole.current, stop.left);
    else whole.current.focus({ preventScroll: true });
  }, [trail]);
  return {
    card: stop.card,
    /** The card that was left for this one. */
    before: trail.at(-2)?.card,
    go: (card: TermCard): void => {
      const left = whole.current ? { left: leftOf(whole.current) } : {};
      setTrail([...trail.slice(0, -1), { ...stop, ...left }, { card }]);
    },
    back: (): void => setTrail(trail.slice(0, -1)),
  };
};
