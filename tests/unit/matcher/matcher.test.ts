import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher, type Pattern } from '../../../utils/matcher/compile.ts';
import { foldTerm, isWordCode } from '../../../utils/matcher/fold.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';

const matcherOf = (texts: readonly string[], longer: readonly string[] = []) =>
  Matcher.load(
    compileMatcher(
      texts.map((text, term) => ({ text, term, kind: term % 3 })),
      longer,
    ),
  );

const found = (matcher: Matcher, text: string) =>
  matcher.find(text).map(({ start, end }) => text.slice(start, end));

const pattern = (text: string, term: number): Pattern => ({ text, term, kind: 0 });

const good = () => compileMatcher([{ text: '粉煤灰', term: 1, kind: 0 }], ['粉煤灰砖']);

const wordBorder = (text: string, at: number) =>
  !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at)));

/** Of folded text: the words found, as positions. */
const naive = (text: string, words: readonly string[]) => {
  const result: { at: number; word: number }[] = [];
  for (let at = 0; at < text.length;) {
    const here = words
      .map((word, index) => ({ word, index }))
      .filter(({ word }) => text.startsWith(word, at))
      .filter(({ word }) => wordBorder(text, at) && wordBorder(text, at + word.length))
      .toSorted((a, b) => b.word.length - a.word.length)[0];
    if (here) result.push({ at, word: here.index });
    at += here?.word.length ?? 1;
  }
  return result;
};

