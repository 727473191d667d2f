import { expect } from 'vitest';
import type { SeenCard } from './card.ts';

/** Checks that no part of the card is outside a window of this size. */
export const expectInside = ({ box }: SeenCard, width: number, height: number): void => {
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.bottom).toBeLessThanOrEqual(height);
};
