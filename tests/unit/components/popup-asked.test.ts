import { describe, expect, it } from 'vitest';
import {
  asksSame,
  chipsOf,
  nothingAsked,
  toggled,
  withMore,
  withQuery,
  type Asked,
} from '../../../components/popup/asked.ts';
import { keepPlaces } from '../../../components/popup/keep-places.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/search/model.ts';

const guizhou = { facet: 'region', value: '贵州省' } as const;
const asked: Asked = { ...nothingAsked, query: '贵州 磷石膏', limit: 60 };

const answer: SearchAnswer = {
  hits: [],
  total: 0,
  chips: [{ ...guizhou, label: '贵州省', words: '贵州' }],
  facets: [
    {
      facet: 'catalogue',
      values: [{ value: 'west-2025', label: '西部地区鼓励类产业目录', count: 4, chosen: true }],
    },
  ],
  stage: 'all',
};

describe('what is asked', () => {
  it('starts a list anew with each change of the search', () => {
    expect(withMore(nothingAsked).limit).toBe(60);
    expect(toggled(asked, guizhou).limit).toBe(30);
    expect(withQuery(asked, '磷石膏').limit).toBe(30);
  });

  it('is narrowed to a value and no more to it', () => {
    const narrowed = toggled(asked, guizhou);
    expect(narrowed.narrowed).toEqual([guizhou]);
    expect(toggled(narrowed, guizhou).narrowed).toEqual([]);
  });

  it('is the same however long its list is, and no other', () => {
    expect(asksSame(asked, withMore(asked))).toBe(true);
    expect(asksSame(asked, toggled(asked, guizhou))).toBe(false);
    expect(
      asksSame(toggled(asked, { facet: 'kind', value: 'entry' }), toggled(asked, guizhou)),
    ).toBe(false);
    expect(asksSame(asked, { ...asked, plain: ['贵州'] })).toBe(false);
  });

  it('forgets that words were plain once they are no longer typed', () => {
    const plain = { ...asked, plain: ['贵州'] };
    expect(withQuery(plain, '贵州 磷').plain).toEqual(['贵州']);
    expect(withQuery(plain, '磷').plain).toEqual([]);
  });
});

describe('chipsOf', () => {
  it('shows what was understood and what was chosen, each with the search without it', () => {
    const west = { facet: 'catalogue', value: 'west-2025' } as const;
    const narrowed = toggled(asked, west);
    const [understood, chosen] = chipsOf(narrowed, answer);
    expect(understood).toMatchObject({ ...guizhou, label: '贵州省' });
    expect(understood?.without).toEqual({ ...narrowed, plain: ['贵州'], limit: 30 });
    expect(chosen).toMatchObject({ ...west, label: '西部地区鼓励类产业目录' });
    expect(chosen?.without.narrowed).toEqual([]);
  });

  it('shows no chip of an earlier answer whose words are gone or were made plain', () => {
    expect(chipsOf({ ...asked, query: '磷石膏' }, answer)).toEqual([]);
    expect(chipsOf({ ...asked, plain: ['贵州'] }, answer)).toEqual([]);
  });

  it('calls a chosen value by itself until an answer tells its label', () => {
    expect(chipsOf(toggled(asked, guizhou), undefined)).toMatchObject([{ label: '贵州省' }]);
  });
});

describe('keepPlaces', () => {
  const hit = (line: number): SearchHit => ({
    kind: 'clause',
    source: 'a',
    line,
    endLine: line,
    title: '',
    text: `${line}`,
    marks: [],
  });

  it('leaves what stands where it is, and adds what is new behind it, once', () => {
    const lines = keepPlaces([hit(5), hit(3)], [hit(1), hit(3), hit(2)]).map(({ line }) => line);
    expect(lines).toEqual([5, 3, 1, 2]);
  });
});
