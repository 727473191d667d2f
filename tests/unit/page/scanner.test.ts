import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MarkIndex } from '../../../utils/page/mark-index.ts';
import { Scanner } from '../../../utils/page/scanner.ts';
import { bodyOf, markupStyles } from './markup.ts';

/** A page with a scanner that has read it; `change` makes changes and has the scanner read them. */
const setUp = async (html: string) => {
  const body = bodyOf(html);
  let report: ((records: object[]) => void) | undefined;
  vi.stubGlobal('document', body.ownerDocument);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: (records: object[]) => void) {
        report = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  const index = new MarkIndex();
  const answers: { fails: boolean } = { fails: false };
  const scanner = new Scanner({
    styles: markupStyles,
    index,
    painter: { paint() {}, erase() {} },
    find: async (text) => {
      if (answers.fails && text.includes('融资担保')) throw new Error('findTerms: no answer');
      const at = text.indexOf('粉煤灰');
      return at < 0 ? [] : [at, at + 3, 0, 0];
    },
    isAlive: () => true,
    onMarks() {},
  });
  await vi.advanceTimersByTimeAsync(1_000);
  const change = async (selectors: string[]): Promise<void> => {
    report?.(
      selectors.map((selector) => ({
        type: 'attributes',
        attributeName: 'hidden',
        target: body.querySelector(selector),
      })),
    );
    await vi.advanceTimersByTimeAsync(400);
  };
  return { body, index, scanner, answers, change };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Scanner', () => {
  test('text that was hidden loses its marks, also when another place cannot be read', async () => {
    const { body, index, scanner, answers, change } = await setUp(
      '<div id="a"><p>粉煤灰</p></div><div id="b">融资担保</div>',
    );
    expect(index.size).toBe(1);
    body.querySelector('#a p')?.setAttribute('style', 'display: none');
    answers.fails = true;
    await change(['#a', '#b']);
    expect(scanner.failure?.message).toBe('findTerms: no answer');
    expect(index.size).toBe(0);
    scanner.stop();
  });

  test('a place that could not be read is read again and keeps its marks until then', async () => {
    const { index, scanner, answers, change } = await setUp(
      '<div id="a">其他</div><div id="b">粉煤灰、融资担保</div>',
    );
    answers.fails = true;
    await change(['#a', '#b']);
    expect(scanner.failure).toBeDefined();
    expect(index.size).toBe(1);
    answers.fails = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(scanner.failure).toBeUndefined();
    expect(index.size).toBe(1);
    scanner.stop();
  });
});
