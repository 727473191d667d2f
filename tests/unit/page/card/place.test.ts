import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIn, isOnWay, type Box } from '../../../../utils/page/geometry.ts';
import { placeCard, type CardSpace } from '../../../../utils/page/card/place.ts';

/** The box that the card takes up. */
const boxOf = ({ card, viewport, ...space }: CardSpace): Box => {
  const { left, edge, maxHeight } = placeCard({ card, viewport, ...space });
  const height = Math.min(card.height, maxHeight);
  const top = edge.side === 'top' ? edge.top : viewport.height - edge.bottom - height;
  return { left, top, right: left + card.width, bottom: top + height };
};

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const line = (left: number, top: number, width = 64, height = 19): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const space = (term: Box, viewport = { width: 1100, height: 800 }): CardSpace => ({
  term: [term],
  pointer: { x: term.left + 5, y: term.top + 5 },
  card: { width: 420, height: 300 },
  viewport,
});

describe('placeCard', () => {
  test('below the term, where it begins', () => {
    expect(placeCard(space(line(200, 100)))).toEqual({
      left: 200,
      edge: { side: 'top', top: 125 },
      maxHeight: 800 - 8 - 125,
    });
  });

  test('above where below is too little room', () => {
    const { edge } = placeCard(space(line(200, 700)));
    expect(edge).toEqual({ side: 'bottom', bottom: 800 - 700 + 6 });
  });

  test('with room on neither side, on the side with more, and as high as that', () => {
    const { edge, maxHeight } = placeCard(space(line(10, 60), { width: 600, height: 300 }));
    expect(edge.side).toBe('top');
    expect(maxHeight).toBe(300 - 8 - (60 + 19 + 6));
  });

  test('near the pointer where the term is a long title', () => {
    const term = line(20, 100, 900);
    expect(placeCard({ ...space(term), pointer: { x: 500, y: 110 } }).left).toBe(452);
  });

  test('inside a window 320 pixels wide', () => {
    const narrow = {
      ...space(line(280, 100), { width: 320, height: 600 }),
      card: { width: 304, height: 300 },
    };
    expect(boxOf(narrow)).toMatchObject({ left: 8, right: 312 });
  });

  test('a term over two lines is kept clear of as a whole', () => {
    const term: [Box, Box] = [line(900, 400, 100), line(20, 424, 50)];
    const card = boxOf({ ...space(term[0]), term, pointer: { x: 30, y: 430 } });
    expect(term.some((box) => overlap(box, card))).toBe(false);
  });

  test('never over the term, never outside the window', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 2_000 }),
      height: fc.integer({ min: 240, max: 1_500 }),
    });
    fc.assert(
      fc.property(
        sizes,
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 10, max: 600 }),
        fc.integer({ min: 12, max: 48 }),
        fc.integer({ min: 40, max: 480 }),
        (viewport, x, y, width, height, cardHeight) => {
          const term = line(
            x * (viewport.width - 10),
            y * (viewport.height - height),
            width,
            height,
          );
          const card = { width: Math.min(420, viewport.width - 16), height: cardHeight };
          const box = boxOf({ ...space(term, viewport), card });
          expect(overlap(box, term)).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(8);
          expect(box.right).toBeLessThanOrEqual(viewport.width - 8);
          expect(box.top).toBeGreaterThanOrEqual(8);
          expect(box.bottom).toBeLessThanOrEqual(viewport.height - 8);
          expect(box.bottom - box.top).toBeGreaterThan(Math.min(card.height, 72) - 1);
        },
      ),
    );
  });
});

describe('the way to the card', () => {
  const card: Box = { left: 200, top: 125, right: 620, bottom: 425 };
  const from = { x: 230, y: 110 };

  test('straight down and towards a corner, not sideways or back', () => {
    expect(isOnWay({ x: 232, y: 118 }, from, card)).toBe(true);
    expect(isOnWay({ x: 400, y: 118 }, from, card)).toBe(true);
    expect(isOnWay({ x: 100, y: 118 }, from, card)).toBe(false);
    expect(isOnWay({ x: 230, y: 90 }, from, card)).toBe(false);
  });

  test('up to a card that stands above', () => {
    const below = { x: 230, y: 450 };
    expect(isOnWay({ x: 230, y: 440 }, below, card)).toBe(true);
    expect(isOnWay({ x: 230, y: 460 }, below, card)).toBe(false);
  });

  test('isIn counts the edge and the margin', () => {
    expect(isIn({ x: 200, y: 125 }, card)).toBe(true);
    expect(isIn({ x: 199, y: 125 }, card)).toBe(false);
    expect(isIn({ x: 199, y: 125 }, card, 1)).toBe(true);
  });
});
