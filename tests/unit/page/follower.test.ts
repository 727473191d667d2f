import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openEars } from '../../../utils/page/ears.ts';
import { PageFollower } from '../../../utils/page/follower.ts';
import { MarkIndex } from '../../../utils/page/mark-index.ts';
import { readPage } from '../../../utils/page/page-reading.ts';
import { marksOf, type FoundMarks } from '../../../utils/page/page-scan.ts';
import { bodyOf, markupStyles, textNodeWith } from './markup.ts';
import { handed } from '../../../utils/page/handed.ts';

const asked: unknown[] = [];
let answer = (): Promise<unknown> => Promise.resolve({ ok: true, answer: {} });

/** The follower's script comes when it is asked for. */
const bringFollower = (): Promise<unknown> => {
  handed.makeFollower = (parts) => new PageFollower(parts);
  return Promise.resolve({ ok: true, answer: {} });
};

/** A page that was read, unless it is hidden or its terms cannot be found. */
const setUp = async (
  html: string,
  prepare: (body: HTMLElement) => void = () => undefined,
  { isHidden = false, isDrawn = true, fails = false } = {},
) => {
  const body = bodyOf(html);
  prepare(body);
  const document = body.ownerDocument;
  const seen = { is: !isHidden };
  const drawn = { is: isDrawn };
  let onSeen = (): void => undefined;
  Object.defineProperty(document, 'hidden', { get: () => !seen.is });
  Object.defineProperty(document.documentElement, 'checkVisibility', { value: () => drawn.is });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[], observer: object) => void) {
        onSeen = () => callback([], this);
      }
      observe(): void {}
      disconnect(): void {
        onSeen = () => undefined;
      }
    },
  );
  const show = (): void => {
    seen.is = true;
    drawn.is = true;
    onSeen();
  };
  vi.stubGlobal('ResizeObserver', Object);
  let report: ((records: object[]) => void) | undefined;
  vi.stubGlobal('document', document);
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: (records: object[]) => void) {
        report ??= callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  const index = new MarkIndex();
  const failing = { is: fails };
  const parts = {
    styles: markupStyles,
    index,
    painter: { paint() {}, erase() {} },
    find: async (text: string) => {
      if (failing.is && text.includes('融资担保')) throw new Error('findTerms: no answer');
      const at = text.indexOf('粉煤灰');
      return at < 0 ? [] : [at, at + 3, 0, 0];
    },
    isAlive: () => true,
    onMarks() {},
    far: {
      add: (found: FoundMarks) => index.add(marksOf(found)),
      async takeAll() {},
    },
  };
  const reading = readPage(parts);
  await vi.advanceTimersByTimeAsync(1_000);
  const tell = async (...records: object[]): Promise<void> => {
    report?.(records);
    await vi.advanceTimersByTimeAsync(400);
  };
  /** Attributes that decide whether text is read have changed. */
  const change = (...selectors: string[]): Promise<void> =>
    tell(
      ...selectors.map((selector) => ({
        type: 'attributes',
        attributeName: 'hidden',
        target: body.querySelector(selector),
      })),
    );
  return { body, document, index, reading, failing, tell, change, show };
};

