import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileMatcher } from '../../../utils/matcher/compile.ts';

const automaton = (word: string): Response =>
  new Response(compileMatcher([{ text: word, term: 7, kind: 0 }], []) as BodyInit);

let shipped = (): Promise<Response> => Promise.resolve(automaton('粉煤灰'));
vi.mock('../../../utils/store/shipped.ts', () => ({
  fetchShipped: (file: string) =>
    file === 'terms.bin' ? shipped() : Promise.reject(new Error(file)),
}));

/** The background as it has just been started. */
const started = async () => {
  vi.resetModules();
  return import('../../../utils/background/terms.ts');
};

beforeEach(() => {
  shipped = () => Promise.resolve(automaton('粉煤灰'));
});
afterEach(() => {
  globalThis.earlyTerms = undefined;
});

test('the automaton that was asked for early is used, and no other is fetched', async () => {
  shipped = () => Promise.reject(new Error('fetched twice'));
  globalThis.earlyTerms = Promise.resolve(automaton('失信惩戒'));
  const { findTerms } = await started();
  expect(await findTerms('失信惩戒')).toEqual([0, 4, 7, 0]);
});

test.each([
  ['could not be read', () => Promise.reject(new Error('gone'))],
  ['was missing', () => Promise.resolve(new Response('', { status: 404 }))],
])('where that %s, the package is read again', async (_, early) => {
  globalThis.earlyTerms = early();
  globalThis.earlyTerms.catch(() => undefined);
  const { findTerms } = await started();
  expect(await findTerms('粉煤灰')).toEqual([0, 3, 7, 0]);
});

test('after a failure the next one who asks tries again', async () => {
  shipped = () => Promise.reject(new Error('corpus/terms.bin: status 404'));
  const { findTerms, prepareTerms } = await started();
  await expect(prepareTerms()).resolves.toBeUndefined();
  await expect(findTerms('粉煤灰')).rejects.toThrow('status 404');
  shipped = () => Promise.resolve(automaton('粉煤灰'));
  expect(await findTerms('粉煤灰')).toEqual([0, 3, 7, 0]);
});
