import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patiently } from '../../../../utils/page/card/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((done) => {
    setTimeout(() => done(value), ms);
  });

const watch = (answer: Promise<string>) => {
  const log: string[] = [];
  patiently(answer, () => log.push('late')).then(
    (value) => log.push(value),
    (error: Error) => log.push(error.message),
  );
  return log;
};

test('an answer within 100 ms comes at once, and nothing is said before', async () => {
  const log = watch(after(99, 'answer'));
  await vi.advanceTimersByTimeAsync(99);
  expect(log).toEqual(['answer']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log).toEqual(['answer']);
});

test('a later one is waited for in sight, for 250 ms at least', async () => {
  const log = watch(after(110, 'answer'));
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['late']);
  await vi.advanceTimersByTimeAsync(249);
  expect(log).toEqual(['late']);
  await vi.advanceTimersByTimeAsync(1);
  expect(log).toEqual(['late', 'answer']);
});

test('a very late one comes when it is here', async () => {
  const log = watch(after(3_000, 'answer'));
  await vi.advanceTimersByTimeAsync(2_999);
  expect(log).toEqual(['late']);
  await vi.advanceTimersByTimeAsync(1);
  expect(log).toEqual(['late', 'answer']);
});

test('a failure is handed on', async () => {
  const log = watch(Promise.reject(new Error('failed')));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log).toEqual(['failed']);
});
