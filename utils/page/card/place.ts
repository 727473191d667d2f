import { around, isIn, type Box, type Point } from '../geometry.ts';

/** Pixels between the term and the card, and between the card and the window's edges. */
const gap = 6;
const margin = 8;
/** With less room than this a card cannot be read. */
const leastHeight = 72;
/** Above and below there is little room; where there is so much beside the term the card stands there. */
const lowRoom = 200;
const leastWidth = 280;
/** Contents that take the place of others stay on their side of the term where it has so much room. */
const enoughHeight = 240;
/** So far left of the pointer the card begins, where the term is a long one. */
const pointerInset = 48;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'above' | 'below' | 'left' | 'right';

export interface CardSpace {
  /** The term's boxes, one a line, and the pointer on one of them. */
  term: readonly [Box, ...Box[]];
  pointer: Point;
  /** As large as the card would like to be. */
  card: Size;
  viewport: Size;
  /** The side of the term where the card stands already. */
  stood?: Side | undefined;
}

export interface CardPlace {
  side: Side;
  left: number;
  /** The edge that stays where it is while contents unfold: the one that faces the term. */
  edge: { side: 'top'; top: number } | { side: 'bottom'; bottom: number };
  /** The card scrolls inside where its contents are higher, and wraps where they are wider. */
  maxHeight: number;
  maxWidth: number;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** The largest size of a card that can be put anywhere. */
export const roomOf = ({ width, height }: Size): Size => ({
  width: Math.max(0, width - 2 * margin),
  height: Math.max(0, height - 2 * margin),
});

type Row = Pick<CardPlace, 'edge' | 'maxHeight'> & { side: 'above' | 'below' };

/** Above or below `term`: below where the card fits, else above, else where there is more room. */
const besides = (term: Box, { card, viewport, stood }: CardSpace): Row => {
  const room = {
    below: viewport.height - margin - (term.bottom + gap),
    above: term.top - gap - margin,
  };
  const stays = (side: 'above' | 'below'): boolean =>
    stood === side && room[side] >= Math.min(card.height, enoughHeight);
  const fitsBelow = card.height <= room.below || room.below >= room.above;
  if (stays('below') || (fitsBelow && !stays('above')))
    return {
      side: 'below',
      edge: { side: 'top', top: term.bottom + gap },
      maxHeight: Math.max(0, room.below),
    };
  return {
    side: 'above',
    edge: { side: 'bottom', bottom: viewport.height - (term.top - gap) },
    maxHeight: Math.max(0, room.above),
  };
};

/** Left or right of `term`, where a low window has more room; undefined where it has too little. */
const atSide = (term: Box, { card, viewport }: CardSpace): CardPlace | undefined => {
  const right = viewport.width - margin - (term.right + gap);
  const left = term.left - gap - margin;
  const maxWidth = right >= Math.min(card.width, left) ? right : left;
  if (maxWidth < Math.min(card.width, leastWidth)) return undefined;
  const width = Math.min(card.width, maxWidth);
  // As much higher as it is narrower.
  const height = Math.min((card.height * card.width) / width, viewport.height - 2 * margin);
  const top = clamp(term.top, margin, Math.max(margin, viewport.height - margin - height));
  return {
    side: maxWidth === right ? 'right' : 'left',
    left: maxWidth === right ? term.right + gap : term.left - gap - width,
    edge: { side: 'top', top },
    maxHeight: viewport.height - margin - top,
    maxWidth,
  };
};

/**
 * Where the card stands: never over the term, never outside the viewport. Only where a term of
 * many lines leaves no room on any side does it keep clear of the pointer's line alone, and only in a
 * frame that is lower than a line and a card's head it covers that too.
 * All in CSS pixels of the viewport; `bottom` counts up from its lower edge.
 */
export const placeCard = (space: CardSpace): CardPlace => {
  const { term, pointer, card, viewport } = space;
  const line = term.find((box) => isIn(pointer, box, 1)) ?? term[0];
  const maxWidth = viewport.width - 2 * margin;
  const left = clamp(
    Math.max(line.left, pointer.x - pointerInset),
    margin,
    Math.max(margin, viewport.width - margin - card.width),
  );
  const whole = around(term);
  const beside = besides(whole, space);
  const row = { left, maxWidth };
  if (beside.maxHeight >= Math.min(card.height, lowRoom)) return { ...row, ...beside };
  const side = atSide(whole, space);
  if (side && side.maxHeight > beside.maxHeight) return side;
  const least = Math.min(card.height, leastHeight);
  if (beside.maxHeight >= least) return { ...row, ...beside };
  const besideLine = besides(line, space);
  if (besideLine.maxHeight >= least) return { ...row, ...besideLine };
  // A frame so low holds the term or the card.
  const all = { edge: { side: 'top' as const, top: margin }, maxHeight: roomOf(viewport).height };
  return { ...row, ...besideLine, ...all };
};

/** How large a box is. */
export const sizeOf = ({ left, top, right, bottom }: Box): Size => ({
  width: right - left,
  height: bottom - top,
});

/**
 * As `placeCard`, where a part of the window alone is in sight: a reader has zoomed in with two fingers, which
 * changes nothing of the page's own coordinates.
 * @param sight that part, in CSS pixels of the window, as the term's boxes are and the answer is;
 *   `bottom` counts up from its lower edge
 */
export const placeInSight = (space: Omit<CardSpace, 'viewport'>, sight: Box): CardPlace => {
  const inSight = ({ left, top, right, bottom }: Box): Box => ({
    left: left - sight.left,
    right: right - sight.left,
    top: top - sight.top,
    bottom: bottom - sight.top,
  });
  const [first, ...rest] = space.term;
  const place = placeCard({
    ...space,
    term: [inSight(first), ...rest.map(inSight)],
    pointer: { x: space.pointer.x - sight.left, y: space.pointer.y - sight.top },
    viewport: sizeOf(sight),
  });
  const { edge } = place;
  return {
    ...place,
    left: place.left + sight.left,
    edge: edge.side === 'top' ? { ...edge, top: edge.top + sight.top } : edge,
  };
};

/** The upper left corner nearest to `corner` where a card of this size is inside what is in sight. */
export const keepInside = (corner: Point, card: Size, sight: Box): Point => {
  const { left, top, right, bottom } = sight;
  return {
    x: clamp(corner.x, left + margin, Math.max(left + margin, right - margin - card.width)),
    y: clamp(corner.y, top + margin, Math.max(top + margin, bottom - margin - card.height)),
  };
};
