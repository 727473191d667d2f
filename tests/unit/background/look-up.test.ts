import { beforeEach, describe, expect, test, vi } from 'vitest';

type Injection = { target: { tabId: number; frameIds?: number[] }; args?: unknown[] };

const log: string[] = [];
/** Frames that let nothing in. */
let closed: number[] = [];
let isPopupRefused = false;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `own:/${path}` },
    scripting: {
      executeScript: ({ target: { frameIds = [] }, args }: Injection) => {
        if (frameIds.some((id) => closed.includes(id)))
          return Promise.reject(new Error('Cannot access'));
        if (args) log.push(`card in ${frameIds.join()}: ${JSON.stringify(args[0])}`);
        return Promise.resolve([{ frameId: frameIds[0], result: true }]);
      },
    },
    action: {
      setPopup: ({ popup }: { popup: string }) => {
        log.push(`popup is ${decodeURIComponent(popup)}`);
        return Promise.resolve();
      },
      openPopup: () => {
        if (isPopupRefused) return Promise.reject(new Error('needs a gesture'));
        log.push('popup opens');
        return Promise.resolve();
      },
    },
    tabs: {
      create: ({ url }: { url: string }) => {
        log.push(`tab ${decodeURIComponent(url)}`);
        return Promise.resolve();
      },
    },
  },
}));
const terms = ['失信惩戒', '粉煤灰', '煤矸石'];
vi.mock('../../../utils/background/terms.ts', () => ({
  findTerms: (text: string) =>
    Promise.resolve(
      Array.from(text.matchAll(new RegExp(terms.join('|'), 'gu'))).flatMap(({ 0: word, index }) => [
        index,
        index + word.length,
        terms.indexOf(word),
        2,
      ]),
    ),
}));

const { lookUp, selectedTerms } = await import('../../../utils/background/look-up.ts');

beforeEach(() => {
  log.length = 0;
  closed = [];
  isPopupRefused = false;
});

describe('selectedTerms', () => {
  const one = (term: number, words: string) => ({ term, kind: 0, words });

  test('the longest first, then in the order of the text, each once', () => {
    const text = '能源法、工业互联网和能源法、煤';
    const marks = [0, 3, 7, 0, 4, 9, 8, 0, 10, 13, 7, 0, 14, 15, 9, 0];
    expect(selectedTerms(text, marks)).toEqual({
      text,
      first: one(8, '工业互联网'),
      others: [one(7, '能源法'), one(9, '煤')],
    });
  });

  test('of terms of one length the one that comes first', () => {
    expect(selectedTerms('粉煤灰煤矸石', [0, 3, 1, 0, 3, 6, 2, 0])?.first).toEqual(
      one(1, '粉煤灰'),
    );
  });

  test('spaces do not make a term longer, and brackets around it are not the text', () => {
    const selected = selectedTerms('《粉 煤 灰》', [1, 6, 1, 0]);
    expect(selected).toEqual({ text: '粉 煤 灰', first: one(1, '粉 煤 灰'), others: [] });
    expect(selectedTerms('粉 煤 灰工业互联网', [0, 5, 1, 0, 5, 10, 8, 0])?.first.term).toBe(8);
  });

  test('none where there is none', () => {
    expect(selectedTerms('今天天气', [])).toBeUndefined();
  });
});

describe('lookUp', () => {
  test('a card in the frame where text with a term is selected', async () => {
    await lookUp(5, 3, ' 综合利用粉煤灰\n');
    expect(log).toEqual([
      'card in 3: {"text":"综合利用粉煤灰","first":{"term":1,"kind":2,"words":"粉煤灰"},"others":[]}',
    ]);
  });

  test('on the page where the frame is of another site', async () => {
    closed = [3];
    await lookUp(5, 3, '粉煤灰');
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('card in 0:');
  });

  test('a search where the page lets nothing in, as a PDF file', async () => {
    closed = [0, 3];
    await lookUp(5, 3, '粉煤灰');
    expect(log).toEqual(['popup is /popup.html#q=粉煤灰', 'popup opens', 'popup is /popup.html']);
  });

  test('a search where the text holds no term; a tab where no popup opens by itself', async () => {
    isPopupRefused = true;
    await lookUp(5, 0, '今天\n 天气');
    expect(log).toEqual([
      'popup is /popup.html#q=今天 天气',
      'popup is /popup.html',
      'tab own://popup.html#q=今天 天气',
    ]);
  });

  test('the empty popup where nothing is selected', async () => {
    await lookUp(5, 0, ' \n');
    expect(log).toEqual(['popup is /popup.html', 'popup opens', 'popup is /popup.html']);
  });

  test('looks at 200 characters at most', async () => {
    await lookUp(5, 0, `${'字'.repeat(200)}粉煤灰`);
    expect(log[0]).toBe(`popup is /popup.html#q=${'字'.repeat(200)}`);
  });
});
