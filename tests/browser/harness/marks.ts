import type { Frame, Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** A marked stretch of a page, seen from the page's own scripts. */
export interface SeenMark {
  /** Name of the highlight. */
  name: string;
  text: string;
}

/** Every mark that is registered on the page now, in no fixed order. */
export const marksOf = (page: Page | Frame): Promise<SeenMark[]> =>
  page.evaluate(() =>
    Array.from(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).flatMap(
      ([name, spans]) =>
        Array.from(spans, (span) => {
          const range = document.createRange();
          range.setStart(span.startContainer, span.startOffset);
          range.setEnd(span.endContainer, span.endOffset);
          return { name, text: range.toString() };
        }),
    ),
  );

/** The marked texts, each once, sorted; waits until `term` is among them. */
export const waitForMark = async (page: Page | Frame, term: string): Promise<string[]> => {
  const seen = await until(`the mark of ${term}`, async () => {
    const texts = (await marksOf(page)).map(({ text }) => text);
    return texts.includes(term) && texts;
  });
  return [...new Set(seen)].toSorted();
};

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two boxes share any place. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Scrolls the first mark of `term` to the middle; its rectangle, the first line's where it wraps. */
export const showMark = async (page: Page | Frame, term: string): Promise<Box> =>
  // Again and again: a page may write its text anew between two looks.
  until(`the mark of ${term}`, () =>
    page.evaluate((term) => {
      for (const spans of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values())
        for (const span of spans) {
          const range = document.createRange();
          range.setStart(span.startContainer, span.startOffset);
          range.setEnd(span.endContainer, span.endOffset);
          if (range.toString() !== term) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          const rect = range.getClientRects()[0];
          if (!rect || rect.width === 0) continue;
          const { left, top, right, bottom } = rect;
          return { left, top, right, bottom };
        }
      return undefined;
    }, term),
  );

const middle = ({ left, top, right, bottom }: Box): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** Moves the pointer to the middle of a box, in a few steps as a hand does. */
export const pointAt = (page: Page, box: Box, steps = 4): Promise<void> =>
  page.mouse.move(...middle(box), { steps });
