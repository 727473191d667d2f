import type { Browser, Page } from 'puppeteer-core';

export interface LaunchOptions {
  /** The built extension's folder. */
  extension: string;
  /** Port of the local server that stands in for all government sites. */
  port: number;
  /** Without a window. */
  headless: boolean;
  /** A folder of our own for profile and logs. */
  folder: string;
}

/** What differs between the browsers. */
export interface Driver {
  browser: Browser;
  /** Origin of the extension's own pages, with no slash at the end. */
  origin: string;
  /** Loads one of the extension's own pages in a tab that is open. */
  goOwn(page: Page, address: string): Promise<void>;
  /**
   * Runs a function, given as its source, on the closed shadow root of the extension's host on the
   * page, in the page's main world.
   * @returns what it returned, or undefined where the page has no such host
   */
  onShadowRoot(page: Page, source: string, argument: unknown): Promise<unknown>;
  /** Ends the background as the browser does when it idles, and returns when it is gone. */
  stopBackground(): Promise<void>;
  /** What the extension's code wrote to a console or threw, in any world, so far. */
  complaints(): Promise<string[]>;
  /** Ends the browser. */
  close(): Promise<void>;
  /**
   * Addresses that the browser asked for beside the local server, by its own log, once it has
   * ended. None in Firefox: there the local server is the proxy and saw everything itself.
   */
  strayRequests(): string[];
}

/** An expression for the element that the extension added to the page, or undefined. */
export const hostExpression =
  '[...document.documentElement.children].filter((e) => e !== document.head && e !== document.body).at(-1)';
