import { describe, expect, it } from 'vitest';
import { askedOf, hashOf } from '../../../components/popup/address.ts';
import { nothingAsked } from '../../../components/popup/asked.ts';
import { longestQuery } from '../../../utils/search/query.ts';

describe('askedOf', () => {
  it('reads the query of #q=', () => {
    expect(askedOf(`#q=${encodeURIComponent('粉煤灰 & 煤矸石+1')}`).query).toBe(
      '粉煤灰 & 煤矸石+1',
    );
    expect(askedOf('#q=%20').query).toBe('');
    expect(askedOf('')).toEqual(nothingAsked);
    expect(askedOf('#粉煤灰')).toEqual(nothingAsked);
  });

  it('takes no more of it than what is searched for', () => {
    expect(askedOf(`#q=${'长'.repeat(500)}`).query).toHaveLength(longestQuery);
  });

  it('takes no value that is none, too long or one too many', () => {
    expect(askedOf(`#q=a&region=&region=${'长'.repeat(201)}&colour=red`).narrowed).toEqual([]);
    expect(askedOf(`#q=a${'&year=2022'.repeat(50)}`).narrowed).toHaveLength(20);
  });

  it('takes only words of the query as plain', () => {
    expect(askedOf('#q=南沙 区块链&plain=南沙&plain=贵州').plain).toEqual(['南沙']);
  });
});

describe('hashOf', () => {
  it('is what askedOf reads', () => {
    const asked = {
      ...nothingAsked,
      query: '贵州 磷石膏 & 100%',
      narrowed: [
        { facet: 'kind', value: 'entry' },
        { facet: 'region', value: '贵州省' },
        { facet: 'region', value: '四川省' },
      ] as const,
      plain: ['贵州'],
    };
    expect(askedOf(hashOf(asked))).toEqual(asked);
  });

  it('is empty where nothing is asked', () => {
    expect(hashOf(nothingAsked)).toBe('');
  });
});
