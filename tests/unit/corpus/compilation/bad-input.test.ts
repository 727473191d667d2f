import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadingError } from '../../../../utils/corpus/reading-error.ts';
import { readCompilation } from '../../../../utils/corpus/compilation/read-compilation.ts';
import { infoOf, linesOf, readText } from './read-source.ts';

describe('input that is no text', () => {
  test.each([
    ['a replacement character', '\uFFFD'],
    ['a null character', '\u0000'],
    ['a control character', '\u001B'],
  ])('%s is named with source and line', (_, character) => {
    expect(() => readText(`通知\n\n各单位：${character}`)).toThrow(ReadingError);
    expect(() => readText(`通知\n\n各单位：${character}`)).toThrow(/^test:3: /u);
  });

  test('a line that is none is named', () => {
    expect(() => readText(`通知\n${'甲'.repeat(2_000_001)}`)).toThrow(/^test:2: not text/u);
  });

  test('a source without text is an error', () => {
    expect(() => readText(' \n\n')).toThrow(/^test: no text/u);
  });
});

/** Lines of a real source, cut, doubled and shuffled. */
const damaged = fc
  .tuple(fc.constantFrom('consulting-2022', 'machinery-2024-11'), fc.nat(9000))
  .chain(([source, from]) =>
    fc.shuffledSubarray(linesOf(source).slice(from % 2700, (from % 2700) + 60)),
  )
  .chain((lines) => fc.tuple(fc.constant(lines), fc.nat(40)))
  .map(([lines, cut]) =>
    [...lines, ...lines.slice(0, 5)].map((line, i) => (i % 7 === 0 ? line.slice(cut) : line)),
  );

test('damaged text loses no line and breaks nothing', () => {
  fc.assert(
    fc.property(damaged, (lines) => {
      fc.pre(lines.some((line) => line.trim() !== ''));
      const { clauses, furniture, documents } = readCompilation(infoOf('test'), lines);
      const covered = new Set(clauses.flatMap((clause) => clause.lines.map(({ line }) => line)));
      for (const { line, endLine } of furniture)
        for (let n = line; n <= endLine; n++) covered.add(n);
      expect(
        lines.flatMap((line, i) => (line.trim() !== '' && !covered.has(i + 1) ? [line] : [])),
      ).toEqual([]);
      expect(documents.length).toBeGreaterThan(0);
    }),
    { numRuns: 100, seed: 20_221_026 },
  );
});

test('numbering a thousand deep is read', () => {
  const text = Array.from(
    { length: 1000 },
    (_, i) => `${'（'.repeat(i % 5)}${i}. 第${i}条 专栏 ${i} 一、${'《'.repeat(i % 7)}`,
  );
  expect(readText(text.join('\n')).clauses.length).toBeGreaterThan(0);
});
