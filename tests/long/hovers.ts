import type { Page } from 'puppeteer-core';
import { cardOf } from '../browser/harness/card.ts';
import { type Lens } from '../browser/harness/lens.ts';
import { marksOf, pointAt, type Box } from '../browser/harness/marks.ts';
import { soon, until } from '../browser/harness/wait.ts';

/** What a hover's card is waited for; then it counts as missing. */
const patience = 5_000;

/** Marked words of a page, each once, whose first place is in view. */
const wordsOf = async (page: Page): Promise<string[]> => {
  const marks = await until('marks', async () => {
    const seen = await marksOf(page);
    return seen.length > 0 && seen;
  });
  return [...new Set(marks.map(({ text }) => text))];
};

/** Where a word is marked; sets the page's clock to run from the pointer's next move to the card's element. */
const arm = (page: Page, word: string): Promise<Box | null> =>
  page.evaluate((word) => {
    let moved = 0;
    const { promise, resolve } = Promise.withResolvers<number>();
    const options = { capture: true, once: true };
    addEventListener('pointermove', () => (moved = performance.now()), options);
    const watch = new MutationObserver(() => {
      if (moved === 0) return;
      watch.disconnect();
      resolve(performance.now() - moved);
    });
    watch.observe(document.documentElement, { childList: true });
    Object.assign(globalThis, { cardAfter: promise });
    for (const spans of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values())
      for (const span of spans) {
        const range = document.createRange();
        range.setStart(span.startContainer, span.startOffset);
        range.setEnd(span.endContainer, span.endOffset);
        const rect = range.toString() === word ? range.getClientRects()[0] : undefined;
        if (!rect || rect.width === 0 || rect.bottom > innerHeight) continue;
        const { left, top, right, bottom } = rect;
        return { left, top, right, bottom };
      }
    return null;
  }, word);

const cardAfter = (page: Page): Promise<number | null> =>
  page.evaluate(
    (ms) =>
      Promise.race([
        (globalThis as unknown as { cardAfter: Promise<number> }).cardAfter,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), ms)),
      ]),
    patience,
  );

/** What came of some hovers. */
export interface Hovered {
  /** From the pointer's move to the card's element, in ms. */
  times: number[];
  /** Words whose card did not come, or did not name them. */
  missing: string[];
}

/**
 * Moves the pointer from term to term and closes each card; the last one is read.
 * @param count how many; words come again where the page has fewer
 */
export const hover = async (lens: Lens, page: Page, count: number): Promise<Hovered> => {
  const words = await wordsOf(page);
  const times: number[] = [];
  const missing: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const word = words[turn % words.length] ?? '';
    const box = await arm(page, word);
    if (!box) continue;
    await pointAt(page, box, 1);
    const after = await cardAfter(page);
    if (after === null) missing.push(word);
    else times.push(after);
    if (turn === count - 1) {
      const text = await until(
        'the card’s words',
        async () => (await cardOf(lens, page))?.text.includes(word),
        patience,
      ).catch(() => false);
      if (!text) missing.push(`${word}, read`);
    }
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await soon(0);
  }
  return { times, missing };
};
