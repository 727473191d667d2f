import { describe, expect, test } from 'vitest';
import type { Validity, ValidityGround } from '../../../../utils/corpus/model.ts';
import { validityOn } from '../../../../utils/corpus/validity/state.ts';

const ground = (fact: ValidityGround['fact']): ValidityGround => ({
  source: 's',
  line: 1,
  endLine: 1,
  fact,
  text: '',
});
const validity = (facts: Omit<Validity, 'grounds'>): Validity => ({
  ...facts,
  grounds: [
    ...(facts.effective === undefined ? [] : [ground('effective')]),
    ...(facts.until === undefined ? [] : [ground('until')]),
  ],
});
const on = (facts: Omit<Validity, 'grounds'>, day = '2024-06-01') =>
  validityOn(validity(facts), day);

test('nothing known is unknown, and so is a trial alone', () => {
  expect(validityOn(undefined, '2024-06-01')).toBe('unknown');
  expect(on({})).toBe('unknown');
  expect(on({ trial: true })).toBe('unknown');
});

describe('a term', () => {
  const term = { effective: '2022-07-01', until: '2027-06-30' };

  test.each([
    ['2022-06-30', 'not-yet'],
    ['2022-07-01', 'in-force'],
    ['2027-06-30', 'in-force'],
    ['2027-07-01', 'expired'],
  ])('on %s: %s', (day, state) => {
    expect(on(term, day)).toBe(state);
  });

  test('without a beginning, without an end, on trial', () => {
    expect(on({ until: '2027-06-30' })).toBe('in-force');
    expect(on({ effective: '2022-07-01' })).toBe('in-force');
    expect(on({ ...term, trial: true })).toBe('trial');
    expect(on({ ...term, trial: true }, '2028-01-01')).toBe('expired');
  });
});

test('自印发之日起 without a date is in force', () => {
  expect(validityOn({ grounds: [ground('effective')] }, '2024-06-01')).toBe('in-force');
});

test('an end counts from its day on, or from ever', () => {
  const ended = { how: 'repealed', since: '2025-01-01', by: 's:9' } as const;
  expect(on({ ended }, '2025-01-01')).toBe('repealed');
  expect(on({ ended }, '2024-12-31')).toBe('unknown');
  expect(on({ ended, effective: '2021-03-01' }, '2024-12-31')).toBe('in-force');
  expect(on({ ended: { how: 'replaced' } })).toBe('replaced');
  expect(on({ ended: { how: 'lapsed' }, effective: '2025-01-01' })).toBe('lapsed');
});

test('a draft is one, whatever else is known', () => {
  expect(on({ draft: true, trial: true, effective: '2020-01-01' })).toBe('draft');
});
