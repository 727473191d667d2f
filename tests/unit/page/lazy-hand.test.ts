import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openEars } from '../../../utils/page/ears.ts';
import type { Hand, HandParts } from '../../../utils/page/hand-model.ts';
import { LazyHand } from '../../../utils/page/lazy-hand.ts';
import { handed } from '../../../utils/page/handed.ts';

const marked = { nodeType: 3 };
const bare = { nodeType: 3 };

let answer = (): Promise<unknown> => Promise.resolve({ ok: true, answer: {} });
const asked: unknown[] = [];

const turn = () => new Promise<void>((done) => setTimeout(done));

/** As the browser sends it: Node's own are never trusted. */
const send = (type: string, x = 0): void =>
  handed.ears?.tell({ type, isTrusted: true, clientX: x, clientY: 0 } as unknown as Event);

beforeEach(() => {
  asked.length = 0;
  answer = () => Promise.resolve({ ok: true, answer: {} });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('document', {
    elementFromPoint: () => null,
    // On the right of 100 there is text with a mark.
    caretPositionFromPoint: (x: number) => ({ offsetNode: x > 100 ? marked : bare }),
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    asked.push(message);
    return answer();
  });
  handed.ears = openEars();
});
afterEach(() => {
  handed.ears = undefined;
  handed.makeHand = undefined;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const setUp = (painter: object = { repair: () => undefined, refresh: () => undefined }) => {
  const heard: string[] = [];
  const hand = { started: Promise.resolve(), onMarks: () => undefined, stop: () => undefined };
  /** The script has run. */
  const arrive = (): void => {
    handed.makeHand = () => {
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'] as const)
        handed.ears?.add(type, () => heard.push(type), new AbortController().signal);
      return hand as unknown as Hand;
    };
  };
  const lazy = new LazyHand({
    index: { size: 1, touches: (node: unknown) => node === marked },
    painter,
    isAlive: () => true,
  } as unknown as HandParts);
  return { lazy, heard, arrive, hand };
};

const load = { name: 'load', body: { script: 'hand' } };

describe('LazyHand', () => {
  test('looks after the marks when the page moves, not at keys', async () => {
    const done: string[] = [];
    const painter = { repair: () => done.push('repair'), refresh: () => done.push('refresh') };
    setUp(painter);
    send('keydown');
    send('transitionend');
    await turn();
    expect(done).toEqual([]);
    send('scroll');
    send('resize');
    await turn();
    expect(done).toEqual(['repair', 'refresh']);
    send('pointermove', 50);
    await turn();
    expect(done).toEqual(['repair', 'refresh', 'repair']);
    expect(asked).toEqual([]);
  });

  test('asks for nothing until the pointer comes to text with marks', async () => {
    setUp();
    await turn();
    expect(asked).toEqual([]);
    send('pointermove', 50);
    send('click', 50);
    await turn();
    expect(asked).toEqual([]);
    send('pointermove', 150);
    send('pointermove', 160);
    await turn();
    await turn();
    expect(asked).toEqual([load]);
  });

  test('tells what was done from the press on, in its order and once', async () => {
    const { heard, arrive, lazy, hand } = setUp();
    let done = (): void => undefined;
    answer = () =>
      new Promise((resolve) => {
        done = () => resolve({ ok: true, answer: {} });
      });
    send('pointermove', 50);
    send('pointerdown', 150);
    send('pointerup', 150);
    send('click', 150);
    expect(asked).toEqual([load]);
    arrive();
    done();
    await turn();
    expect(lazy.hand).toBe(hand);
    expect(heard).toEqual(['pointerdown', 'pointerup', 'click']);
    send('pointermove', 150);
    expect(heard).toEqual(['pointerdown', 'pointerup', 'click', 'pointermove']);
    await turn();
    expect(asked).toEqual([load]);
  });

  test('a failure is kept, and the next wish tries again', async () => {
    const { arrive, lazy, hand } = setUp();
    answer = () => Promise.resolve({ ok: false, error: 'No frame asks.' });
    await expect(lazy.ready()).rejects.toThrow('No frame asks.');
    expect(lazy.failure).toBeDefined();
    answer = () => {
      arrive();
      return Promise.resolve({ ok: true, answer: {} });
    };
    await expect(lazy.ready()).resolves.toBe(hand);
    expect(lazy.failure).toBeUndefined();
  });

  test('a script that came by another way is taken without a message', () => {
    const { arrive, lazy, hand } = setUp();
    expect(lazy.now()).toBeUndefined();
    arrive();
    expect(lazy.now()).toBe(hand);
    expect(asked).toEqual([]);
  });

  test('where marking has ended meanwhile, no hand begins', async () => {
    const { arrive, lazy, heard } = setUp();
    answer = () => {
      arrive();
      lazy.stop();
      return Promise.resolve({ ok: true, answer: {} });
    };
    await expect(lazy.ready()).rejects.toThrow(/aborted/u);
    expect(lazy.hand).toBeUndefined();
    expect(heard).toEqual([]);
  });
});
