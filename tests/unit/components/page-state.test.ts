import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageState } from '../../../components/popup/page-state.ts';
import { handed } from '../../../utils/page/handed.ts';
import type { PageLens } from '../../../utils/page/lens-model.ts';
import type { WalkParts } from '../../../utils/page/walk/model.ts';
import { setSite } from '../../../utils/settings/sites.ts';

type Run = { target: object; func: () => unknown; injectImmediately: boolean };

/**
 * Puts tabs into the browser; what is run in the page of the active one sees `lens` and marks of these terms, where anything
 * may be run.
 */
const browse = (
  tabs: { id: number }[],
  lens: PageLens | undefined,
  isOpen = true,
  terms: readonly unknown[] = [],
) => {
  const run = vi.fn<(run: Run) => Promise<object[]>>(async ({ func }) => {
    if (!isOpen) throw new Error('Cannot access contents of the page.');
    handed.lens = lens;
    const marks = () => terms.map((term) => ({ term }));
    handed.walkParts = { marks } as unknown as WalkParts;
    // Both browsers wait for what a function promises.
    return [{ frameId: 0, result: await func() }];
  });
  Object.assign(browser.tabs, { query: () => Promise.resolve(tabs) });
  Object.assign(browser.scripting, { executeScript: run });
  return run;
};

const lensOf = (state: () => unknown): PageLens => ({ state }) as unknown as PageLens;

afterEach(() => {
  handed.lens = undefined;
  handed.walkParts = undefined;
});
beforeEach(() => fakeBrowser.reset());

describe('pageState', () => {
  it('tells what is marked and whether the site is on', async () => {
    const run = browse(
      [{ id: 3 }],
      lensOf(() => Promise.resolve('www.gov.cn')),
      true,
      [3, 5, 3, 8],
    );
    const marked = { kind: 'marked', host: 'www.gov.cn', marks: 4, terms: 3 };
    expect(await pageState()).toEqual({ ...marked, on: true });
    await setSite('www.gov.cn', false);
    expect(await pageState()).toEqual({ ...marked, on: false });
    // Asked of a page that is being loaded, it would else be told once that is over.
    expect(run.mock.lastCall?.[0]).toMatchObject({ target: { tabId: 3 }, injectImmediately: true });
  });

  it('is foreign where no script of ours is, and where none may be', async () => {
    browse([{ id: 3 }], undefined);
    expect(await pageState()).toEqual({ kind: 'foreign' });
    browse([{ id: 3 }], undefined, false);
    expect(await pageState()).toEqual({ kind: 'foreign' });
  });

  it('is foreign where there is no tab', async () => {
    browse([], undefined);
    expect(await pageState()).toEqual({ kind: 'foreign' });
  });

  it('has failed where the page says so', async () => {
    const fails = (): never => {
      throw new Error('the extension has gone');
    };
    browse([{ id: 3 }], lensOf(fails));
    expect(await pageState()).toEqual({ kind: 'failed', reason: 'the extension has gone' });
  });

  it('takes no answer of another shape', async () => {
    browse(
      [{ id: 3 }],
      lensOf(() => Promise.resolve(8)),
    );
    await expect(pageState()).rejects.toThrow(/Invalid type/u);
  });
});
