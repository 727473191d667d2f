import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { graceMs, Hover, linkRestMs, restMs } from '../../../utils/page/hover.ts';

const at = (
  mark: string | undefined,
  more: Partial<{ x: number; overCard: boolean; onWay: boolean }> = {},
) => ({
  point: { x: more.x ?? 0, y: 0 },
  mark,
  overCard: more.overCard ?? false,
  onWay: more.onWay ?? false,
});

const setUp = () => {
  const log: string[] = [];
  /** Marks named alike but for a figure are of one term. */
  const gone = new Set<string>();
  const hover = new Hover<string>({
    prepare: (mark) => log.push(`prepare ${mark}`),
    isLinked: (mark) => mark.startsWith('link'),
    open: (mark) => log.push(`open ${mark}`),
    close: () => log.push('close'),
    adopt: (mark) => log.push(`adopt ${mark}`),
    isGone: (mark) => gone.has(mark),
    isSame: (mark, old) => mark[0] === old[0],
  });
  const openA = (): void => {
    hover.move(at('a'));
    vi.advanceTimersByTime(restMs);
    log.length = 0;
  };
  return { log, gone, hover, openA };
};

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
  test('resting on another term takes the place of the first', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at('b'));
    vi.advanceTimersByTime(restMs);
    expect(log).toEqual(['prepare b', 'open b']);
    vi.advanceTimersByTime(60_000);
    expect(hover.opened).toBe('b');
  });

  test('a rest on another term goes on when the first card closes meanwhile', () => {
    const { log, hover, openA } = setUp();
    openA();
    hover.move(at(undefined));
    vi.advanceTimersByTime(graceMs - restMs / 2);
    hover.move(at('b'));
    vi.advanceTimersByTime(restMs);
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

  test('an open card closes when its term does not, even with the pointer over it', () => {
    const { log, gone, hover, openA } = setUp();
    openA();
    gone.add('a');
    for (let x = 0; x < 10; x += 1) {
      hover.move(at(undefined, { x, overCard: true }));
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
