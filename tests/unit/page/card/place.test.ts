import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIn, isOnWay, type Box } from '../../../../utils/page/geometry.ts';
import {
  keepInside,
  placeCard,
  placeInSight,
  type CardSpace,
} from '../../../../utils/page/card/place.ts';

/** The box that the card takes up. */
const boxOf = ({ card, viewport, ...space }: CardSpace): Box => {
  const { left, edge, maxHeight, maxWidth } = placeCard({ card, viewport, ...space });
  const width = Math.min(card.width, maxWidth);
  // As much higher as it is narrower.
  const height = Math.min((card.height * card.width) / width, maxHeight);
  const top = edge.side === 'top' ? edge.top : viewport.height - edge.bottom - height;
  return { left, top, right: left + width, bottom: top + height };
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
      side: 'below',
      maxWidth: 1100 - 16,
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

  test('beside the term where a window is low and wide', () => {
    const low = { width: 1100, height: 256 };
    expect(placeCard(space(line(200, 110), low))).toMatchObject({ side: 'right', left: 270 });
    expect(placeCard(space(line(900, 110), low))).toMatchObject({ side: 'left', left: 900 - 426 });
    expect(boxOf(space(line(200, 110), low))).toMatchObject({ top: 8, bottom: 248 });
    // Little room, but more than beside.
    expect(placeCard(space(line(200, 110), { width: 320, height: 256 }))).toMatchObject({
      side: 'below',
      maxHeight: 256 - 8 - 135,
    });
  });

  test('over the term only in a frame that is too low for both', () => {
    const { edge, maxHeight } = placeCard(space(line(10, 40), { width: 260, height: 100 }));
    expect(edge).toEqual({ side: 'top', top: 8 });
    expect(maxHeight).toBe(84);
  });

  test('stays on its side while other contents have enough room there', () => {
    const term = line(200, 420);
    const small = { ...space(term), card: { width: 420, height: 100 } };
    const large = { ...space(term), card: { width: 420, height: 400 } };
    expect(placeCard(small).side).toBe('below');
    expect(placeCard(large).side).toBe('above');
    expect(placeCard({ ...large, stood: 'below' }).side).toBe('below');
    expect(placeCard({ ...small, stood: 'above' }).side).toBe('above');
    const lower = { ...space(line(200, 620)), card: { width: 420, height: 400 } };
    expect(placeCard({ ...lower, stood: 'below' }).side).toBe('above');
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

describe('placeInSight', () => {
  test('is the same where all of the window is in sight', () => {
    const { viewport, ...rest } = space(line(200, 100));
    const window = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
    expect(placeInSight(rest, window)).toEqual(placeCard({ ...rest, viewport }));
  });

  test.each([line(620, 310), line(1000, 310), line(620, 500), line(1000, 690)])(
    'keeps inside what two fingers have zoomed to, and off the term (%o)',
    (term) => {
      const sight = { left: 600, top: 300, right: 1100, bottom: 720 };
      const { viewport: _, ...rest } = space(term);
      const { left, edge, maxHeight, maxWidth } = placeInSight(rest, sight);
      const height = Math.min(300, maxHeight);
      const top = edge.side === 'top' ? edge.top : sight.bottom - edge.bottom - height;
      const width = Math.min(420, maxWidth);
      expect(left).toBeGreaterThanOrEqual(608);
      expect(left + width).toBeLessThanOrEqual(1092);
      expect(top).toBeGreaterThanOrEqual(308);
      expect(top + height).toBeLessThanOrEqual(712);
      const box = { left, top, right: left + width, bottom: top + height };
      expect(overlap(box, term)).toBe(false);
    },
  );
});

describe('keepInside', () => {
  const card = { width: 420, height: 300 };
  const viewport = { left: 0, top: 0, right: 800, bottom: 600 };

  test('leaves a card where it is asked for', () => {
    expect(keepInside({ x: 100, y: 80 }, card, viewport)).toEqual({ x: 100, y: 80 });
  });

  test('moves it no further than it must', () => {
    expect(keepInside({ x: -50, y: 80 }, card, viewport)).toEqual({ x: 8, y: 80 });
    expect(keepInside({ x: 700, y: 590 }, card, viewport)).toEqual({ x: 372, y: 292 });
  });

  test('shows the upper left corner of one that is larger than the window', () => {
    expect(keepInside({ x: 50, y: 50 }, card, { ...viewport, right: 300, bottom: 200 })).toEqual({
      x: 8,
      y: 8,
    });
  });

  test('knows no more of the window than is in sight', () => {
    const sight = { left: 300, top: 200, right: 800, bottom: 560 };
    expect(keepInside({ x: 0, y: 0 }, card, sight)).toEqual({ x: 308, y: 208 });
    expect(keepInside({ x: 700, y: 590 }, card, sight)).toEqual({ x: 372, y: 252 });
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

  test('sideways to a card that stands beside', () => {
    const beside = { x: 150, y: 260 };
    expect(isOnWay({ x: 175, y: 265 }, beside, card)).toBe(true);
    expect(isOnWay({ x: 175, y: 200 }, beside, card)).toBe(true);
    expect(isOnWay({ x: 120, y: 260 }, beside, card)).toBe(false);
    expect(isOnWay({ x: 155, y: 400 }, beside, card)).toBe(false);
  });

  test('isIn counts the edge and the margin', () => {
    expect(isIn({ x: 200, y: 125 }, card)).toBe(true);
    expect(isIn({ x: 199, y: 125 }, card)).toBe(false);
    expect(isIn({ x: 199, y: 125 }, card, 1)).toBe(true);
  });
});
