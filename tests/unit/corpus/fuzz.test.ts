import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompilation } from '../../../utils/corpus/compilation/read-compilation.ts';
import type { Corpus } from '../../../utils/corpus/model.ts';
import { splitLines } from '../../../utils/corpus/source-text.ts';
import {
  bytesOf,
  faultsOf,
  infoOf,
  inLayout,
  layouts,
  linesOf,
  pages,
  refusalOf,
  shapes,
  sources,
} from './fuzz-support.ts';

/** An excerpt of a real source. */
const excerpt = fc
  .tuple(fc.constantFrom(...sources), fc.nat(11_000), fc.integer({ min: 1, max: 90 }))
  .map(([{ layout, lines }, from, length]) => {
    const start = from % lines.length;
    return { layout, lines: lines.slice(start, start + length) };
  });

const places = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 12 });

type Damage = (lines: string[], at: number, by: number) => void;
const damages: Record<string, Damage> = {
  'cut at the beginning': (lines, at, by) => lines.splice(at, 1, lines[at]?.slice(by % 80) ?? ''),
  'cut at the end': (lines, at, by) => lines.splice(at, 1, lines[at]?.slice(0, by % 80) ?? ''),
  'broken in two': (lines, at, by) => {
    const line = lines[at] ?? '';
    lines.splice(at, 1, line.slice(0, by % 60), '', line.slice(by % 60));
  },
  doubled: (lines, at) => lines.splice(at, 0, lines[at] ?? '', lines[at] ?? ''),
  deleted: (lines, at) => lines.splice(at, 1),
  swapped: (lines, at, by) => {
    const other = by % lines.length;
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  },
  'joined with the next': (lines, at) =>
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
  'mixed with another source': (lines, at, by) => {
    const other = sources[by % sources.length]?.lines ?? [];
    lines.splice(at, 0, ...other.slice(by * 7, by * 7 + 3));
  },
  'set backwards': (lines, at) =>
    lines.splice(
      at,
      1,
      Array.from(lines[at] ?? '')
        .toReversed()
        .join(''),
    ),
};

describe.each(Object.entries(damages))('lines %s', (_, damage) => {
  test('are read soundly or refused by name', () => {
    fc.assert(
      fc.property(excerpt, places, ({ layout, lines }, where) => {
        const damaged = [...lines];
        for (const [at, by] of where)
          if (damaged.length > 0) damage(damaged, at % damaged.length, by);
        expect(faultsOf(layout, damaged)).toEqual([]);
      }),
      { numRuns: 40, seed: 20_241_126 },
    );
  });
});

describe('every document is found', () => {
  const titled = ({ documents }: Pick<Corpus, 'documents'>): string[] =>
    documents
      .filter(({ coverage }) => coverage !== 'title-only')
      .map(({ title }) => title)
      .toSorted();

  test.each(['consulting-2022', 'machinery-2024-11'])(
    '%s in any order',
    (id) => {
      const lines = linesOf(`${id}.txt`);
      const whole = readCompilation(infoOf('compilation'), lines);
      const held = whole.documents.filter(({ coverage }) => coverage !== 'title-only');
      const front = lines.slice(0, (held[0]?.line ?? 1) - 1);
      // A notice keeps the texts that it issues behind it, and its annexes.
      const units: string[][] = [];
      for (const { line, endLine, issuedBy } of held) {
        const own = ['', ...lines.slice(line - 1, endLine), ''];
        const above = units.at(-1);
        if (above && (issuedBy !== undefined || own[1]?.startsWith('附件'))) above.push(...own);
        else units.push(own);
      }
      fc.assert(
        fc.property(
          fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length }),
          (shuffled) => {
            const reading = readCompilation(infoOf('compilation'), [...front, ...shuffled.flat()]);
            expect(titled(reading)).toEqual(titled(whole));
          },
        ),
        { numRuns: 6, seed: 20_221_026 },
      );
    },
    60_000,
  );
});

describe('text in another encoding', () => {
  const bytes = bytesOf('machinery-2024-11.txt').subarray(0, 60_000);
  const decoded = (encoding: string): string[] =>
    splitLines(new TextDecoder(encoding).decode(bytes));

  test.each(['utf-16le', 'utf-16be', 'gbk', 'big5', 'shift_jis'])(
    'UTF-8 taken for %s is read soundly or refused by name',
    (encoding) => {
      expect(faultsOf('compilation', decoded(encoding))).toEqual([]);
    },
  );

  test('UTF-16 taken for UTF-8 is refused', () => {
    const text = Buffer.from('关于印发某某办法的通知\n\n各单位：', 'utf16le').toString('utf8');
    expect(refusalOf('compilation', splitLines(text))).toMatch(/^test:1: not text/u);
  });

  test.each(sources)('GBK taken for UTF-8 is refused: $layout', ({ layout, lines }) => {
    // 管理办法
    const gbk = Buffer.from('b9dcc0edb0ecb7a8', 'hex').toString('utf8');
    expect(refusalOf(layout, [...lines.slice(0, 9), gbk])).toMatch(/^test:10: not text/u);
  });
});

describe.each(layouts)('a line of fifty megabytes: %s', (layout) => {
  test.each([
    ['one character', '甲'],
    ['spaces', ' '],
    ['brackets', '《'],
    ['sentences', '数据是指信息，'],
  ])('of %s is refused', (_, unit) => {
    const lines = inLayout[layout](`甲${unit.repeat(50_000_000 / unit.length)}乙`);
    const line = lines.findIndex(({ length }) => length > 1_000_000) + 1;
    expect(refusalOf(layout, lines)).toMatch(
      new RegExp(`^test:${line}: not text: a line of \\d+ characters$`, 'u'),
    );
  });
});

describe.each(Object.entries(shapes))('deep and long: %s', (_, shape) => {
  test.each(layouts)('%s', (layout) => {
    expect(faultsOf(layout, inLayout[layout](shape(4000)))).toEqual([]);
  });
});

describe.each(Object.entries(pages))('many lines: %s', (_, page) => {
  test('are read soundly', () => {
    expect(faultsOf('compilation', ['某某管理办法', ...page(1000)])).toEqual([]);
  });
});
