import { around, isIn, type Box, type Point } from '../geometry.ts';

/** Pixels between the term and the card, and between the card and the window's edges. */
const gap = 6;
const margin = 8;
/** With less room than this a card cannot be read. */
const leastHeight = 72;
/** So far left of the pointer the card begins, where the term is a long one. */
const pointerInset = 48;

export interface CardSpace {
  /** The term's boxes, one a line, and the pointer on one of them. */
  term: readonly [Box, ...Box[]];
  pointer: Point;
  /** As large as the card would like to be. */
  card: { readonly width: number; readonly height: number };
  viewport: { readonly width: number; readonly height: number };
}

export interface CardPlace {
  left: number;
  /** The edge that faces the term, so that contents which unfold grow away from it. */
  edge: { side: 'top'; top: number } | { side: 'bottom'; bottom: number };
  /** The card scrolls inside where its contents are higher. */
  maxHeight: number;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** Above or below `term`: below where the card fits, else above, else where there is more room. */
const besides = (
  term: Box,
  height: number,
  viewportHeight: number,
): Pick<CardPlace, 'edge' | 'maxHeight'> => {
  const below = viewportHeight - margin - (term.bottom + gap);
  const above = term.top - gap - margin;
  if (height <= below || below >= above)
    return { edge: { side: 'top', top: term.bottom + gap }, maxHeight: Math.max(0, below) };
  return {
    edge: { side: 'bottom', bottom: viewportHeight - (term.top - gap) },
    maxHeight: Math.max(0, above),
  };
};

/**
 * Where the card stands: never over the term, never outside the viewport. Only where a term of
 * many lines leaves no room on either side does it keep clear of the pointer's line alone.
 * All in CSS pixels of the viewport; `bottom` counts up from its lower edge.
 */
export const placeCard = ({ term, pointer, card, viewport }: CardSpace): CardPlace => {
  const line = term.find((box) => isIn(pointer, box, 1)) ?? term[0];
  const left = clamp(
    Math.max(line.left, pointer.x - pointerInset),
    margin,
    Math.max(margin, viewport.width - margin - card.width),
  );
  const beside = besides(around(term), card.height, viewport.height);
  if (beside.maxHeight >= Math.min(card.height, leastHeight)) return { left, ...beside };
  return { left, ...besides(line, card.height, viewport.height) };
};
