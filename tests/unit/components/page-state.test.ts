import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageState } from '../../../components/popup/page-state.ts';
import { setSite } from '../../../utils/settings/sites.ts';

/** Puts tabs into the browser, and what the page of the active one says when it is asked. */
const browse = (tabs: { id: number }[], answer: () => Promise<unknown>) => {
  const sendMessage = vi.fn<() => Promise<unknown>>(answer);
  Object.assign(browser.tabs, { query: () => Promise.resolve(tabs), sendMessage });
  return sendMessage;
};

const nobody = () => Promise.reject(new Error('Receiving end does not exist.'));

beforeEach(() => fakeBrowser.reset());

describe('pageState', () => {
  it('tells what is marked and whether the site is on', async () => {
    const sent = browse([{ id: 3 }], () =>
      Promise.resolve({ ok: true, answer: { host: 'www.gov.cn', marks: 34, terms: 12 } }),
    );
    const marked = { kind: 'marked', host: 'www.gov.cn', marks: 34, terms: 12 };
    expect(await pageState()).toEqual({ ...marked, on: true });
    await setSite('www.gov.cn', false);
    expect(await pageState()).toEqual({ ...marked, on: false });
    expect(sent).toHaveBeenCalledWith(3, { name: 'pageTerms', body: {} }, { frameId: 0 });
  });

  it('is foreign where nobody answers', async () => {
    browse([{ id: 3 }], nobody);
    expect(await pageState()).toEqual({ kind: 'foreign' });
  });

  it('is foreign where there is no tab', async () => {
    browse([], nobody);
    expect(await pageState()).toEqual({ kind: 'foreign' });
  });

  it('has failed where the page says so', async () => {
    browse([{ id: 3 }], () => Promise.resolve({ ok: false, error: 'the extension has gone' }));
    expect(await pageState()).toEqual({
      kind: 'failed',
      reason: 'pageTerms: the extension has gone',
    });
  });
});
