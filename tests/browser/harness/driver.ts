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
  /** Firefox keeps a page that was left for the way back, as readers have it and Chromium does: puppeteer forbids it. */
  keepsPages?: boolean;
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
   * @param which among several hosts: -1, the one that came last, where not given
   * @returns what it returned, or undefined where the page has no such host
   */
  onShadowRoot(page: Page, source: string, argument: unknown, which?: number): Promise<unknown>;
  /** Loads the extension again from its folder, as an update does: what it stored stays, pages stay open. */
  reload(): Promise<void>;
  /**
   * Lets the extension into private windows, as a reader can, and opens one at an address. Loads the extension
   * again: both browsers do when this is allowed.
   */
  openPrivate(address: string): Promise<Page>;
  /** Ends the background as the browser does when it idles, and returns when it is gone. */
  stopBackground(): Promise<void>;
  /**
   * Tells the extension that the browser's key for one of its commands was pressed in the active tab. No
   * driver presses keys of the browser itself: in Chromium the worker's own event is sent, with a
   * debugger attached to it; in Firefox the browser's own key element is.
   * @param shortcut as the manifest suggests it
   */
  command(name: string, shortcut: string): Promise<void>;
  /**
   * Chooses the extension's item in the context menu of the active tab's selected text, told as the
   * browser tells it; a window has no such menu without a screen. In Chromium `activeTab` is not
   * granted by this.
   */
  chooseMenu(info: { menuItemId: string; selectionText: string; frameId: number }): Promise<void>;
  /**
   * Types behind the extension's keyword in the address bar and presses Enter, told as the browser tells it. No
   * driver has an address bar.
   * @returns the suggestions; in Chromium, which hands them to its address bar alone, none
   */
  enterInBar(
    keyword: string,
    text: string,
  ): Promise<readonly { content: string; description: string }[]>;
  /**
   * Gives the extension the right to the page (`activeTab`). In Chromium a click on the toolbar's button does,
   * which opens the popup; in Firefox each command and menu item does it by itself.
   */
  allowPage(page: Page): Promise<void>;
  /**
   * The address that the toolbar's popup shows, where it is open and no driver sees it: in Firefox, which opens it without
   * a key or a click since 149. In Chromium the popup is one of the browser's targets, and this is empty.
   */
  popupAddress(): Promise<string>;
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

/**
 * An expression for an element that the extension added to the page, or undefined: it has no attribute
 * but that of a popover, and no child. Elements of a page under test have.
 */
export const hostExpression = (which = -1): string =>
  `[...document.querySelectorAll('[popover=manual]:empty')].filter((e) => e.getAttributeNames().length === 1).at(${which})`;
