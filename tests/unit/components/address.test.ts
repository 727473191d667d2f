import { expect, it } from 'vitest';
import { queryOf } from '../../../components/popup/address.ts';

it('is the query of #q=', () => {
  expect(queryOf(`#q=${encodeURIComponent('粉煤灰 & 煤矸石+1')}`)).toBe('粉煤灰 & 煤矸石+1');
  expect(queryOf('#q=%20')).toBe('');
  expect(queryOf('')).toBe('');
  expect(queryOf('#粉煤灰')).toBe('');
});

it('is no longer than what is searched for', () => {
  expect(queryOf(`#q=${'长'.repeat(500)}`)).toHaveLength(100);
});
