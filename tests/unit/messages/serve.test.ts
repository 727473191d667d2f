import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (reply: unknown) => void,
) => true | undefined;

const listeners = new Set<Listener>();
let answerBy: unknown;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      sendMessage: () => Promise.resolve(answerBy),
    },
  },
}));

const { serve } = await import('../../../utils/messages/serve.ts');
const { ask } = await import('../../../utils/messages/send.ts');

/** Sends as the browser would; undefined where nobody answers. */
const send = (message: unknown, id = 'own'): Promise<unknown> =>
  new Promise((resolve) => {
    const taken = [...listeners].map((listener) => listener(message, { id }, resolve));
    if (!taken.includes(true)) resolve(undefined);
  });

beforeEach(() => listeners.clear());

test('a message of the right shape is answered', async () => {
  serve({ findTerms: ({ text }) => ({ marks: [0, text.length, 7, 1] }) });
  expect(await send({ name: 'findTerms', body: { text: '失信惩戒' } })).toEqual({
    ok: true,
    answer: { marks: [0, 4, 7, 1] },
  });
});

test.each([
  [{ name: 'findTerms', body: { text: 7 } }],
  [{ name: 'findTerms', body: {} }],
  [{ name: 'findTerms', body: { text: '字'.repeat(200_001) } }],
])('a message of the wrong shape is refused by name', async (message) => {
  serve({ findTerms: () => ({ marks: [] }) });
  expect(await send(message)).toEqual({
    ok: false,
    error: 'findTerms: message of the wrong shape',
  });
});

test.each([
  ['findTerms'],
  [null],
  [{ name: 'constructor', body: {} }],
  [{ name: 'card', body: { term: 1 } }],
])('what is not in the list or not served here is left alone: %o', async (message) => {
  serve({ findTerms: () => ({ marks: [] }) });
  expect(await send(message)).toBeUndefined();
});

test('another extension is not answered', async () => {
  serve({ findTerms: () => ({ marks: [] }) });
  expect(await send({ name: 'findTerms', body: { text: '' } }, 'other')).toBeUndefined();
});

test('a failing handler answers with its reason, a wrong answer never leaves', async () => {
  serve({
    findTerms: () => {
      throw new Error('corpus/terms.bin: status 404');
    },
    card: () => ({ card: { name: 'half a card' } }) as never,
  });
  expect(await send({ name: 'findTerms', body: { text: '' } })).toEqual({
    ok: false,
    error: 'corpus/terms.bin: status 404',
  });
  expect(await send({ name: 'card', body: { term: 0 } })).toMatchObject({ ok: false });
});

test('the asking side checks the answer too', async () => {
  answerBy = { ok: true, answer: { marks: [0, 4, 7, 1] } };
  expect(await ask('findTerms', { text: '' })).toEqual({ marks: [0, 4, 7, 1] });
  for (const wrong of [
    undefined,
    { ok: true, answer: { marks: ['0'] } },
    { ok: false, error: 'e' },
  ]) {
    answerBy = wrong;
    await expect(ask('findTerms', { text: '' })).rejects.toThrow(/^findTerms: /u);
  }
});
