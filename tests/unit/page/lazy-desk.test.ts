import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Desk, DeskParts } from '../../../utils/page/desk.ts';
import { LazyDesk } from '../../../utils/page/lazy-desk.ts';
import type { PageMark } from '../../../utils/page/mark-index.ts';
import { handed } from '../../../utils/page/handed.ts';

const markOf = (term: number): PageMark => ({ term, kind: 0, places: [] as never });
const at = { x: 1, y: 2 };

const setUp = () => {
  const log: string[] = [];
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      log.push([name, ...given.map((one) => JSON.stringify(one))].join(' '));
    };
  const desk: Desk = {
    box: undefined,
    isOpen: true,
    isHeld: false,
    owns: () => true,
    ownsPinned: () => false,
    isPinned: () => false,
    open: ({ term }, _pointer, opening) => Promise.resolve(note('open')(term, opening)),
    pin: note('pin'),
    unpin: note('unpin'),
    adopt: ({ term }) => note('adopt')(term),
    follow: note('follow'),
    close: note('close'),
    clear: note('clear'),
  };
  let arrive = (): void => undefined;
  let fail = (_error: Error): void => undefined;
  const load = vi.fn<() => Promise<void>>(
    () =>
      new Promise<void>((done, refuse) => {
        arrive = () => {
          handed.makeDesk = () => desk;
          done();
        };
        fail = refuse;
      }),
  );
  const lazy = new LazyDesk({ load } as unknown as DeskParts & { load: () => Promise<unknown> });
  const turn = () => new Promise<void>((done) => setTimeout(done));
  return {
    lazy,
    log,
    load,
    arrive: () => {
      arrive();
      return turn();
    },
    fail: () => {
      fail(new Error('no background'));
      return turn();
    },
  };
};

afterEach(() => {
  handed.makeDesk = undefined;
});

describe('before the card’s script is here', () => {
  test('what is opened opens when it comes, the last alone', async () => {
    const { lazy, log, load, arrive } = setUp();
    void lazy.open(markOf(1), at);
    void lazy.open(markOf(2), at, { focus: true });
    expect([lazy.isOpen, lazy.isHeld, lazy.owns(null), lazy.box]).toEqual([
      false,
      false,
      false,
      undefined,
    ]);
    await arrive();
    expect(log).toEqual(['open 2 {"focus":true}']);
    expect(load).toHaveBeenCalledOnce();
    expect(lazy.isOpen).toBe(true);
  });

  test('what is closed meanwhile does not open', async () => {
    const { lazy, log, arrive } = setUp();
    void lazy.open(markOf(1), at);
    lazy.close();
    await arrive();
    expect(log).toEqual([]);
  });

  test('what is pinned meanwhile opens pinned, and closing another leaves it', async () => {
    const { lazy, log, arrive } = setUp();
    void lazy.open(markOf(1), at);
    lazy.pin();
    expect([lazy.isPinned(markOf(1)), lazy.isPinned(markOf(2))]).toEqual([true, false]);
    lazy.close();
    await arrive();
    expect(log).toEqual(['open 1 {"pinned":true}']);
  });

  test('what is pinned and unpinned meanwhile does not open, nor what is cleared', async () => {
    const { lazy, log, arrive } = setUp();
    void lazy.open(markOf(1), at, { pinned: true });
    lazy.unpin();
    expect(lazy.isPinned(markOf(1))).toBe(false);
    void lazy.open(markOf(2), at, { pinned: true });
    lazy.clear();
    await arrive();
    expect(log).toEqual([]);
  });

  test('a term written anew takes over', async () => {
    const { lazy, log, arrive } = setUp();
    void lazy.open(markOf(1), at);
    lazy.adopt(markOf(3));
    await arrive();
    expect(log).toEqual(['open 3 {}']);
  });

  test('a script that cannot be fetched is told, and asked for again', async () => {
    const { lazy, log, load, arrive, fail } = setUp();
    void lazy.open(markOf(1), at);
    await fail();
    expect(lazy.failure).toEqual(new Error('no background'));
    void lazy.open(markOf(1), at);
    await arrive();
    expect(load).toHaveBeenCalledTimes(2);
    expect(lazy.failure).toBeUndefined();
    expect(log).toEqual(['open 1 {}']);
  });
});

test('afterwards everything goes to the desk', async () => {
  const { lazy, log, arrive } = setUp();
  lazy.prepare();
  await arrive();
  await lazy.open(markOf(1), at);
  lazy.adopt(markOf(2));
  lazy.follow();
  lazy.pin();
  lazy.unpin();
  lazy.close();
  lazy.clear();
  expect(log).toEqual(['open 1 {}', 'adopt 2', 'follow', 'pin', 'unpin', 'close', 'clear']);
});
