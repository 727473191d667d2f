import { beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../components/reader/after-paint.ts';

/** What waits for the next frame. */
let waiting: (() => void)[] = [];

const frame = () => {
  for (const work of waiting.splice(0)) work();
};

beforeEach(() => {
  waiting = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => waiting.push(work));
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = [];
  });
  return () => vi.useRealTimers();
});

it('work waits until the frame after the next one has begun', () => {
  const work = vi.fn<() => void>();
  afterPaint(work);
  frame();
  vi.advanceTimersByTime(20);
  expect(work).not.toHaveBeenCalled();
  frame();
  vi.advanceTimersByTime(0);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('in a tab that draws nothing it is done all the same, once', () => {
  const work = vi.fn<() => void>();
  afterPaint(work);
  vi.advanceTimersByTime(1000);
  frame();
  frame();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('what is taken back is not done', () => {
  const work = vi.fn<() => void>();
  const stop = afterPaint(work);
  frame();
  frame();
  stop();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});
