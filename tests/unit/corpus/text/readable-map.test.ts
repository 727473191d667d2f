import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReadable, toReadableMap } from '../../../../utils/corpus/text/readable.ts';

// Pieces that the rules look for, so that chance makes lines which many rules change.
const piece = constantFrom(
  ...Array.from('国家和省财政（）()《》，,；;：:$\\_^{}<>&*# 　\t1２3ABｃμm²⁺“”一'),
  '$\\geq 400\\text{Gbps}$',
  '$MgCl_2 \\cdot 6H_2O$',
  '<sub>2</sub>',
  '</p> <p>',
  '&amp;',
  '\\_\\_',
  '**',
  '10^{-3}',
  '〔2022〕 12 号',
  '𠀀',
  '\\leq ',
);
const line = array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the map back to the source', () => {
  test('leads to what the text stands for', () => {
    const raw = '11. $MgCl_2 \\cdot 6H_2O$ 连续脱水, 财 政 部 NO<sub>x</sub>';
    const { text, origins } = toReadableMap(raw);
    expect(text).toBe('11. MgCl₂·6H₂O 连续脱水，财政部 NOₓ');
    const printedAt = (part: string): string | undefined => raw[origins[text.indexOf(part)] ?? -1];
    expect(['M', '₂', '·', '6', '连', '，', '财', '政', '部', 'ₓ'].map(printedAt)).toEqual(
      Array.from('M2\\6连,财政部x'),
    );
    const ministry = raw.slice(origins[text.indexOf('财政部')], origins[text.indexOf(' NO')]);
    expect(ministry).toBe('财 政 部');
  });

  test('has the same text, rises, and stays within the line', () => {
    const isMap = (raw: string): boolean => {
      const { text, origins } = toReadableMap(raw);
      return (
        text === toReadable(raw) &&
        origins.length === text.length + 1 &&
        origins.every((origin, i) => origin >= (origins[i - 1] ?? 0) && origin <= raw.length)
      );
    };
    expect(() => assert(property(line, isMap))).not.toThrow();
  });

  test('each Han character, letter and digit of the text comes from the same one of the line', () => {
    const same = (char = ''): string => char.normalize('NFKC').toLowerCase();
    const keeps = (any: string): boolean => {
      // Names of commands and references become signs: without their marks they are words.
      const raw = any.replaceAll(/[\\&<]/gu, '');
      const { text, origins } = toReadableMap(raw);
      return Array.from({ length: text.length }, (_, i) => i).every(
        (i) =>
          !/[\p{Script=Han}A-Za-z\d]/u.test(text[i] ?? '') ||
          same(raw[origins[i] ?? -1]) === same(text[i]),
      );
    };
    expect(() => assert(property(line, keeps))).not.toThrow();
  });
});

test.each([
  ['Chinese', '国'],
  ['characters set apart', '国 '],
  ['spaces', ' '],
  ['dollar signs', '$x'],
  ['ruled blanks', '\\_'],
  ['brackets', '('],
  ['brackets around Chinese', '（国)'],
  ['tags', '<sub>'],
  ['references', '&#1'],
  ['marks', '，, '],
])(
  'a line of five million characters of %s takes about ten times a tenth of it',
  (_, unit) => {
    const raw = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const milliseconds = (text: string): number => {
      const start = performance.now();
      toReadable(text);
      return performance.now() - start;
    };
    const tenth = milliseconds(raw.slice(0, raw.length / 10));
    // Quadratic time would take a hundred tenths.
    expect(milliseconds(raw)).toBeLessThan(40 * tenth + 2000);
  },
  60_000,
);
