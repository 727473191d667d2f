import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { graceMs } from '../../../utils/page/hover.ts';
import { at, restMs, setUp } from './hovering.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a card that the reader is busy in', () => {
  test('stays wherever the pointer goes, and no other opens', () => {
    const { log, hover, openA, reader } = setUp();
    openA();
    reader.isBusy = true;
    hover.move(at(undefined));
    vi.advanceTimersByTime(60_000);
    hover.away();
    vi.advanceTimersByTime(60_000);
    hover.move(at('b'));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
  });

  test('closes some time after the pointer moves again outside', () => {
    const { log, hover, openA, reader } = setUp();
    openA();
    reader.isBusy = true;
    hover.away();
    vi.advanceTimersByTime(60_000);
    reader.isBusy = false;
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs);
    expect(log).toEqual(['close']);
  });

  test('closes when the reader dismisses it', () => {
    const { log, hover, openA, reader } = setUp();
    openA();
    reader.isBusy = true;
    hover.dismiss();
    expect(log).toEqual(['close']);
  });
});

describe('a click, a tap, keys', () => {
  test('open with no rest, also what was dismissed, and take the place of another', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.dismiss();
    hover.show('a', { x: 0, y: 0 });
    hover.show('b', { x: 40, y: 0 });
    expect(log).toEqual(['close', 'open a', 'open b']);
    expect(hover.opened).toBe('b');
  });

  test('end a rest that was under way', () => {
    const { log, hover } = setUp();
    hover.move(at('a'));
    hover.show('a', { x: 0, y: 0 });
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['prepare a', 'open a']);
  });

  test('a card that is let go (pinned) is not closed, and its term opens no other until left', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.letGo('a');
    expect(hover.opened).toBeUndefined();
    hover.move(at('a'));
    vi.advanceTimersByTime(60_000);
    hover.move(at(undefined));
    vi.advanceTimersByTime(60_000);
    hover.reset();
    expect(log).toEqual([]);
    hover.move(at('a'));
    vi.advanceTimersByTime(restMs);
    expect(log).toEqual(['prepare a', 'open a']);
  });
});

describe('the page writes the text anew', () => {
  test('a rest goes on, also while no mark is there', () => {
    const { log, gone, hover } = setUp();
    hover.move(at('a'));
    vi.advanceTimersByTime(restMs / 2);
    gone.add('a');
    hover.move(at(undefined));
    vi.advanceTimersByTime(restMs / 4);
    hover.move(at('a2'));
    vi.advanceTimersByTime(restMs / 4);
    expect(log).toEqual(['prepare a', 'open a2']);
  });

  test('a rest that ends while the mark is away opens with the new one', () => {
    const { log, gone, hover } = setUp();
    hover.move(at('a'));
    gone.add('a');
    vi.advanceTimersByTime(restMs + graceMs - 1);
    expect(log).toEqual(['prepare a']);
    hover.move(at('a2'));
    expect(log).toEqual(['prepare a', 'open a2']);
    expect(hover.opened).toBe('a2');
  });

  test('a rest ends for good where the term does not come back in time', () => {
    const { log, gone, hover } = setUp();
    hover.move(at('a'));
    gone.add('a');
    vi.advanceTimersByTime(restMs + graceMs);
    hover.move(at(undefined));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['prepare a']);
  });

  test('a rest does not go on elsewhere, nor on another term', () => {
    const { log, gone, hover } = setUp();
    hover.move(at('a'));
    gone.add('a');
    vi.advanceTimersByTime(restMs);
    hover.move(at('a2', { x: 100 }));
    expect(log).toEqual(['prepare a', 'prepare a2']);
    gone.add('a2');
    hover.move(at('b', { x: 100 }));
    vi.advanceTimersByTime(restMs - 1);
    expect(log).toEqual(['prepare a', 'prepare a2', 'prepare b']);
  });

  test('an open card stays when its term comes back in time, again and again', () => {
    const { log, gone, hover, openA } = setUp();
    openA();
    for (const [old, next] of [
      ['a', 'a2'],
      ['a2', 'a3'],
      ['a3', 'a4'],
    ] as const) {
      gone.add(old);
      hover.move(at(undefined));
      vi.advanceTimersByTime(graceMs - 1);
      hover.adopt(next);
      hover.move(at(next));
    }
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['adopt a2', 'adopt a3', 'adopt a4']);
    expect(hover.opened).toBe('a4');
  });

  test('an open card closes when its term does not, unless the pointer is over it', () => {
    const { log, gone, hover, openA } = setUp();
    openA();
    gone.add('a');
    for (let x = 0; x < 10; x += 1) {
      hover.move(at(undefined, { x, overCard: true }));
      vi.advanceTimersByTime(graceMs);
    }
    expect(log).toEqual([]);
    for (let x = 0; x < 10; x += 1) {
      hover.move(at(undefined, { x, onWay: true }));
      vi.advanceTimersByTime(graceMs / 5);
    }
    expect(log).toEqual(['close']);
  });

  test('a mark that is still there, or another term, takes nothing over', () => {
    const { log, gone, hover, openA } = setUp();
    openA();
    hover.adopt('a2');
    gone.add('a');
    hover.adopt('b');
    expect(log).toEqual([]);
    expect(hover.opened).toBe('a');
  });

  test('what the reader dismissed stays closed', () => {
    const { log, gone, hover, openA } = setUp();
    openA();
    hover.dismiss();
    gone.add('a');
    hover.move(at(undefined));
    hover.move(at('a2'));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['close']);
  });
});