const load = { name: 'load', body: { script: 'follow' } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  asked.length = 0;
  answer = bringFollower;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    asked.push(message);
    return answer();
  });
  handed.ears = openEars();
});
afterEach(() => {
  handed.ears = undefined;
  handed.makeFollower = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page that was read', () => {
  test('asks for no more while it stays as it is', async () => {
    const { index, tell, body, document } = await setUp('<p>粉煤灰</p>');
    expect(index.size).toBe(1);
    // A class hides or shows nothing where nothing is hidden; the card stands beside the body.
    await tell(
      { type: 'attributes', attributeName: 'class', target: body },
      { type: 'childList', target: document.documentElement, addedNodes: [], removedNodes: [] },
    );
    expect(asked).toEqual([]);
  });

  test('is followed once it changes, with all that changed until the follower came', async () => {
    const { index, tell, body } = await setUp('<p id="p">其他</p><p id="q">其他</p>');
    let arrive = (): void => undefined;
    answer = () =>
      new Promise((resolve) => {
        arrive = () => resolve(bringFollower());
      });
    for (const id of ['p', 'q']) {
      const node = textNodeWith(body, '其他');
      node.data = '粉煤灰';
      expect(node.parentElement?.id).toBe(id);
      await tell({ type: 'characterData', target: node });
    }
    expect([asked, index.size]).toEqual([[load], 0]);
    arrive();
    await vi.advanceTimersByTimeAsync(10);
    expect([asked, index.size]).toEqual([[load], 2]);
    const node = textNodeWith(body, '粉煤灰');
    node.data = '其他';
    await tell({ type: 'characterData', target: node });
    expect([asked, index.size]).toEqual([[load], 1]);
  });

  test('loses the marks of a changed text at once', async () => {
    const { index, tell, body } = await setUp('<p>粉煤灰</p>');
    answer = () => new Promise(() => undefined);
    await tell({ type: 'characterData', target: textNodeWith(body, '粉煤灰') });
    expect(index.size).toBe(0);
  });

  test('of more changes than are kept all is read again', async () => {
    const { index, tell, body } = await setUp('<p>其他</p>');
    textNodeWith(body, '其他').data = '粉煤灰';
    const record = { type: 'attributes', attributeName: 'hidden', target: { isConnected: false } };
    await tell(...Array.from({ length: 3_000 }, () => record));
    expect(index.size).toBe(1);
  });

  test('tries again where the follower cannot be fetched, and says why meanwhile', async () => {
    const { index, reading, change, body } = await setUp('<p id="p">其他</p>');
    answer = () => Promise.resolve({ ok: false, error: 'No frame asks.' });
    textNodeWith(body, '其他').data = '粉煤灰';
    await change('#p');
    expect(String(reading.failure)).toMatch(/No frame asks/u);
    answer = bringFollower;
    await vi.advanceTimersByTimeAsync(2_000);
    expect([reading.failure, index.size]).toEqual([undefined, 1]);
    reading.stop();
  });

  test('has its shadow trees read by the follower', async () => {
    const { index } = await setUp('<div id="host"></div><p>粉煤灰</p>', (body) => {
      const tree = body.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (tree) tree.innerHTML = '<p>粉煤灰</p>';
    });
    expect([asked, index.size]).toEqual([[load], 2]);
  });

  test('text that was hidden loses its marks, also when another place cannot be read', async () => {
    const { body, index, reading, failing, change } = await setUp(
      '<div id="a"><p>粉煤灰</p></div><div id="b">融资担保</div>',
    );
    expect(index.size).toBe(1);
    body.querySelector('#a p')?.setAttribute('style', 'display: none');
    failing.is = true;
    await change('#a', '#b');
    expect(String(reading.failure)).toBe('Error: findTerms: no answer');
    expect(index.size).toBe(0);
    reading.stop();
  });

  test('a place that could not be read is read again and keeps its marks until then', async () => {
    const { index, reading, failing, change } = await setUp(
      '<div id="a">其他</div><div id="b">粉煤灰、融资担保</div>',
    );
    failing.is = true;
    await change('#a', '#b');
    expect(reading.failure).toBeDefined();
    expect(index.size).toBe(1);
    failing.is = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reading.failure).toBeUndefined();
    expect(index.size).toBe(1);
    reading.stop();
  });
});

describe('a page that could not be read', () => {
  test('is read by the follower once terms are found again, each mark once', async () => {
    const { index, reading, failing } = await setUp(
      `<p>粉煤灰</p><p>${'字'.repeat(5_000)}</p><p>融资担保</p>`,
      () => undefined,
      { fails: true },
    );
    expect(String(reading.failure)).toBe('Error: findTerms: no answer');
    failing.is = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect([asked, reading.failure, index.size]).toEqual([[load], undefined, 1]);
    reading.stop();
  });

  test.for([
    ['it is hidden', { isHidden: true }],
    ['it is a frame that is not drawn', { isDrawn: false }],
  ] as const)('because %s is read when it is seen', async ([, how]) => {
    const { index, show } = await setUp('<p>粉煤灰</p>', () => undefined, how);
    expect(index.size).toBe(0);
    show();
    await vi.advanceTimersByTimeAsync(100);
    expect([asked, index.size]).toEqual([[], 1]);
  });
});
