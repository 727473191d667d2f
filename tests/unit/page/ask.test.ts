import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../utils/page/ask.ts';
import { findTerms } from '../../../utils/page/send.ts';

const answerWith = (reply: unknown): void => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply);
};

afterEach(() => {
  vi.restoreAllMocks();
});

test('what the background answers, of the right shape', async () => {
  answerWith({ ok: true, answer: { marks: [0, 4, 7, 1] } });
  expect(await findTerms('失信惩戒')).toEqual([0, 4, 7, 1]);
  answerWith({ ok: true, answer: { starred: null } });
  expect(await ask('star', { term: 7 })).toEqual({ starred: null });
});

test.each([
  [undefined],
  [null],
  ['ok'],
  [{ ok: true }],
  [{ ok: true, answer: null }],
  [{ ok: true, answer: { marks: 'all' } }],
  [{ ok: true, answer: { marks: [0, 4, 7, -1] } }],
  [{ ok: true, answer: { marks: [0, 4.5, 7, 1] } }],
  [{ ok: true, answer: { marks: [0, '4', 7, 1] } }],
  [{ ok: false, error: 'corpus/terms.bin: status 404' }],
])('an answer that is none is thrown: %o', async (reply) => {
  answerWith(reply);
  await expect(findTerms('失信惩戒')).rejects.toThrow(/^findTerms: /u);
});
