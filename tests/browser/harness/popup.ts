import type { Page } from 'puppeteer-core';
import { type Lens } from './lens.ts';
import { until } from './wait.ts';

/** The popup in a tab of its own, with the page that it is about still the active one. */
export const popupBeside = async (lens: Lens, page: Page, path = 'popup.html'): Promise<Page> => {
  const popup = await lens.openOwn(path);
  // Before the scripts have run its tabs are there and do nothing yet.
  await until('the popup', () =>
    popup.evaluate(() => document.querySelector('.page-bar') !== null),
  );
  await page.bringToFront();
  return popup;
};

/** The popup in a tab of its own, once its field can be typed into. */
export const popupToType = async (lens: Lens): Promise<Page> => {
  const popup = await lens.openOwn('popup.html');
  await until('the focus', () => popup.evaluate(() => document.activeElement?.tagName === 'INPUT'));
  return popup;
};

/** Presses the first button in sight whose words or label are these, or begin with them. */
export const pressIn = (own: Page, words: string): Promise<void> =>
  own.evaluate((words) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label')];
    const found = all.find(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        (one.textContent?.trim().startsWith(words) ||
          one.getAttribute('aria-label')?.startsWith(words)),
    );
    if (!found) throw new Error(`No button says ${words}: ${document.body.innerText}`);
    found.click();
  }, words);

/** What is shown, once it holds `words`. @throws Error with what is shown instead */
export const shows = async (own: Page, words: string): Promise<string> => {
  let text = '';
  await until(`the words ${words}`, async () => {
    text = await own.evaluate(() => document.body.innerText);
    return text.includes(words);
  }).catch((error: unknown) => {
    throw new Error(`Instead there stands: ${text}`, { cause: error });
  });
  return text;
};

/** Has the next files that the page hands out kept in it, instead of in the user's folder. */
export const catchFiles = (own: Page): Promise<void> =>
  own.evaluate(() => {
    const caught: { name: string; bytes: number[] }[] = [];
    Object.assign(globalThis, { caught });
    // The blobs themselves: the pages' policy lets nobody fetch one.
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const href = create(blob);
      blobs.set(href, blob);
      return href;
    };
    HTMLAnchorElement.prototype.click = function keep() {
      void blobs
        .get(this.href)
        ?.arrayBuffer()
        .then((bytes) => caught.push({ name: this.download, bytes: [...new Uint8Array(bytes)] }));
    };
  });

/** The last file that was handed out, and its bytes as text with the byte order mark in it. */
export const caughtFile = async (own: Page): Promise<{ name: string; text: string }> => {
  const { name, bytes } = await until('a file', () =>
    own.evaluate(() =>
      (globalThis as unknown as { caught: { name: string; bytes: number[] }[] }).caught.pop(),
    ),
  );
  return {
    name,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes)),
  };
};
