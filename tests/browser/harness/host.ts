import type { Frame, Page } from 'puppeteer-core';
import { hostExpression } from './driver.ts';
import type { Box } from './marks.ts';

/** The extension's element as the page's own scripts see it. */
export interface SeenHost {
  box: Box;
  /** A pointer in its middle meets it and nothing else. */
  isHit: boolean;
  hasBackdrop: boolean;
  attributes: string[];
  /** The element that it stands in, as a selector. */
  parent: string;
}

/** What the page sees of the card that opened last; null where none is open. */
export const hostSeen = (page: Page | Frame): Promise<SeenHost | null> =>
  page.evaluate(`(() => {
    const host = ${hostExpression()};
    if (!host) return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const { display } = getComputedStyle(host, '::backdrop');
    return {
      box: { left, top, right, bottom },
      isHit: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host,
      hasBackdrop: display !== 'none',
      attributes: host.getAttributeNames(),
      parent: host.parentElement.localName + (host.parentElement.id && '#' + host.parentElement.id),
    };
  })()`) as Promise<SeenHost | null>;
