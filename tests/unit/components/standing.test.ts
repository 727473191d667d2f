import { expect, test } from 'vitest';
import { dayInChina, standingWords } from '../../../components/standing.ts';

const day = '2026-11-21';

test('a day begins in China, where documents take effect', () => {
  expect(dayInChina(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
  expect(dayInChina(new Date('2024-12-31T15:59:59Z'))).toBe('2024-12-31');
});

test('of a document in force nothing is claimed beyond what the corpus knows', () => {
  expect(standingWords({ effective: '2025-01-01' }, day)).toEqual({
    text: '自2025年1月1日起施行',
    note: '语料中未见废止或取代',
    warn: false,
    state: 'in-force',
  });
  expect(standingWords({ effective: '2022-07-01', until: '2027-06-30' }, day)).toEqual({
    text: '有效期至2027年6月30日',
    warn: false,
    state: 'in-force',
  });
  expect(standingWords({}, day)).toEqual({
    text: '效力未知',
    note: '语料未载明',
    warn: false,
    state: 'unknown',
  });
});

test('what is not, or no longer, in force is a warning', () => {
  expect(standingWords({ effective: '2025-01-01' }, '2024-12-31').text).toBe(
    '自2025年1月1日起施行，尚未施行',
  );
  expect(
    standingWords(
      {
        ended: { how: 'repealed', since: '2025-01-01', by: '西部地区鼓励类产业目录（2025 年本）' },
      },
      day,
    ),
  ).toEqual({
    text: '自2025年1月1日起已被《西部地区鼓励类产业目录（2025 年本）》废止',
    warn: true,
    state: 'repealed',
  });
  expect(standingWords({ effective: '2022-07-01', until: '2025-06-30' }, day)).toEqual({
    text: '有效期至2025年6月30日，已届满',
    warn: true,
    state: 'expired',
  });
});

test('a trial says until when, where the text does', () => {
  expect(
    standingWords({ trial: true, effective: '2026-02-01', until: '2027-01-31' }, day).text,
  ).toBe('试行至2027年1月31日');
});
