import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PartReading } from '../../../utils/reader/part-reading.ts';

/** A part, as far as reading asks. */
const partOf = (name: string) => ({ name, isConnected: true }) as unknown as HTMLElement;
const nameOf = (part: HTMLElement): string => (part as unknown as { name: string }).name;

let tell: (entries: { target: HTMLElement; isIntersecting: boolean }[]) => void = () => undefined;
let reported: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  reported = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe = () => undefined;
      unobserve = () => undefined;
    },
  );
  vi.stubGlobal('requestIdleCallback', (done: () => void) => setTimeout(done, 10));
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (names: readonly string[], fails: (name: string) => boolean = () => false) => {
  const read: string[] = [];
  const moves: string[] = [];
  const reading = new PartReading({
    async read(part) {
      read.push(nameOf(part));
      if (fails(nameOf(part))) throw new Error('no answer');
    },
    onMove: (part, isNear) => void moves.push(`${nameOf(part)} ${isNear}`),
  });
  const parts = names.map(partOf);
  for (const part of parts) reading.add(part);
  const near = (...which: number[]) =>
    tell(parts.map((target, index) => ({ target, isIntersecting: which.includes(index) })));
  return { read, moves, reading, parts, near };
};

describe('PartReading', () => {
  it('reads what is near first, the rest while the browser is idle, each once', async () => {
    const { read, moves, near } = start(['a', 'b', 'c', 'd']);
    near(2);
    await vi.advanceTimersByTimeAsync(5);
    expect(read).toEqual(['c']);
    expect(moves).toEqual(['a false', 'b false', 'c true', 'd false']);
    await vi.advanceTimersByTimeAsync(100);
    expect(read).toEqual(['c', 'a', 'b', 'd']);
  });

  it('takes up what comes near meanwhile, and leaves out what has left', async () => {
    const { read, reading, parts, near } = start(['a', 'b', 'c', 'd']);
    near();
    reading.remove(parts[0] as HTMLElement);
    near(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(read).toEqual(['d', 'b', 'c']);
  });

  it('asks again where no answer came, then says so and waits for the reader', async () => {
    let isDown = true;
    const { read, near } = start(['a'], () => isDown);
    near(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveLength(4);
    expect(reported).toEqual([new Error('no answer')]);
    isDown = false;
    near(0);
    await vi.advanceTimersByTimeAsync(10);
    expect(read).toHaveLength(5);
    expect(reported).toHaveLength(1);
  });
});
