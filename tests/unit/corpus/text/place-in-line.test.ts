import { expect, test } from 'vitest';
import { placeInLine } from '../../../../utils/corpus/text/place-in-line.ts';

test('words are found where the line prints them, however they are spaced', () => {
  // consulting-2022:4140
  const raw = '\t\t依法限制担任国企 高管、金融机构高管、危险化学品等行 业高管\t失信被执行人';
  const place = placeInLine('依法限制担任国企高管、金融机构高管、危险化学品等行业高管', raw);
  expect(raw.slice(place?.start, place?.end)).toBe(
    '依法限制担任国企 高管、金融机构高管、危险化学品等行 业高管',
  );
  expect(placeInLine('失信被执行人', raw)?.start).toBe(raw.indexOf('失信'));
});

test('words that the line marks up', () => {
  // machinery-2024-11:2468
  const raw = '11. $MgCl_2 \\cdot 6H_2O$ 连续脱水制无水氯化镁';
  const place = placeInLine('MgCl₂·6H₂O 连续脱水', raw);
  expect(raw.slice(place?.start, place?.end)).toBe('MgCl_2 \\cdot 6H_2O$ 连续脱水');
});

test('words that the line does not hold are nowhere', () => {
  expect(placeInLine('氯化镁', '无水氯化 钙')).toBeUndefined();
  expect(placeInLine(' ', '无水氯化镁')).toBeUndefined();
});
