import type { Page } from 'puppeteer-core';
import type { Lens } from './lens.ts';
import { pointAt, showMark, type Box } from './marks.ts';
import { until } from './wait.ts';

/** The card as a reader sees it. */
export interface SeenCard {
  /** What is rendered, folded parts left out. */
  text: string;
  box: Box;
  /** Whether the card's own style sheet took effect. */
  styled: boolean;
}

// The functions below run in the page: they may use nothing from outside, and name no inner
// function (tsx would wrap it in a helper that the page lacks).

const readCard = (root: ShadowRoot): SeenCard | null => {
  const frame = root.firstElementChild;
  if (!(frame instanceof HTMLElement)) return null;
  if (!frame.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
  const { left, top, right, bottom, width, height } = frame.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  return {
    text: frame.innerText,
    box: { left, top, right, bottom },
    styled: root.styleSheets.length + root.adoptedStyleSheets.length > 0,
  };
};

const findButton = (root: ShadowRoot, words: string): Box | null => {
  const found = [...root.querySelectorAll('button, a, summary, [role=link]')].find(
    (one) => one.textContent?.includes(words) || one.getAttribute('aria-label')?.includes(words),
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  const { left, top, right, bottom } = found.getBoundingClientRect();
  return { left, top, right, bottom };
};

/**
 * The card that is open on the page, or null.
 * @param which of several: -1, the one that opened last, where not given
 */
export const cardOf = async (lens: Lens, page: Page, which?: number): Promise<SeenCard | null> =>
  ((await lens.onShadowRoot(page, readCard.toString(), null, which)) as
    SeenCard | null | undefined) ?? null;

/** Rests the pointer on the first mark of `term` and waits for a card that names it. */
export const openCard = async (
  lens: Lens,
  page: Page,
  term: string,
): Promise<{ mark: Box; card: SeenCard }> => {
  await page.bringToFront();
  const mark = await showMark(page, term);
  await pointAt(page, mark);
  const card = await until(`the card of ${term}`, async () => {
    const seen = await cardOf(lens, page);
    return seen?.text.includes(term) ? seen : null;
  });
  return { mark, card };
};

/** Waits until no card is open. */
export const cardGone = (lens: Lens, page: Page): Promise<boolean> =>
  until('the card to close', async () => (await cardOf(lens, page)) === null);

/** Clicks the first button, link or summary in the card whose words or label contain `words`, with the pointer. */
export const clickInCard = async (lens: Lens, page: Page, words: string): Promise<void> => {
  const box = (await lens.onShadowRoot(page, findButton.toString(), words)) as Box | null;
  if (!box) throw new Error(`The card has no button ${words}.`);
  await pointAt(page, box, 8);
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
};
