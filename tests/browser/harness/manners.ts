import type { Page } from 'puppeteer-core';
import { cardOf, type SeenCard } from './card.ts';
import { type Lens } from './lens.ts';
import { pointAt, showMark, type Box } from './marks.ts';
import { pageOf } from './pages.ts';
import { until } from './wait.ts';

/** Two terms far from one another, in a page that scrolls. */
export const twoTerms =
  pageOf(`<style>body { margin: 0; height: 3000px } p { position: absolute; margin: 0 }</style>
  <p style="left: 40px; top: 40px">粉煤灰</p><p style="left: 800px; top: 40px">失信惩戒</p>
  <p style="left: 40px; top: 640px">正文</p>`);

/** The card that is open, or that opened last. @throws where none is */
export const onlyCard = async (lens: Lens, page: Page): Promise<SeenCard> => {
  const card = await cardOf(lens, page);
  if (!card) throw new Error('No card is open.');
  return card;
};

/** How many cards are on the page. */
export const countCards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.childElementCount - 2);

/** A point in CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** The middle of a box. */
export const middle = ({ left, top, right, bottom }: Box): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Clicks the first mark of a term; gives its box. */
export const clickMark = async (page: Page, term: string): Promise<Box> => {
  const mark = await showMark(page, term);
  await pointAt(page, mark);
  const { x, y } = middle(mark);
  await page.mouse.click(x, y);
  return mark;
};

/** Clicks a term and waits for its pinned card. */
export const pinCard = async (
  lens: Lens,
  page: Page,
  term = '粉煤灰',
): Promise<{ mark: Box; card: SeenCard }> => {
  await page.bringToFront();
  const mark = await clickMark(page, term);
  const card = await until(`the pinned card of ${term}`, async () => {
    const seen = await cardOf(lens, page);
    return seen?.text.includes('已固定') && seen.text.includes(term) ? seen : null;
  });
  return { mark, card };
};
