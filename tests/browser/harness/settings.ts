import type { Page } from 'puppeteer-core';
import { type Lens } from './lens.ts';
import { until } from './wait.ts';

/** The settings page in a tab of its own, once its choices are there. */
export const openSettings = async (lens: Lens): Promise<Page> => {
  const own = await lens.openOwn('options.html');
  await until('the settings', () =>
    own.evaluate(() => document.querySelectorAll('input[type=radio]').length > 0),
  );
  return own;
};

/** Presses the first button or choice that says `words`. */
export const press = (own: Page, words: string): Promise<void> =>
  own.evaluate((words) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label')];
    const found = all.find((one) => one.textContent?.trim() === words);
    if (!found) throw new Error(`No button says ${words}.`);
    found.click();
  }, words);
