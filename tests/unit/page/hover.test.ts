import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { graceMs, shortRestMs } from '../../../utils/page/hover.ts';
import { at, linkRestMs, restMs, setUp } from './hovering.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening', () => {
  test('after a rest, and the card is prepared at once', () => {
    const { log, hover } = setUp();
    hover.move(at('a'));
    expect(log).toEqual(['prepare a']);
    vi.advanceTimersByTime(restMs - 1);
    expect(log).toEqual(['prepare a']);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['prepare a', 'open a']);
    expect(hover.opened).toBe('a');
  });

  test('a rest counts from when the pointer came, which may be before anybody looked', () => {
    const { log, hover } = setUp();
    const since = performance.now();
    vi.advanceTimersByTime(restMs - 50);
    hover.move({ ...at('a'), since });
    vi.advanceTimersByTime(49);
    expect(log).toEqual(['prepare a']);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['prepare a', 'open a']);
  });

  test('after as long a rest as the reader wishes, three times that inside a link', () => {
    for (const [mark, delay, waits] of [
      ['a', 800, 800],
      ['link', 400, 1200],
      // At once is soon enough to be felt as such, and no card opens in passing.
      ['a', 0, shortRestMs],
    ] as const) {
      const { log, hover, reader } = setUp();
      reader.delay = delay;
      hover.move(at(mark));
      vi.advanceTimersByTime(waits - 1);
      expect(log).toEqual([`prepare ${mark}`]);
      vi.advanceTimersByTime(1);
      expect(log).toContain(`open ${mark}`);
    }
  });

  test('later inside a link, and in time beside one', () => {
    const { log, hover } = setUp();
    hover.move(at('link'));
    vi.advanceTimersByTime(linkRestMs - 1);
    expect(log).toEqual(['prepare link']);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['prepare link', 'open link']);
    hover.move(at('a', { x: 50 }));
    vi.advanceTimersByTime(restMs);
    expect(hover.opened).toBe('a');
  });

  test('not in passing', () => {
    const { log, hover } = setUp();
    for (let x = 0; x < 600; x += 20) {
      hover.move(at('a', { x }));
      vi.advanceTimersByTime(50);
    }
    hover.move(at(undefined));
    vi.advanceTimersByTime(1_000);
    expect(log).toEqual(['prepare a']);
  });

  test('a hand that trembles rests', () => {
    const { log, hover } = setUp();
    for (let i = 0; i < 8; i += 1) {
      hover.move(at('a', { x: i % 2 === 0 ? 0 : 4 }));
      vi.advanceTimersByTime(restMs / 4);
    }
    expect(log).toContain('open a');
  });
});

describe('closing', () => {
  test('some time after leaving', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs - 1);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['close']);
  });

  test('moving on elsewhere does not put it off', () => {
    const { log, hover, openA } = setUp();
    openA();
    for (let i = 0; i < 10; i += 1) {
      hover.move(at(undefined, { x: i * 30 }));
      vi.advanceTimersByTime(graceMs / 5);
    }
    expect(log).toEqual(['close']);
  });

  test('not on the way to the card, nor over it', () => {
    const { log, hover, openA } = setUp();
    openA();
    for (let i = 0; i < 20; i += 1) {
      hover.move(at(undefined, { x: i, onWay: true }));
      vi.advanceTimersByTime(graceMs / 2);
    }
    hover.move(at(undefined, { overCard: true }));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs);
    expect(log).toEqual(['close']);
  });

  test('coming back to the term keeps it', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs / 2);
    hover.move(at('a'));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
  });

  test('when the pointer leaves the window', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.away();
    vi.advanceTimersByTime(graceMs);
    expect(log).toEqual(['close']);
  });
});

describe('one card at a time', () => {
  test('the next term takes the place of the first at once', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at('b'));
    vi.advanceTimersByTime(shortRestMs);
    expect(log).toEqual(['prepare b', 'open b']);
    vi.advanceTimersByTime(60_000);
    expect(hover.opened).toBe('b');
  });

  test('but not in passing, not inside a link, and not on the way to the card', () => {
    const { log, hover, openA } = setUp();
    openA();
    for (let x = 0; x < 200; x += 20) {
      hover.move(at('b', { x }));
      vi.advanceTimersByTime(shortRestMs / 2);
    }
    expect(log).toEqual(['prepare b']);
    hover.move(at('link', { x: 200 }));
    vi.advanceTimersByTime(shortRestMs);
    hover.move(at('c', { x: 300, onWay: true }));
    vi.advanceTimersByTime(restMs - 1);
    expect(log).toEqual(['prepare b', 'prepare link', 'prepare c']);
    vi.advanceTimersByTime(1);
    expect(log).toContain('open c');
  });

  test('a rest on another term goes on when the first card closes meanwhile', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs - shortRestMs / 2);
    hover.move(at('b'));
    vi.advanceTimersByTime(shortRestMs);
    expect(log).toEqual(['prepare b', 'close', 'open b']);
    expect(hover.opened).toBe('b');
  });

  test('other terms on the way to the card do not open', () => {
    const { log, hover, openA } = setUp();
    openA();
    for (let x = 0; x < 200; x += 20) {
      hover.move(at('b', { x, onWay: true }));
      vi.advanceTimersByTime(30);
    }
    hover.move(at(undefined, { overCard: true }));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['prepare b']);
  });
});

describe('the reader dismisses it', () => {
  test('it opens again only after the pointer has left the term', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.dismiss();
    expect(log).toEqual(['close']);
    hover.move(at('a'));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['close']);
    hover.move(at(undefined));
    hover.move(at('a'));
    vi.advanceTimersByTime(restMs);
    expect(log).toEqual(['close', 'prepare a', 'open a']);
  });

  test('a click before the rest is over counts as well', () => {
    const { log, hover } = setUp();
    hover.move(at('a'));
    hover.dismiss();
    hover.move(at('a', { x: 1 }));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['prepare a']);
  });

  test('both clicks of a double click dismiss it, and it stays so', () => {
    const { log, hover } = setUp();
    hover.move(at('a'));
    hover.dismiss();
    hover.dismiss();
    // Marks that come meanwhile have the pointer looked at once more.
    hover.move(at('a'));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['prepare a']);
  });
});
