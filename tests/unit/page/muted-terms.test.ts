import { expect, test, vi } from 'vitest';
import { termsOfNames } from '../../../utils/page/muted-terms.ts';
import { lexicon, matcher } from '../lexicon/real-lexicon.ts';

const { terms: all } = lexicon;

const find = (text: string): Promise<number[]> =>
  Promise.resolve(
    matcher.find(text).flatMap(({ start, end, term, kind }) => [start, end, term, kind]),
  );

test('every term is found by the name that its card has', async () => {
  const terms = await termsOfNames(
    all.map(({ name }) => name),
    find,
  );
  const missed = all.filter(({ id }) => !terms.has(id)).map(({ name }) => name);
  expect(missed).toEqual([]);
});

test('a name within which others stand calls its own term alone', async () => {
  const id = (name: string) => all.find((term) => term.name === name)?.id;
  expect([...(await termsOfNames(['失信惩戒', '没有这个词的名字'], find))]).toEqual([
    id('失信惩戒'),
  ]);
  expect((await termsOfNames(['中华人民共和国能源法的失信惩戒'], find)).size).toBe(0);
});

test('no name, no question', async () => {
  const asked = vi.fn<(text: string) => Promise<number[]>>(find);
  expect((await termsOfNames([], asked)).size).toBe(0);
  expect(asked).not.toHaveBeenCalled();
});