describe('find', () => {
  test('gives the place in the original text, the term and the kind', () => {
    const text = '推进粉 煤\u200c灰综合利用。';
    expect(matcherOf(['融资担保', '粉煤灰']).find(text)).toEqual([
      { start: 2, end: 7, term: 1, kind: 1 },
    ]);
  });

  test('nothing of a text is left in the next, shorter or longer', () => {
    const matcher = matcherOf(['融资担保', '粉煤灰', '煤炭']);
    const texts = [
      '推进粉煤灰利用，支持融资担保。',
      '粉煤',
      '融资担',
      '灰',
      '',
      '，融资担保与煤炭、粉煤灰',
    ];
    const fresh = texts.map((text) => matcherOf(['融资担保', '粉煤灰', '煤炭']).find(text));
    expect(texts.map((text) => matcher.find(text))).toEqual(fresh);
    expect(fresh.map((marks) => marks.length)).toEqual([2, 0, 0, 0, 0, 3]);
  });

  test('a long text is read as if it were whole', () => {
    const matcher = Matcher.load(
      compileMatcher(
        ['粉煤灰', '融资担保'].map((text, term) => ({ text, term, kind: 0 })),
        [],
        [{ text: '能源法', term: 2, kind: 1, document: true }],
      ),
    );
    const marked = ['粉煤灰', '《能源\n法》', '融资担保', '《甲\n粉煤灰法》', '灰\n《能\n源法》'];
    const filler = Array.from({ length: 40 }, (_, i) => '甲'.repeat(400 * i));
    for (const shift of [0, 1, 2, 5, 9]) {
      const lines = filler.flatMap((line, i) => [line + '乙'.repeat(shift), marked[i % 5] ?? '']);
      const text = lines.join('\n');
      expect(matcher.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(
        filler.flatMap((_, i) => [['粉煤灰'], ['能源\n法'], ['融资担保'], [], ['能\n源法']][i % 5]),
      );
    }
  });

  test('terms of two and of three codes are found at the very ends', () => {
    const matcher = matcherOf(['煤炭', '粉煤灰']);
    expect(found(matcher, '煤炭')).toEqual(['煤炭']);
    expect(found(matcher, '粉煤灰、煤炭')).toEqual(['粉煤灰', '煤炭']);
    expect(found(matcher, '煤炭、粉煤灰')).toEqual(['煤炭', '粉煤灰']);
  });

  test('a term is found wherever it begins in a long block, and at its very end', () => {
    const matcher = matcherOf(['粉煤灰', '煤炭', '融资担保']);
    for (let at = 4_080; at < 4_110; at++)
      for (const word of ['粉煤灰', '煤炭', '融资担保']) {
        const text = '煤'.repeat(at) + word;
        expect(matcher.find(text).map(({ start, end }) => [start, end])).toEqual([
          [at, text.length],
        ]);
      }
  });

  test('a word that no other begins like is found at the very end, and not where a text ends within it', () => {
    const word = '集成电路布图设计专有权';
    const matcher = matcherOf([word, '集成电路', '融资担保']);
    expect(found(matcher, `依法保护${word}`)).toEqual([word]);
    expect(found(matcher, word)).toEqual([word]);
    for (let length = 4; length < word.length; length++) {
      const cut = word.slice(0, length);
      expect(found(matcher, cut)).toEqual(['集成电路']);
      expect(found(matcher, `${cut}，融资担保`)).toEqual(['集成电路', '融资担保']);
      expect(found(matcher, `${cut}\n融资担保`)).toEqual(['集成电路', '融资担保']);
    }
  });

  test('the longest wins, and the leftmost', () => {
    const matcher = matcherOf(['专利代理', '专利代理条例', '专利代理条例实施细则', '条例实施']);
    expect(found(matcher, '专利代理条例实施细则')).toEqual(['专利代理条例实施细则']);
    expect(found(matcher, '专利代理条例实施')).toEqual(['专利代理条例']);
    expect(found(matcher, '新条例实施')).toEqual(['条例实施']);
  });

  test('a longer word swallows a term', () => {
    const matcher = matcherOf(
      ['化工', '法人', '能源', '体育'],
      ['集约化工作', '细化工作', '执法人员', '可能源于', '具体育种'],
    );
    expect(found(matcher, '集约化工作、细化工作、执法人员可能源于具体育种')).toEqual([]);
    expect(found(matcher, '化工企业法人；能源、体育')).toEqual(['化工', '法人', '能源', '体育']);
  });

  test('Latin and digits at word boundaries alone', () => {
    const matcher = matcherOf(['ESG', '5G', 'IPv6', '第1期']);
    expect(found(matcher, '发展5G网络、ESG；基于ＩＰＶ６的')).toEqual(['5G', 'ESG', 'ＩＰＶ６']);
    expect(found(matcher, '15G 5GHz ESGs IPv64 xIPv6')).toEqual([]);
    expect(found(matcher, '第1期、第11期')).toEqual(['第1期']);
  });

  test('a shorter term stands where a longer one fails at its border', () => {
    const matcher = matcherOf(['数字经济', '数字经济指引1']);
    expect(found(matcher, '数字经济指引12')).toEqual(['数字经济']);
  });

  test('no term reaches over a block border', () => {
    expect(found(matcherOf(['粉煤灰']), '粉煤\n灰')).toEqual([]);
  });

  test('a word that reaches over a title mark is one, and what follows it is read on', () => {
    const matcher = matcherOf(['学《论语》课', '论语', '课堂', '学习']);
    expect(found(matcher, '学《论语》课学习')).toEqual(['学《论语》课', '学习']);
    expect(found(matcher, '学《论语》课《论语》课堂')).toEqual(['学《论语》课', '论语', '课堂']);
    expect(found(matcher, '学《论语》，学《论语》课')).toEqual(['论语', '学《论语》课']);
  });

  test('an empty text and an empty lexicon have no marks', () => {
    expect(matcherOf(['粉煤灰']).find('')).toEqual([]);
    expect(matcherOf([]).find('粉煤灰')).toEqual([]);
  });
});

test('flat marks are those of find, four numbers each, of a text with thousands too', () => {
  const matcher = matcherOf(['融资担保', '粉煤灰', '5G']);
  expect([...matcher.findFlat('5G、粉 煤灰，5g')]).toEqual([0, 2, 2, 2, 3, 7, 1, 1]);
  const text = '粉煤灰和融资担保\n5g，5G。'.repeat(3_000);
  const flat = [...matcher.findFlat(text)];
  expect(flat).toHaveLength(4 * 9_000);
  expect(
    matcher.find(text).flatMap(({ start, end, term, kind }) => [start, end, term, kind]),
  ).toEqual(flat);
});

describe('compile', () => {
  test('gives the same bytes for the same patterns in any order', () => {
    const patterns = ['粉煤灰', '融资担保', '融资'].map(pattern);
    expect(new Uint8Array(compileMatcher(patterns.toReversed(), []))).toEqual(
      new Uint8Array(compileMatcher(patterns, [])),
    );
  });

  test('refuses one string for two terms', () => {
    expect(() => compileMatcher([pattern('（试行）', 1), pattern('(试行)', 2)], [])).toThrow(
      /"（试行）" and "\(试行\)" are one string|"\(试行\)" and "（试行）" are one string/u,
    );
    expect(() => compileMatcher([pattern('（试行）', 1), pattern('(试行)', 1)], [])).not.toThrow();
  });

  test('a term wins over a longer word', () => {
    expect(found(matcherOf(['集约化'], ['集约化']), '集约化')).toEqual(['集约化']);
  });

  test.each([
    [pattern('灰', 1), 'too short'],
    [pattern('粉\n煤', 1), 'line break'],
    [pattern('粉煤', -1), 'out of range'],
    [{ text: '粉煤', term: 1, kind: 8 }, 'out of range'],
  ])('refuses %j', (bad, reason) => {
    expect(() => compileMatcher([bad], [])).toThrow(reason);
  });
});

describe('load', () => {
  test('refuses a buffer that is cut, changed, foreign or of another version', () => {
    expect(() => Matcher.load(new ArrayBuffer(0))).toThrow('no automaton');
    expect(() => Matcher.load(new ArrayBuffer(64))).toThrow('not an automaton');
    expect(() => Matcher.load(good().slice(0, -4))).toThrow('words');
    expect(() => Matcher.load(good().slice(0, -1))).toThrow('no automaton');
    const version = good();
    new Uint32Array(version)[1] = 99;
    expect(() => Matcher.load(version)).toThrow('version 99');
  });

  test('refuses any single changed byte', () => {
    const size = good().byteLength;
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const buffer = good();
        const bytes = new Uint8Array(buffer);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => Matcher.load(buffer)).toThrow('automaton');
      }),
    );
  });
});

