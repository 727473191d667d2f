import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { TermCard } from '../../../utils/cards/model.ts';
import { messages } from '../../../utils/messages/contract.ts';
import { CardSource, pageTopic } from '../../../utils/page/card-source.ts';

const card = (term: number): TermCard => ({
  term,
  name: '粉煤灰',
  variants: [],
  kinds: ['entry'],
  definitions: [],
  catalogues: [],
  documents: [],
  cited: [],
  statements: { total: 0, topics: [], items: [] },
  clauses: { total: 0, items: [] },
});

describe('CardSource', () => {
  test('words that call an article have a card of their own', async () => {
    const asked: [number, string | undefined][] = [];
    const cards = new CardSource(async (term, words) => {
      asked.push([term, words]);
      return card(term);
    });
    for (const words of [
      undefined,
      '能源法》第二十条',
      '能源法》第三条',
      '能源法》第二十条',
      undefined,
    ])
      await cards.get(7, words);
    expect(asked).toEqual([
      [7, undefined],
      [7, '能源法》第二十条'],
      [7, '能源法》第三条'],
    ]);
  });

  test('asks once for a card, also while the first question is out', async () => {
    const asked: number[] = [];
    const cards = new CardSource(async (term) => {
      asked.push(term);
      return card(term);
    });
    const [first, second] = await Promise.all([cards.get(7), cards.get(7)]);
    expect(first).toBe(second);
    await cards.get(7);
    expect(asked).toEqual([7]);
  });

  test('a failure is told and not kept', async () => {
    let calls = 0;
    const cards = new CardSource(async (term) => {
      calls += 1;
      if (calls === 1) throw new Error('card: no answer');
      return card(term);
    });
    await expect(cards.get(1)).rejects.toThrow('card: no answer');
    await expect(cards.get(1)).resolves.toMatchObject({ term: 1 });
  });

  test('keeps the last ones alone', async () => {
    const asked: number[] = [];
    const cards = new CardSource(async (term) => {
      asked.push(term);
      return card(term);
    });
    for (let term = 0; term < 100; term += 1) await cards.get(term);
    asked.length = 0;
    await cards.get(99);
    await cards.get(0);
    expect(asked).toEqual([0]);
  });

  test('what is asked for again is kept longer', async () => {
    const asked: number[] = [];
    const cards = new CardSource(async (term) => {
      asked.push(term);
      return card(term);
    });
    for (let term = 1; term < 100; term += 1) {
      await cards.get(0);
      await cards.get(term);
    }
    expect(asked.filter((term) => term === 0)).toEqual([0]);
  });

  test('a late failure does not throw away a later answer', async () => {
    let fail: ((error: Error) => void) | undefined;
    const asked: number[] = [];
    const cards = new CardSource((term) => {
      asked.push(term);
      if (asked.length > 1) return Promise.resolve(card(term));
      return new Promise((_, reject) => {
        fail = reject;
      });
    });
    const first = cards.get(0);
    for (let term = 1; term < 100; term += 1) await cards.get(term);
    await cards.get(0);
    fail?.(new Error('card: no answer'));
    await expect(first).rejects.toThrow('card: no answer');
    asked.length = 0;
    await cards.get(0);
    expect(asked).toEqual([]);
  });
});

describe('what a page is about', () => {
  const marks = (...terms: number[]) => terms.map((term) => ({ term }));

  test('its title and what is marked most often, the most frequent first', () => {
    expect(pageTopic(' 能源法\n', marks(3, 5, 5, 3, 5, 8, 1, 1))).toEqual({
      title: '能源法',
      terms: [5, 1, 3],
    });
  });

  test('fits the message, whatever the page says', () => {
    const all = Array.from({ length: 500 }, (_, term) => ({ term }));
    const about = pageTopic('字'.repeat(5000), [...all, ...all]);
    expect(v.is(messages.card.ask, { term: 0, host: 'www.gov.cn', about })).toBe(true);
    expect(about.terms).toHaveLength(24);
    for (const wrong of [
      { title: '字'.repeat(201), terms: [] },
      { title: '', terms: all.slice(0, 25).map(({ term }) => term) },
      { title: '', terms: [-1] },
      { title: '' },
    ])
      expect(v.is(messages.card.ask, { term: 0, about: wrong })).toBe(false);
  });
});