describe('against a naive search', () => {
  const unit = fc.constantFrom(
    '化',
    '工',
    '业',
    'Ａ',
    'a',
    '5',
    ' ',
    '\u200b',
    '\n',
    '（',
    '(',
    '𠮷',
  );
  const term = fc
    .string({ unit: fc.constantFrom('化', '工', '业', 'a', '5', '(', '𠮷'), maxLength: 7 })
    .filter((text) => text.length >= 2);
  const terms = fc.uniqueArray(term, { selector: foldTerm, maxLength: 12 });

  test('finds the same, sorted, apart, folded to the term', () => {
    fc.assert(
      fc.property(terms, terms, fc.string({ unit, maxLength: 60 }), (words, longer, text) => {
        const folded = foldTerm(text);
        const marks = matcherOf(words, longer).find(text);
        const all = [...words, ...longer.filter((word) => !words.includes(word))];
        const wanted = naive(folded, all).filter(({ word }) => word < words.length);
        expect(marks.map((mark) => mark.term)).toEqual(wanted.map(({ word }) => word));
        let before = 0;
        marks.forEach((mark) => {
          expect(mark.start).toBeGreaterThanOrEqual(before);
          expect(foldTerm(text.slice(mark.start, mark.end))).toBe(words[mark.term]);
          before = mark.end;
        });
      }),
      { numRuns: 500 },
    );
  });
});
